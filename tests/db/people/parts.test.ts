import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Role } from "#domain/people/roles.ts";
import type { Db } from "#db/connection.server.ts";
import { answerAppointment, listAppointments } from "#db/people/appointments.ts";
import { correctPerson, inviteAgain } from "#db/people/correcting.ts";
import { endPart, invitePerson } from "#db/people/parts.ts";
import { listHeldParts } from "#db/people/places.ts";
import { startSession } from "#db/people/sessions.ts";
import { databases, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { acting, clearPeople, comeIn, estmere, mailsOf, partsOf, riverbend } from "#tests/support/people-fixtures.ts";

const ada = { name: "Ada Holm", email: "ada@riverbend.example", jobTitle: "Trainer" };

describe.each(databases)("the parts of people on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withOneAudit(open());
  });
  beforeEach(() => clearPeople(db));
  afterAll(() => db.destroy());

  const invite = (part: Role, by = "priya", who = ada) => invitePerson(db, acting(by), riverbend, { ...who, part });
  const idOf = async (name: string, role: string) =>
    (await listHeldParts(db, riverbend)).find((one) => one.name === name && one.role === role)?.id ?? "";
  const events = async () =>
    (await db.selectFrom("history").select(["event", "organisationId"]).orderBy("id").execute()).map(
      (line) => `${line.event} ${line.organisationId}`,
    );
  const correct = async (by: string, who: string, role: string, change: object, place = riverbend) => {
    const one = (await listHeldParts(db, place)).find((held) => held.name === who && held.role === role);
    const { name = "", email = "", jobTitle = "" } = one ?? {};
    return correctPerson(db, acting(by), place, one?.id ?? "", { name, email, jobTitle, was: email, ...change });
  };

  test("are given at once, with an e-mail about the organisation and a line in its history", async () => {
    expect(await invite("contributor", "priya", { ...ada, email: " ADA@riverbend.example " })).toEqual({ done: "given" });

    expect(await partsOf(db)).toContain("Ada Holm: contributor");
    const [mail] = await db.selectFrom("messages").selectAll().execute();
    expect(mail).toMatchObject({
      toEmail: "ada@riverbend.example",
      kind: "invitation",
      organisationId: "riverbend",
      replyTo: "audit@estmere.example",
    });
    expect(await events()).toEqual(["part-given riverbend"]);
  });

  test("that an administrator changes are told to the other partnership of the organisation, by a line with a link", async () => {
    await db
      .insertInto("partnerships")
      .values({ id: "wealdshire", name: "Wealdshire Partnership", shortName: "WSCP", contactEmail: "audit@wealdshire.example" })
      .execute();
    await db.insertInto("memberships").values({ partnershipId: "wealdshire", organisationId: "riverbend" }).execute();
    await db
      .insertInto("roles")
      .values({
        id: "w-admin",
        personId: "alison",
        role: "administrator",
        organisationId: null,
        partnershipId: "wealdshire",
        since: "2026-01-01",
        endedOn: null,
      })
      .execute();
    const told = () => db.selectFrom("dailyLines").select(["personId", "words", "path"]).orderBy("madeAt").orderBy("id").execute();

    // What its own people change is theirs
    await invite("contributor", "priya");
    expect(await told()).toEqual([]);
    await invitePerson(db, acting("leila"), riverbend, {
      name: "Bo Lind",
      email: "bo@riverbend.example",
      jobTitle: "Trainer",
      part: "reader",
    });
    await endPart(db, acting("leila", "2026-11-22T10:00:00.000Z"), riverbend, await idOf("Bo Lind", "reader"));

    const line = { personId: "alison", path: "/organisations/riverbend/people" };
    const by = "by Leila Haddad of Estmere, with whom you share it";
    expect(await told()).toEqual([
      { ...line, words: `Riverbend Housing Association: Bo Lind was made reader ${by}` },
      { ...line, words: `Riverbend Housing Association: Bo Lind is not reader any more ${by}` },
    ]);
    await db.deleteFrom("dailyLines").execute();
    await db.deleteFrom("roles").where("id", "=", "w-admin").execute();
    await db.deleteFrom("memberships").where("partnershipId", "=", "wealdshire").execute();
    await db.deleteFrom("partnerships").where("id", "=", "wealdshire").execute();
  });

  test("are given once, when two invite at the same moment", async () => {
    const results = await Promise.all([invite("reader"), invite("reader")]);

    expect(results.filter((one) => "done" in one)).toHaveLength(1);
    expect((await partsOf(db)).filter((one) => one === "Ada Holm: reader")).toHaveLength(1);
  });

  test("say nothing of who owns an address, until they come", async () => {
    await comeIn(db, "alison@fenlow.example", "2026-11-20T09:00:00.000Z");
    await invite("contributor", "priya", { name: "A. Draycott", email: "alison@fenlow.example", jobTitle: "Somebody" });

    const before = (await listHeldParts(db, riverbend)).find(({ personId }) => personId === "alison");
    expect(before).toMatchObject({ name: "A. Draycott", jobTitle: "Somebody", signedInAt: null });

    await comeIn(db, "alison@fenlow.example", "2026-11-23T09:00:00.000Z");
    const after = (await listHeldParts(db, riverbend)).find(({ personId }) => personId === "alison");
    expect(after).toMatchObject({ name: "Alison Draycott", jobTitle: "Community safety manager", signedInAt: "2026-11-23T09:00:00.000Z" });
  });

  test("refused, they leave no person and no mail behind", async () => {
    const before = await db.selectFrom("people").select("id").execute();

    for (const [part, by] of [
      ["reader", "chidi"],
      ["reader", "helen"],
      ["champion", "helen"],
      ["reader", "alison"],
      ["administrator", "priya"],
    ] as const)
      expect(await invite(part, by)).toHaveProperty("refused");

    expect(await db.selectFrom("people").select("id").execute()).toHaveLength(before.length);
    expect(await mailsOf(db)).toEqual([]);
  });

  test("let whoever signs name a champion where there is none", async () => {
    await db.updateTable("roles").set({ endedOn: "2026-11-01" }).where("id", "=", "priya-champion").execute();

    expect(await invite("champion", "helen")).toEqual({ done: "given" });
  });

  test("of whoever signs wait until the present one or the partnership confirms them", async () => {
    expect(await invite("signatory")).toEqual({ done: "named" });
    expect(await partsOf(db)).not.toContain("Ada Holm: signatory");
    expect(await mailsOf(db)).toEqual(["audit@estmere.example confirmation-asked", "helen@riverbend.example confirmation-asked"]);
    expect(await invite("signatory")).toHaveProperty("refused");
    const [named] = await listAppointments(db, riverbend);
    const answer = { id: named?.id ?? "", isConfirmed: true, reason: "", email: ada.email };

    expect(await answerAppointment(db, acting("priya"), riverbend, answer)).toMatch(/^Only the present signatory/);
    expect(await answerAppointment(db, acting("helen"), riverbend, { ...answer, email: "eve@riverbend.example" })).toMatch(
      /address was changed/,
    );
    expect(await answerAppointment(db, acting("helen"), riverbend, answer)).toBeNull();
    expect(await answerAppointment(db, acting("leila"), riverbend, answer)).toMatch(/answered already/);
    expect((await partsOf(db)).filter((one) => one === "Ada Holm: signatory")).toHaveLength(1);
    expect(await events()).toEqual(["part-named riverbend", "part-given riverbend", "part-confirmed riverbend"]);
  });

  test("of whoever signs hold at once where an administrator names them, and can be refused with a reason", async () => {
    expect(await invite("signatory", "leila")).toEqual({ done: "given" });
    await invite("signatory", "priya", { ...ada, name: "Bo", email: "bo@riverbend.example" });
    const [named] = await listAppointments(db, riverbend);
    await answerAppointment(db, acting("leila"), riverbend, {
      id: named?.id ?? "",
      isConfirmed: false,
      reason: "Not on the board",
      email: "bo@riverbend.example",
    });

    expect(await partsOf(db)).toContain("Ada Holm: signatory");
    expect(await partsOf(db)).not.toContain("Bo: signatory");
    const rows = await db
      .selectFrom("appointments")
      .select(["confirmedBy", "refusedBy", "reason"])
      .orderBy("namedAt")
      .orderBy("reason")
      .execute();
    expect(rows).toEqual([
      { confirmedBy: "leila", refusedBy: null, reason: "" },
      { confirmedBy: null, refusedBy: "leila", reason: "Not on the board" },
    ]);
  });

  test("end with the last session, and leave nobody without one", async () => {
    await startSession(db, "chidi", new Date("2026-11-22T08:00:00Z"));

    expect(await endPart(db, acting("priya"), riverbend, "chidi-contributor")).toBeNull();
    expect(await db.selectFrom("sessions").select("expiresAt").execute()).toEqual([{ expiresAt: "2026-11-22T09:00:00.000Z" }]);
    expect(await mailsOf(db)).toEqual(["chidi@riverbend.example part-ended"]);
    expect(await endPart(db, acting("priya"), riverbend, "priya-champion")).toMatch(/Nobody else is named/);
    expect(await endPart(db, acting("leila"), riverbend, "helen-signatory")).toMatch(/Nobody else is named/);
    expect(await endPart(db, acting("priya"), riverbend, "helen-signatory")).toMatch(/^Only the signatory/);
    expect(await endPart(db, acting("priya"), riverbend, "alison-champion")).toBeNull();
    expect(await partsOf(db, { organisationId: "fenlow", partnershipId: null })).toEqual(["Alison Draycott: champion"]);
    expect(await endPart(db, acting("leila"), estmere, "leila-administrator")).toMatch(/Nobody else is named as administrator/);
  });

  test("keep one champion, when two end each other’s at the same moment", async () => {
    await invite("champion");
    const champions = (await listHeldParts(db, riverbend)).filter(({ role }) => role === "champion");

    await Promise.all(champions.map((one) => endPart(db, acting("leila"), riverbend, one.id)));

    expect((await partsOf(db)).filter((one) => one.endsWith("champion"))).toHaveLength(1);
  });

  test("a mistyped address is corrected until its owner has come, and opens nothing any more", async () => {
    await invite("reader", "priya", { ...ada, email: "ada@riverbend-houzing.example" });

    expect(await correct("priya", "Ada Holm", "reader", { email: "ada@riverbend.example" })).toBeNull();
    expect(await mailsOf(db)).toEqual(["ada@riverbend-houzing.example invitation", "ada@riverbend.example invitation"]);
    expect(await comeIn(db, "ada@riverbend-houzing.example", "2026-11-22T10:00:00.000Z")).toHaveProperty("refusal");
    expect(await comeIn(db, "ada@riverbend.example", "2026-11-22T10:00:00.000Z")).toHaveProperty("token");
    expect(await correct("priya", "Ada Holm", "reader", { email: "mine@riverbend.example" })).toMatch(/^They have signed in/);
  });

  test("an address that opens other places is its owner’s alone; an administrator’s change is told to both", async () => {
    await invite("reader", "priya", { ...ada, email: "alison@fenlow.example" });
    expect(await correct("priya", "Ada Holm", "reader", { email: "evil@riverbend.example" })).toMatch(/^Only they can change this/);
    expect(await correct("priya", "Helen Whitcombe", "signatory", { email: "evil@riverbend.example" })).toMatch(/because they sign/);

    await comeIn(db, "chidi@riverbend.example", "2026-11-22T08:00:00.000Z");
    await db.deleteFrom("messages").execute();
    expect(await correct("leila", "Chidi Nwosu", "contributor", { email: "c.nwosu@riverbend.example" })).toBeNull();
    expect(await mailsOf(db)).toEqual(["c.nwosu@riverbend.example address-changed", "chidi@riverbend.example address-changed"]);
    expect(await db.selectFrom("sessions").selectAll().where("personId", "=", "chidi").execute()).toEqual([]);
  });

  test("no administrator takes over an address that opens what another partnership holds", async () => {
    await db
      .insertInto("partnerships")
      .values({ id: "otherham", name: "Otherham", shortName: "Otherham", contactEmail: "audit@otherham.example" })
      .execute();
    await db
      .insertInto("roles")
      .values({
        id: "chidi-there",
        personId: "chidi",
        role: "administrator",
        organisationId: null,
        partnershipId: "otherham",
        since: "2026-09-01",
        endedOn: null,
      })
      .execute();

    expect(await correct("leila", "Chidi Nwosu", "contributor", { email: "evil@estmere.example" })).toMatch(/^Only they can change this/);
    await db.deleteFrom("roles").where("id", "=", "chidi-there").execute();
    await db.deleteFrom("partnerships").where("id", "=", "otherham").execute();
  });

  test("an address somebody has is refused without a word on who", async () => {
    expect(await correct("priya", "Priya Raman", "champion", { email: "alison@fenlow.example" })).toBe(
      "This address cannot be used here. Check it, or end this part and invite the other person.",
    );
    expect(await correct("priya", "Priya Raman", "champion", { was: "another@riverbend.example" })).toMatch(/address was changed/);
  });

  test("an invitation is sent again, not twice in five minutes, and not to one who has come", async () => {
    await invite("reader");
    const id = await idOf("Ada Holm", "reader");

    expect(await inviteAgain(db, acting("priya", "2026-11-22T09:04:00.000Z"), riverbend, id)).toEqual({
      refused: expect.stringMatching(/a moment ago/),
    });
    expect(await inviteAgain(db, acting("priya", "2026-11-22T09:06:00.000Z"), riverbend, id)).toEqual({ isFirst: false });
    await comeIn(db, ada.email, "2026-11-22T10:00:00.000Z");
    expect(await inviteAgain(db, acting("priya", "2026-11-22T11:00:00.000Z"), riverbend, id)).toEqual({
      refused: expect.stringMatching(/has signed in already/),
    });
    expect(await mailsOf(db)).toEqual(["ada@riverbend.example invitation", "ada@riverbend.example invitation"]);
  });

  test("a new ending is told to the administrators once, with their mail of the day", async () => {
    await invite("reader", "priya", { ...ada, email: "ada@elsewhere.example" });
    await invite("reader", "priya", { ...ada, name: "Bo", email: "bo@elsewhere.example" });

    const lines = await db.selectFrom("dailyLines").select(["personId", "words", "path"]).execute();
    expect(lines).toEqual([
      {
        personId: "leila",
        words: "Somebody was invited for Riverbend Housing Association whose address ends in elsewhere.example, which is new there.",
        path: "/organisations/riverbend/people",
      },
    ]);
  });

  test("a sign-in is noted, first and last, and in the history of each place", async () => {
    await comeIn(db, "helen@riverbend.example", "2026-11-22T10:00:00.000Z");
    await comeIn(db, "helen@riverbend.example", "2026-11-22T12:00:00.000Z");

    const helen = await db.selectFrom("people").selectAll().where("id", "=", "helen").executeTakeFirstOrThrow();
    expect([helen.firstSignedInAt, helen.lastSignedInAt]).toEqual(["2026-11-22T10:00:00.000Z", "2026-11-22T12:00:00.000Z"]);
    expect(await events()).toEqual(["signed-in riverbend", "signed-in riverbend"]);
  });
});
