import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { listGaps } from "#db/people/gaps.ts";
import { databases, morning } from "#tests/support/assessment-fixtures.ts";
import { withSchools } from "#tests/support/school-fixtures.ts";

describe.each(databases)("organisations with nobody, or one person alone, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
  });
  afterAll(() => db.destroy());

  const all = ["otterbrook", "pellow", "quillstone", "hartsmoor"];

  test("names who is missing, and who is alone", async () => {
    expect(await listGaps(db, all)).toEqual([
      { organisationId: "pellow", lacks: [], isAlone: true },
      { organisationId: "quillstone", lacks: ["signatory"], isAlone: true },
      { organisationId: "hartsmoor", lacks: [], isAlone: true },
    ]);
    expect(await listGaps(db, [])).toEqual([]);
  });

  test("counts neither who waits to be confirmed nor a deputy as one who signs", async () => {
    await db
      .insertInto("appointments")
      .values({
        id: "named",
        organisationId: "quillstone",
        personId: "ines",
        role: "signatory",
        namedBy: "dana",
        namedAt: morning,
      })
      .execute();
    await db.updateTable("roles").set({ deputyFor: "sunil" }).where("personId", "=", "ines").execute();

    expect(await listGaps(db, ["pellow", "quillstone"])).toEqual([
      { organisationId: "pellow", lacks: ["signatory"], isAlone: true },
      { organisationId: "quillstone", lacks: ["signatory"], isAlone: true },
    ]);
  });

  test("says that nobody is there at all", async () => {
    await db.updateTable("roles").set({ endedOn: "2026-11-01" }).where("organisationId", "=", "quillstone").execute();

    expect(await listGaps(db, ["quillstone"])).toEqual([
      { organisationId: "quillstone", lacks: ["champion", "signatory"], isAlone: false },
    ]);
  });
});
