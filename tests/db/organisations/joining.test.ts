import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { acceptAgencies, findAgencyImport, readAgencyDiff } from "#db/organisations/agency-imports.ts";
import { addOrganisation, baseOfOrganisation, changeOrganisation } from "#db/organisations/changing.ts";
import { closeOrganisation, openOrganisationAgain } from "#db/organisations/closing.ts";
import { listHolders } from "#db/organisations/held-organisations.ts";
import type { ExportedTable } from "#db/organisations/export/described.ts";
import { exportRows } from "#db/organisations/export-rows.ts";
import { exportTables } from "#db/organisations/export-tables.ts";
import { keepImport } from "#db/organisations/imports.ts";
import { answerJoining, askToJoin, listJoinings } from "#db/organisations/joining.ts";
import { findOrganisation } from "#db/organisations/organisations.ts";
import { listPartnershipHistory } from "#db/organisations/partnership-history.ts";
import { databases, morning, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { addPeople } from "#tests/routes/permissions/people.ts";

const leila = { by: "leila", at: "2026-12-02T11:00:00.000Z" };
const farah = { by: "farah", at: "2026-12-02T10:00:00.000Z" };
const agency = {
  shortName: "",
  kind: "Health",
  basis: "relevant agency",
  aliases: [],
  urn: null,
  phase: null,
  governance: null,
  trustId: null,
};

describe.each(databases)("organisations of two partnerships on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withOneAudit(open());
    await addPeople(db);
  });
  beforeEach(async () => {
    for (const table of ["dailyLines", "history", "joinings", "organisationImports"] as const) await db.deleteFrom(table).execute();
    await db.deleteFrom("memberships").where("partnershipId", "=", "otherham").execute();
    const added = db.selectFrom("organisations").select("id").where("madeAt", "is not", null);
    await db.deleteFrom("memberships").where("organisationId", "in", added).execute();
    await db.deleteFrom("organisations").where("madeAt", "is not", null).execute();
    await db.updateTable("organisations").set({ closedOn: null, name: "Fenlow Homes", aliases: "[]" }).where("id", "=", "fenlow").execute();
    await db.updateTable("assessments").set({ withdrawnOn: null }).execute();
    await db.deleteFrom("cyclePartnerships").where("partnershipId", "=", "otherham").execute();
  });
  afterAll(() => db.destroy());

  const add = (name: string, partnershipId = "otherham", author = farah) =>
    addOrganisation(db, author, { ...agency, name, category: "agency", partnershipId });
  const holders = async (id: string) => (await listHolders(db, id)).map((one) => one.id);
  const told = async () => (await db.selectFrom("dailyLines").select(["personId", "words"]).orderBy("madeAt").execute()).map((one) => one);
  const events = async (partnershipId: string) =>
    (
      await listPartnershipHistory(
        db,
        partnershipId,
        { kind: null, person: "", organisationIds: null, from: null, before: null },
        { offset: 0, limit: 50 },
      )
    ).map(({ event, after }) => `${event} ${JSON.stringify(after)}`);

  test("one that another holds is not added, only asked for, and joined with its consent alone", async () => {
    expect(await add("fenlow  HOMES")).toEqual({ result: "elsewhere", organisationId: "fenlow" });
    expect(await askToJoin(db, farah, "otherham", { organisationId: "fenlow" })).toBeNull();
    expect(await askToJoin(db, farah, "otherham", { organisationId: "fenlow" })).toContain("You have asked for Fenlow Homes already");
    expect(await holders("fenlow")).toEqual(["estmere"]);
    expect(await told()).toEqual([{ personId: "leila", words: "Otherham asks to join Fenlow Homes, which you hold" }]);

    const [joining] = await listJoinings(db, "estmere");
    const given = { joiningId: joining?.id ?? "", ofPartnershipId: "estmere", answer: "agreed" as const, reason: "" };
    // Not the one who asks
    expect(await answerJoining(db, farah, { ...given, ofPartnershipId: "otherham" })).toBe("It has been answered already");
    const both = await Promise.all([answerJoining(db, leila, given), answerJoining(db, leila, { ...given, answer: "refused" })]);
    expect(both.filter((one) => one === null)).toHaveLength(1);
  });

  test("agreeing makes it a member of both, tells who asked, and both histories have it", async () => {
    await askToJoin(db, farah, "otherham", { organisationId: "fenlow" });
    const [joining] = await listJoinings(db, "estmere");
    const given = { joiningId: joining?.id ?? "", ofPartnershipId: "estmere", answer: "agreed" as const, reason: "" };

    expect(await answerJoining(db, leila, given)).toBeNull();

    expect(await holders("fenlow")).toEqual(["estmere", "otherham"]);
    expect(await told()).toContainEqual({
      personId: "farah",
      words: "You asked Estmere to join Fenlow Homes. It agreed: it is yours too now",
    });
    expect(await events("estmere")).toEqual([
      expect.stringMatching(/^joining-agreed .*"by":"Otherham"/),
      expect.stringMatching(/^joining-asked .*"by":"Otherham"/),
    ]);
    expect(await events("otherham")).toEqual([
      expect.stringMatching(/^joining-agreed .*"joined":"yes"/),
      expect.stringMatching(/^joining-asked/),
    ]);
  });

  test("refusing joins nothing and gives the reason; then it may be asked again", async () => {
    await askToJoin(db, farah, "otherham", { organisationId: "fenlow" });
    const [joining] = await listJoinings(db, "estmere");
    await answerJoining(db, leila, {
      joiningId: joining?.id ?? "",
      ofPartnershipId: "estmere",
      answer: "refused",
      reason: "Not in your area",
    });

    expect(await holders("fenlow")).toEqual(["estmere"]);
    expect((await listJoinings(db, "otherham"))[0]).toMatchObject({ answer: "refused", reason: "Not in your area" });
    expect(await told()).toContainEqual({
      personId: "farah",
      words: "You asked to join Fenlow Homes. The partnership that was asked refused",
    });
    expect((await events("otherham")).join()).not.toContain("Estmere");
    expect(await askToJoin(db, farah, "otherham", { organisationId: "fenlow" })).toBeNull();
  });

  test("a cycle is joined the same way", async () => {
    expect(await askToJoin(db, farah, "otherham", { cycleId: "no-such" })).toBe("There is nothing to join at this address");
    expect(await askToJoin(db, leila, "estmere", { cycleId: "2026" })).toBe("Section 11 audit 2026 is yours already");
    expect(await askToJoin(db, farah, "otherham", { cycleId: "2026" })).toBeNull();
    const [joining] = await listJoinings(db, "estmere");
    await answerJoining(db, leila, { joiningId: joining?.id ?? "", ofPartnershipId: "estmere", answer: "agreed", reason: "" });

    const rows = await db.selectFrom("cyclePartnerships").select("partnershipId").where("cycleId", "=", "2026").execute();
    expect(rows.map((row) => row.partnershipId).sort()).toEqual(["estmere", "otherham"]);
  });

  test("whoever takes everything along learns the name of the asked partnership once it has agreed, never who answered there", async () => {
    const exported = async (partnershipId: string) => {
      const [row] = await Array.fromAsync(exportRows(db, "joinings", exportTables.joinings as ExportedTable, partnershipId));
      return { asked: row?.["ofPartnershipId"], by: row?.["answeredBy"] };
    };
    await askToJoin(db, farah, "otherham", { organisationId: "fenlow" });
    expect(await exported("otherham")).toEqual({ asked: null, by: null });
    expect(await exported("estmere")).toEqual({ asked: "estmere", by: null });
    const [joining] = await listJoinings(db, "estmere");
    await answerJoining(db, leila, { joiningId: joining?.id ?? "", ofPartnershipId: "estmere", answer: "agreed", reason: "" });
    expect(await exported("otherham")).toEqual({ asked: "estmere", by: null });
    expect(await exported("estmere")).toEqual({ asked: "estmere", by: "leila" });
  });

  test("of one name or URN there is one in a partnership, however many add it at once", async () => {
    const both = await Promise.all([add("Sandford Hospice"), add("Sandford hospice")]);
    expect(both.map(({ result }) => result).sort()).toEqual(["added", "held"]);
  });

  test("renaming keeps the old name, is refused to whoever saw an older one, and the other partnership is told", async () => {
    await askToJoin(db, farah, "otherham", { organisationId: "fenlow" });
    const [joining] = await listJoinings(db, "estmere");
    await answerJoining(db, leila, { joiningId: joining?.id ?? "", ofPartnershipId: "estmere", answer: "agreed", reason: "" });
    const before = await findOrganisation(db, "fenlow");
    if (!before) throw new Error("Fenlow is gone");
    const { kind, basis, shortName, aliases, urn, phase, governance, trustId } = before;
    const change = {
      kind,
      basis,
      shortName,
      aliases,
      urn,
      phase,
      governance,
      trustId,
      name: "Fenlow Living",
      organisationId: "fenlow",
      partnershipId: "otherham",
      base: baseOfOrganisation(before),
    };

    expect(await changeOrganisation(db, farah, change)).toBe("saved");
    expect(await changeOrganisation(db, leila, { ...change, name: "Fenlow Two", partnershipId: "estmere" })).toBe("stale");
    expect(await findOrganisation(db, "fenlow")).toMatchObject({ name: "Fenlow Living", aliases: ["Fenlow Homes"] });
    expect(await told()).toContainEqual({
      personId: "leila",
      words: "Fenlow Homes was renamed Fenlow Living by farah Example of Otherham, with whom you share it",
    });
  });

  test("closing ends what is owed in open cycles, opening again does not bring it back, and nothing is deleted", async () => {
    const given = { organisationId: "fenlow", partnershipId: "estmere", closedOn: "2026-12-01", reason: "Merged" };
    expect(await closeOrganisation(db, leila, given)).toBeNull();
    expect(await closeOrganisation(db, leila, given)).toBe("It is closed already");
    const audit = await db.selectFrom("assessments").selectAll().where("id", "=", "fenlow-2026").executeTakeFirst();
    expect(audit).toMatchObject({ withdrawnOn: "2026-12-01", withdrawnReason: "Merged" });
    expect(await openOrganisationAgain(db, leila, given)).toBeNull();
    expect(await openOrganisationAgain(db, leila, given)).toBe("It is open already");
    expect(await findOrganisation(db, "fenlow")).toMatchObject({ closedOn: null });
    expect(await events("estmere")).toEqual([
      expect.stringMatching(/^organisation-opened-again/),
      expect.stringMatching(/^organisation-closed/),
    ]);
  });

  test("what happened to an organisation before it joined is not in the history of who joined", async () => {
    await closeOrganisation(
      db,
      { by: "leila", at: "2026-11-01T09:00:00.000Z" },
      { organisationId: "fenlow", partnershipId: "estmere", closedOn: "2026-11-01", reason: "Error" },
    );
    await openOrganisationAgain(
      db,
      { by: "leila", at: "2026-11-02T09:00:00.000Z" },
      { organisationId: "fenlow", partnershipId: "estmere" },
    );
    await db.insertInto("memberships").values({ partnershipId: "otherham", organisationId: "fenlow", since: "2026-12-01" }).execute();
    await closeOrganisation(db, leila, { organisationId: "fenlow", partnershipId: "estmere", closedOn: "2026-12-02", reason: "Merged" });

    expect(await events("otherham")).toEqual([expect.stringMatching(/^organisation-closed .*Merged/)]);
    expect(await events("estmere")).toHaveLength(3);
  });

  test("a file of agencies is taken over once, asks for what another holds, and twice changes nothing", async () => {
    const row = (number: number, name: string) => ({
      row: number,
      name,
      shortName: "",
      kind: "Housing",
      basis: "relevant agency",
      otherNames: [],
    });
    const agencies = [row(2, "Sandford Homes"), row(3, "Fenlow Homes"), row(4, "Left Alone")];
    const keep = () =>
      keepImport(db, farah, { partnershipId: "otherham", kind: "agencies", fileName: "a.csv", content: { agencies, problems: [] } });
    const importId = await keep();
    const { mark } = await readAgencyDiff(db, "otherham", agencies);
    const given = { partnershipId: "otherham", importId, leave: [4], mark };

    expect(await acceptAgencies(db, farah, { ...given, mark: "another" })).toEqual({ result: "changed" });
    expect(await findAgencyImport(db, "otherham", importId)).toMatchObject({ acceptedAt: null });
    const both = await Promise.all([acceptAgencies(db, farah, given), acceptAgencies(db, farah, given)]);
    expect(both).toEqual(expect.arrayContaining([{ result: "accepted", changes: 2 }, { result: "gone" }]));
    expect(await listJoinings(db, "estmere")).toMatchObject([{ organisationName: "Fenlow Homes", answer: null }]);

    const again = await readAgencyDiff(db, "otherham", agencies.slice(0, 1));
    expect(again).toMatchObject({ changes: [], unchanged: 1 });
  });

  test("sign-ins are in the history of the partnerships of whoever signed in, and in no other", async () => {
    await db
      .insertInto("history")
      .values(["alison", "farah"].map((personId) => ({ id: `in-${personId}`, at: morning, personId, event: "signed-in" })))
      .execute();
    expect(await events("estmere")).toEqual(["signed-in null"]);
    const named = await listPartnershipHistory(
      db,
      "estmere",
      { kind: "sign-ins", person: "ALISON d", organisationIds: null, from: morning, before: leila.at },
      { offset: 0, limit: 5 },
    );
    expect(named.map(({ person }) => person)).toEqual(["Alison Draycott"]);
  });
});
