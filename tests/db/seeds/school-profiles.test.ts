import { afterAll, beforeAll, expect, test } from "vitest";
import { storedFlags, storedRegister } from "#db/stored.ts";
import { dayOf } from "#domain/dates.ts";
import { type FlagAnswers, flagFacts, missingFromProfile } from "#domain/schools/profile.ts";
import type { FieldValues } from "#domain/schools/set-fields.ts";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { readProfile } from "#db/schools/profiles.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { demonstrationFile } from "#tests/support/demonstration.ts";

let db: Db;
beforeAll(async () => {
  db = openDatabase(await demonstrationFile());
}, 120_000);
afterAll(() => db.destroy());

test("every confirmed profile of the open year has all that confirming asks for, and raises what the return is asked", async () => {
  const { flags = [], profile: groups = [] } = await findStandardSet(db, "s175-2026");
  const rows = await db
    .selectFrom("profiles")
    .innerJoin("assessments", "assessments.id", "profiles.assessmentId")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .selectAll("organisations")
    .select(["assessmentId", "confirmedAt", "profiles.fields", "profiles.flags as answers", "assessments.flags"])
    .where("cycleId", "=", "s175-2026")
    .execute();
  expect(rows.filter((one) => one.confirmedAt !== null).length).toBeGreaterThan(80);

  for (const { assessmentId, confirmedAt, fields, answers, ...row } of rows) {
    const setting = { ...row, register: storedRegister(row.register, row.id) };
    const facts = flagFacts({ flags }, JSON.parse(answers) as FlagAnswers, setting);
    expect(
      facts
        .filter((flag) => flag.raised)
        .map((flag) => flag.code)
        .sort(),
      assessmentId,
    ).toEqual(storedFlags(setting.flags, assessmentId)?.sort());
    if (confirmedAt === null) continue;
    expect(
      missingFromProfile(groups, { fields: JSON.parse(fields) as FieldValues, flags: facts, setting, today: dayOf(confirmedAt) }),
      assessmentId,
    ).toEqual([]);
  }
});

test("a profile that nobody has begun offers last year’s totals as such, counts none of them, and has the register’s newer numbers", async () => {
  const rows = await db
    .selectFrom("assessments")
    .innerJoin("profiles as earlier", "earlier.assessmentId", "assessments.previousAssessmentId")
    .leftJoin("profiles", "profiles.assessmentId", "assessments.id")
    .select("assessments.id")
    .where("cycleId", "=", "s175-2026")
    .where("withdrawnOn", "is", null)
    .where("profiles.assessmentId", "is", null)
    .execute();
  expect(rows.length).toBeGreaterThan(5);

  for (const { id } of rows) {
    const view = await findAssessment(db, id, { id: "leila-haddad", roles: [] });
    if (!view) throw new Error(`${id} is missing`);
    const { fields, carried, counted } = await readProfile(db, view);
    expect(fields["pupils"], id).toBe(view.organisation.register?.["NumberOfPupils"]);
    expect(fields["census_date"], id).toBe("2026-01-15");
    expect(fields["staff_read_part_one"], id).toBeUndefined();
    expect(carried, id).toEqual(expect.arrayContaining(["staff", "volunteers", "governors"]));
    expect(counted["staff"], id).toBeUndefined();
  }
});

test("no setting calls a standard not applicable: what does not apply follows from its profile", async () => {
  const rows = await db
    .selectFrom("answers")
    .innerJoin("assessments", "assessments.id", "answers.assessmentId")
    .select(["assessmentId", "standardCode"])
    .where("cycleId", "like", "s175%")
    .where("rating", "=", "not-applicable")
    .execute();

  expect(rows).toEqual([]);
});

test("a profile and the answers beside it say the same", async () => {
  const rows = await db
    .selectFrom("profiles")
    .innerJoin("assessments", "assessments.id", "profiles.assessmentId")
    .select(["assessmentId", "cycleId", "fields", "confirmedAt"])
    .where("confirmedAt", "is not", null)
    .execute();
  const answers = Map.groupBy(await db.selectFrom("answers").selectAll().execute(), (answer) => answer.assessmentId);
  let compared = 0;

  for (const { assessmentId, cycleId, fields, confirmedAt } of rows) {
    const field = JSON.parse(fields) as Record<string, string>;
    const months = (code: string) => monthsBetween(field[code] ?? "", dayOf(confirmedAt ?? ""));
    const isMet = new Map((answers.get(assessmentId) ?? []).map((answer) => [answer.standardCode, answer.rating === "met"]));
    const agrees: [code: string, says: boolean][] = [
      ["A3", field.governors_trained === field.governors],
      ["B5", months("dsl_course") <= 24 && months("dsl_update") <= 12],
      ["B7", Boolean(field.dsl_supervision)],
      ["C1", field.policy_published === "yes" && field.policy_edition === cycleId.slice(-4) && months("policy_child_protection") <= 12],
      ["C11", months("check_lockdown") <= 12],
      ["D1", field.starters_inducted === field.starters],
      ["E2", Number(field.neglect_tool_trained) > 0],
      ["E8", months("check_prevent") <= 12],
      ["G3", months("check_filtering") <= 12],
      ["H5", months("check_record_leader") <= 4 && months("check_record_governor") <= 4],
      ...(cycleId === "s175-2026" ? [["H8", field.volunteers_reassessed === field.volunteers] as [string, boolean]] : []),
    ];
    for (const [code, says] of agrees) {
      if (isMet.get(code) === true) expect(says, `${assessmentId} ${code} is met`).toBe(true);
      compared += isMet.get(code) === true ? 1 : 0;
    }
    for (const code of ["A3", "B7", "C11", "D1", "H5", "H8"]) {
      const says = agrees.find(([one]) => one === code)?.[1];
      if (isMet.get(code) === false && says !== undefined) expect(says, `${assessmentId} ${code} is not met`).toBe(false);
    }
  }
  expect(compared).toBeGreaterThan(1000);
});

function monthsBetween(first: string, last: string): number {
  const [from, to] = [new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`)];
  const whole = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() > from.getUTCDate() ? whole + 1 : whole;
}
