import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { NamedPart } from "#domain/people/naming.ts";
import { wordsByKind } from "#domain/organisations/words-by-kind.ts";
import type { Db } from "#db/connection.server.ts";
import { endPart, listHeld, namePerson } from "#db/people/naming.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";

const joanne = { by: "joanne", at: "2026-12-20T09:00:00.000Z" };
const place = { assessmentId: otterbrook, organisationId: "otterbrook", words: wordsByKind["maintained-school"] };
const message = { kind: "invitation" as const, subject: "Your part", body: "Sign in" };

describe.each(databases)("naming people on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
  });
  beforeEach(async () => {
    for (const table of ["messages", "history"] as const) await db.deleteFrom(table).execute();
    await db.deleteFrom("roles").where("since", "=", "2026-12-20").execute();
    await db.deleteFrom("people").where("email", "like", "new%").execute();
    await db.updateTable("roles").set({ endedOn: null }).execute();
  });
  afterAll(() => db.destroy());

  const name = (part: NamedPart, email = "new.governor@otterbrook.example", author = joanne) =>
    namePerson(db, author, place, { part, name: "New Governor", email, jobTitle: "Chair of governors" }, message);
  const held = async () => (await listHeld(db, "otterbrook")).map((one) => `${one.name}: ${one.role}`);

  test("gives a part to somebody new, and tells them", async () => {
    expect(await name("governor", " NEW.Governor@otterbrook.example ")).toBeNull();

    expect(await held()).toContain("New Governor: governor");
    const [mail] = await db.selectFrom("messages").selectAll().execute();
    expect(mail).toMatchObject({ toEmail: "new.governor@otterbrook.example", kind: "invitation" });
    const [line] = await db.selectFrom("history").selectAll().execute();
    expect([line?.event, JSON.parse(line?.after ?? "{}")]).toEqual([
      "part-given",
      { person: "New Governor", part: "Governor", email: "new.governor@otterbrook.example" },
    ]);
  });

  test("keeps the name by which a person is known, and gives a part once", async () => {
    const results = await Promise.all([name("reader", "thea@hartsmoor.example"), name("reader", "thea@hartsmoor.example")]);

    expect(results.filter((one) => one === null)).toHaveLength(1);
    expect((await held()).filter((one) => one === "Thea Lindqvist: reader")).toHaveLength(1);
  });

  test.each([
    ["oneself", "signatory" as const, "joanne@otterbrook.example", "You cannot give yourself another part"],
    ["the head as governor", "governor" as const, "marcus@otterbrook.example", "somebody else has to sign it as a governor"],
    ["a contributor as governor", "governor" as const, "kofi@otterbrook.example", "somebody else has to sign it as a governor"],
    ["the governor as head", "signatory" as const, "amina@otterbrook.example", "is to sign it as a governor"],
    ["the governor as governor again", "governor" as const, "amina@otterbrook.example", "has this part already"],
  ])("does not name %s", async (_who, part, email, reason) => {
    const before = await held();

    expect(await name(part, email)).toContain(reason);
    expect(await held()).toEqual(before);
    expect(await db.selectFrom("messages").selectAll().execute()).toEqual([]);
  });

  test("replaces a head: the new one first, then the old part ends", async () => {
    expect(await endPart(db, joanne, place, "marcus-signatory")).toContain("Name them first");
    await name("signatory", "new.head@otterbrook.example");

    expect(await endPart(db, joanne, place, "marcus-signatory")).toBeNull();
    expect(await held()).not.toContain("Marcus Adeyemi: signatory");
    expect(await db.selectFrom("roles").select("endedOn").where("id", "=", "marcus-signatory").execute()).toEqual([
      { endedOn: "2026-12-20" },
    ]);
    expect((await db.selectFrom("history").select("event").execute()).map((line) => line.event)).toEqual(["part-given", "part-ended"]);
  });

  test("keeps one head, when two are ended at the same moment", async () => {
    await name("signatory", "new.head@otterbrook.example");
    const heads = (await listHeld(db, "otterbrook")).filter((one) => one.role === "signatory");

    await Promise.all(heads.map((one) => endPart(db, joanne, place, one.id)));

    expect((await held()).filter((one) => one.endsWith("signatory"))).toHaveLength(1);
  });

  test("ends nothing elsewhere, and keeps somebody who leads the audit", async () => {
    expect(await endPart(db, joanne, place, "joanne-champion")).toContain("designated safeguarding lead");
    await endPart(db, joanne, place, "sunil-champion");

    expect((await listHeld(db, "pellow")).map((one) => one.id)).toContain("sunil-champion");
    expect(await held()).toContain("Joanne Tull: champion");
  });
});
