import SQLite from "better-sqlite3";
import type { StandardOfReturn } from "#domain/assessments/return-document.ts";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { letRewrite } from "#tests/support/write-once.ts";

/** An agency of the demonstration that has not begun, and a school with last year's return to go by. */
export const agency = "2026-estmere-sports-alliance";
export const school = "2026-fennelby-primary-school";

const longAgo = "2023-05-11";
const secondItems = 11;
const openActions = 10;

/**
 * Gives the agency an earlier return in today's words: 34 standards, ten of them partially met with an open action each, and
 * 45 pieces of evidence that were last looked at two years ago.
 */
export async function prepareAgency(file: string, due: string) {
  const db = openDatabase(file);
  await letRewrite(db);
  const { previousAssessmentId } = await db
    .selectFrom("assessments")
    .select("previousAssessmentId")
    .where("id", "=", agency)
    .executeTakeFirstOrThrow();
  const earlier = await findSubmission(db, previousAssessmentId ?? "");
  if (!earlier) throw new Error("The demonstration has no earlier return of this agency");
  const set = await findStandardSet(db, "s11-2026");
  let count = 0;
  const sections = set.sections.map((section) => ({
    ...section,
    summary: earlier.document.sections[0]!.summary,
    standards: section.standards.map((standard) => oneOf(standard, count++)),
  }));
  const document = { ...earlier.document, set: { key: set.key, version: set.version, title: set.title }, sections };
  await db
    .updateTable("submissions")
    .set({ content: JSON.stringify(document) })
    .where("id", "=", earlier.id)
    .execute();
  const standards = sections.flatMap((section) => section.standards);
  await keepEvidence(db, previousAssessmentId ?? "", standards);
  await keepActions(db, previousAssessmentId ?? "", standards, due);
  await db.destroy();
}

/** Makes every day in the school's profile too old, of last year's and of what this year's starts from. */
export async function prepareSchool(file: string) {
  const db = openDatabase(file);
  await letRewrite(db);
  const set = await findStandardSet(db, "s175-2026");
  const then = db.selectFrom("assessments").select("previousAssessmentId").where("id", "=", school);
  const profiles = await db
    .selectFrom("profiles")
    .select(["assessmentId", "fields"])
    .where((eb) => eb.or([eb("assessmentId", "=", school), eb("assessmentId", "=", then)]))
    .execute();
  for (const { assessmentId, fields } of profiles) {
    const values = JSON.parse(fields) as Record<string, string | Record<string, string>[]>;
    for (const { fields: own, repeats_up_to: isList, code: group } of set.profile ?? []) {
      const dates = own.filter(({ reminder_months: months }) => months).map(({ code }) => code);
      const entries = isList ? (values[group] as Record<string, string>[]) : [values as Record<string, string>];
      for (const entry of entries) for (const code of dates) if (entry[code]) entry[code] = longAgo;
    }
    await db
      .updateTable("profiles")
      .set({ fields: JSON.stringify(values) })
      .where("assessmentId", "=", assessmentId)
      .execute();
  }
  await db.destroy();
}

function oneOf(
  { code, short, sentence, met }: Pick<StandardOfReturn, "code" | "short" | "sentence" | "met">,
  place: number,
): StandardOfReturn {
  const isWeak = place < openActions;
  const items = place < secondItems ? ["Policy", "Minutes"] : ["Policy"];
  return {
    code,
    short,
    sentence,
    met,
    rating: isWeak ? "partially-met" : "met",
    statement: `What our clubs do about ${code}, as our trustees know it.`,
    notApplicableReason: "",
    noActionReason: "",
    savedBy: "Craig Dunmore",
    savedAt: "2024-11-20T10:00:00.000Z",
    evidence: items.map((title) => ({
      id: `then-${code}-${title}`,
      title: `${title} for ${code}`,
      shows: "That it is done",
      kept: "Shared drive",
      checkedOn: "2024-10-14",
      reviewBy: "2025-10-14",
    })),
    actions: isWeak ? [actionOf(code)] : [],
  };
}

function actionOf(code: string) {
  return {
    id: `then-${code}`,
    what: `Train the volunteers for ${code}`,
    gap: "Volunteers were not reached",
    owner: "Tom Wragg",
    dueOn: "2025-05-11",
    successMeasure: "All volunteers trained",
    progress: "on-track" as const,
    agreedOn: "2024-11-20",
    carriedOver: false,
  };
}

async function keepEvidence(db: Db, assessmentId: string, standards: StandardOfReturn[]) {
  const { savedBy } = await db.selectFrom("answers").select("savedBy").where("assessmentId", "=", assessmentId).executeTakeFirstOrThrow();
  const rows = standards.flatMap(({ evidence }) =>
    evidence.map(({ checkedTogether: _checkedTogether, ...item }) => ({
      ...item,
      assessmentId,
      carriedFrom: null,
      savedBy,
      savedAt: "2024-11-20T10:00:00.000Z",
    })),
  );
  await db.insertInto("evidence").values(rows).execute();
}

async function keepActions(db: Db, assessmentId: string, standards: StandardOfReturn[], dueOn: string) {
  await db.updateTable("actions").set({ progress: "done" }).where("assessmentId", "=", assessmentId).execute();
  const { savedBy } = await db.selectFrom("answers").select("savedBy").where("assessmentId", "=", assessmentId).executeTakeFirstOrThrow();
  const rows = standards.flatMap(({ code, actions }) =>
    actions.map(({ carriedOver: _carriedOver, ...action }) => ({
      ...action,
      assessmentId,
      standardCode: code,
      dueOn,
      carriedFrom: null,
      closedOn: null,
      revision: 1,
      savedBy,
      savedAt: "2024-11-20T10:00:00.000Z",
    })),
  );
  await db.insertInto("actions").values(rows).execute();
}

/** The address of whoever leads the audit. */
export function leadOf(file: string, assessmentId = school): string {
  const database = new SQLite(file, { readonly: true });
  const { email } = database
    .prepare(
      "select people.email from people join roles on roles.person_id = people.id join assessments on assessments.organisation_id = roles.organisation_id where assessments.id = ? and roles.role = 'champion'",
    )
    .get(assessmentId) as { email: string };
  database.close();
  return email;
}

/** Everything that the standards or the school itself say, and who is who: what is left of a page is the application's own. */
export async function ownWords(file: string): Promise<string[]> {
  const db = openDatabase(file);
  const view = await db
    .selectFrom("assessments")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select(["organisations.name", "organisations.shortName", "cycles.title", "assessments.previousAssessmentId", "cycles.standardSetId"])
    .where("assessments.id", "=", school)
    .executeTakeFirstOrThrow();
  const [set, earlier, people, partnerships, profiles] = await Promise.all([
    findStandardSet(db, view.standardSetId),
    findSubmission(db, view.previousAssessmentId ?? ""),
    db.selectFrom("people").select(["name", "jobTitle"]).execute(),
    db.selectFrom("partnerships").select(["name", "contactEmail"]).execute(),
    db
      .selectFrom("profiles")
      .select("fields")
      .where("assessmentId", "in", [school, view.previousAssessmentId ?? ""])
      .execute(),
  ]);
  await db.destroy();
  return [
    ...textsIn(set),
    ...textsIn(earlier?.document),
    ...textsIn(people),
    ...textsIn(partnerships),
    ...profiles.flatMap(({ fields }) => textsIn(JSON.parse(fields))),
    view.name,
    view.shortName,
    view.title,
  ];
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}
