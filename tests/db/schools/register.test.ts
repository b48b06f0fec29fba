import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerSetting, type RegisterSetting } from "#domain/schools/register.ts";
import type { Db } from "#db/connection.server.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { listHistory } from "#db/history.ts";
import { acceptRegister, readRegisterDiff } from "#db/schools/register.ts";
import { findProfile } from "#db/schools/profiles.ts";
import { findRegisterImport, keepRegisterImport } from "#db/schools/register-imports.ts";
import { databases, morning } from "#tests/support/assessment-fixtures.ts";
import { registerRow } from "#tests/support/register-file.ts";
import { otterbrook, otterbrookThen, withSchools } from "#tests/support/school-fixtures.ts";
import { withProfile } from "#tests/support/school-answers.ts";

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

  test("lets what applies follow a conversion also where the profile is begun, until the return is sent", async () => {
    await db.updateTable("assessments").set({ state: "in-progress" }).where("id", "=", otterbrook).execute();
    await withProfile(db, otterbrook);
    const convert = async (urn: string, type: string) => {
      const row = registerRow({ URN: urn, EstablishmentName: "Otterbrook Primary School", "TypeOfEstablishment (code)": type });
      const now = [registerSetting(row), ...settings.slice(1)].filter((one): one is RegisterSetting => !("problem" in one));
      const importId = await keepRegisterImport(db, leila, { partnershipId: "estmere", fileName: "r.csv", settings: now, problems: [] });
      const { mark } = await readRegisterDiff(db, "estmere", now);
      const { result } = await acceptRegister(db, leila, { partnershipId: "estmere", importId, leave: [], mark, inviteTo: [] });
      expect(result).toBe("accepted");
      const { flags } = await db.selectFrom("assessments").select("flags").where("id", "=", otterbrook).executeTakeFirstOrThrow();
      return JSON.parse(flags ?? "[]") as string[];
    };
    await db
      .updateTable("profiles")
      .set((eb) => ({ fields: eb.val('{"setting_group":"Maintained school"}') }))
      .execute();

    expect(await convert("900301", "01")).toContain("maintained");
    const [event] = await listHistory(db, otterbrook);
    expect(event?.event).toBe("profile-flags-set");
    expect((await checkSummaries(db, { mend: false })).differences).toEqual([]);
    const { basis } = await db.selectFrom("organisations").select("basis").where("id", "=", "otterbrook").executeTakeFirstOrThrow();
    expect(basis).toBe("section 175");

    await db.updateTable("assessments").set({ state: "awaiting-sign-off" }).where("id", "=", otterbrook).execute();
    expect(await convert("900401", "34")).toContain("maintained");
  });

  describe("a newer number", () => {
    const pupils = async (value: string, date: string, type = "34") => {
      const row = registerRow({
        URN: "900501",
        EstablishmentName: "Otterbrook Primary School",
        "TypeOfEstablishment (code)": type,
        NumberOfPupils: value,
        CensusDate: date,
      });
      const now = [registerSetting(row), ...settings.slice(1)].filter((one): one is RegisterSetting => !("problem" in one));
      const importId = await keepRegisterImport(db, leila, { partnershipId: "estmere", fileName: "r.csv", settings: now, problems: [] });
      const { mark } = await readRegisterDiff(db, "estmere", now);
      await acceptRegister(db, leila, { partnershipId: "estmere", importId, leave: [], mark, inviteTo: [] });
    };
    const hold = async (fields: Record<string, string>, confirmedAt: string | null = null) => {
      await db.deleteFrom("profiles").execute();
      await db.deleteFrom("history").execute();
      await db.updateTable("assessments").set({ state: "in-progress" }).where("id", "=", otterbrook).execute();
      await withProfile(db, otterbrookThen, "joanne", { pupils: "200" });
      await withProfile(db, otterbrook, "joanne", { setting_group: "Academy or free school", phase: "Primary", ...fields });
      await db
        .updateTable("profiles")
        .set({ confirmedAt, confirmedBy: confirmedAt && "joanne" })
        .where("assessmentId", "=", otterbrook)
        .execute();
    };
    const held = async () => (await findProfile(db, otterbrook))?.fields["pupils"];

    test("takes the place of last year’s and of what the register said before, with a line in the history", async () => {
      await pupils("200", "16-01-2025");
      await hold({ pupils: "200" });
      await pupils("207", "15-01-2026");
      expect(await held()).toBe("207");
      const [line] = (await listHistory(db, otterbrook)).filter(({ event }) => event === "profile-followed-register");
      expect(String(line?.after?.["fields"])).toContain("upils on roll: 207");
      expect(line?.person).toBe("Leila Haddad");

      await pupils("211", "21-05-2026");
      expect(await held()).toBe("211");
      // An older file takes nothing back
      await pupils("190", "16-01-2024");
      expect(await held()).toBe("211");
    });

    test("leaves what somebody typed this year, and what is confirmed", async () => {
      await pupils("200", "16-01-2025");
      await hold({ pupils: "205" });
      await pupils("208", "15-01-2026");
      expect(await held()).toBe("205");

      await hold({ pupils: "208" }, morning);
      await pupils("212", "21-05-2026");
      expect(await findProfile(db, otterbrook)).toMatchObject({ fields: { pupils: "208" }, confirmedAt: morning });
    });

    test("comes with a conversion, which asks for the profile to be confirmed again", async () => {
      await pupils("200", "16-01-2025", "01");
      await hold({ pupils: "200", setting_group: "Maintained school" }, morning);
      await pupils("207", "15-01-2026", "34");
      expect(await findProfile(db, otterbrook)).toMatchObject({
        fields: { pupils: "207", setting_group: "Academy or free school" },
        confirmedAt: null,
      });
      const { flags } = await db.selectFrom("assessments").select("flags").where("id", "=", otterbrook).executeTakeFirstOrThrow();
      expect(JSON.parse(flags ?? "[]")).toContain("academy");
    });
  });
});
