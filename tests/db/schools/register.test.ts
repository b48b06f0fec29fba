import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerSetting, type RegisterSetting } from "#domain/schools/register.ts";
import type { Db } from "#db/connection.server.ts";
import { acceptRegister, readRegisterDiff } from "#db/schools/register.ts";
import { findRegisterImport, keepRegisterImport } from "#db/schools/register-imports.ts";
import { databases, morning } from "#tests/support/assessment-fixtures.ts";
import { registerRow } from "#tests/support/register-file.ts";
import { withSchools } from "#tests/support/school-fixtures.ts";

const leila = { by: "leila", at: morning };
const rows = [
  registerRow({ URN: "900201", EstablishmentName: "Otterbrook Primary School" }),
  registerRow({
    URN: "900202",
    EstablishmentName: "New College",
    EstablishmentNumber: "8202",
    "TypeOfEstablishment (code)": "18",
    "PhaseOfEducation (name)": "16 plus",
    StatutoryLowAge: "16",
    "Federations (code)": "F 7",
    "Federations (name)": "Lakes Federation",
  }),
];
const settings = rows.map((row) => registerSetting(row)).filter((one): one is RegisterSetting => !("problem" in one));

describe.each(databases)("the register, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
  });
  afterAll(() => db.destroy());

  test("brings in what is new and keeps a conversion's returns, all at once and once", async () => {
    const importId = await keepRegisterImport(db, leila, { partnershipId: "estmere", fileName: "register.csv", settings, problems: [] });
    const { mark, changes } = await readRegisterDiff(db, "estmere", settings);
    expect(changes.map((change) => change.what)).toEqual(["new", "conversion"]);
    const given = { partnershipId: "estmere", importId, leave: [], mark, inviteTo: ["s175-2026"] };

    const results = await Promise.all([acceptRegister(db, leila, given), acceptRegister(db, leila, given)]);

    expect(results.map((one) => one.result).sort()).toEqual(["accepted", "gone"]);
    expect(await db.selectFrom("organisations").select(["urn", "trustId"]).where("id", "=", "otterbrook").executeTakeFirst()).toEqual({
      urn: "900201",
      trustId: null,
    });
    expect(await db.selectFrom("assessments").select("id").where("organisationId", "=", "otterbrook").execute()).toHaveLength(2);
    const college = await db.selectFrom("organisations").selectAll().where("urn", "=", "900202").executeTakeFirst();
    expect(college).toMatchObject({ governance: "College", trustId: "federation-F7" });
    expect(
      await db
        .selectFrom("assessments")
        .select(["cycleId", "flags"])
        .where("organisationId", "=", college?.id ?? "")
        .execute(),
    ).toEqual([{ cycleId: "s175-2026", flags: '["in_trust","p16"]' }]);
    expect((await findRegisterImport(db, "estmere", importId))?.acceptedAt).toBe(morning);
    expect((await readRegisterDiff(db, "estmere", settings)).changes).toEqual([]);
    expect(await findRegisterImport(db, "otherham", importId)).toBeUndefined();
  });
});
