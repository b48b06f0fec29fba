import type { Rating } from "#domain/assessments/rating.ts";
import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import { type AssessmentView, findAssessment } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";
import { readReturn } from "#db/assessments/returns.ts";
import type { Database } from "#db/schema.ts";
import { refreshAllSummaries } from "#db/assessments/section-summaries.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { morning, someAction } from "./assessment-fixtures.ts";
import { letRewrite } from "./write-once.ts";

export const publicUrl = "https://audit.example";

/** How Riverbend stood, where it was not met. */
const ratings2024: Record<string, Rating> = { "3.2": "partially-met", "3.3": "partially-met", "8.3": "partially-met", "9.1": "met" };
const ratings2026: Record<string, Rating> = {
  "3.3": "partially-met",
  "6.2": "partially-met",
  "8.2": "not-applicable",
  "8.3": "not-met",
  "9.1": "partially-met",
};

/** Answers all of Riverbend's audit of 2024, and freezes it as its submission. */
export async function withEarlierReturn(db: Db): Promise<Db> {
  await answerAll(db, "riverbend-2024", "s11-2024", ratings2024);
  const { document } = await returnOf(db, "riverbend-2024");
  await db.insertInto("submissions").values(submissionOf(document)).execute();
  return db;
}

/** The earlier return, and all of the audit of 2026, ready to be sent. */
export async function withCompleteReturn(db: Db): Promise<Db> {
  await withEarlierReturn(db);
  await answerAll(db, "riverbend-2026", "s11-2026", ratings2026);
  await db
    .insertInto("actions")
    .values([
      someAction("action-3.3", { standardCode: "3.3", what: "Check the other 13 contracts", dueOn: "2027-03-31" }),
      someAction("action-6.2", { standardCode: "6.2", what: "Monthly report to directors", dueOn: "2027-01-29" }),
      someAction("action-8.3", { standardCode: "8.3", what: "Brief all frontline staff", dueOn: "2027-01-29" }),
    ])
    .execute();
  await db
    .updateTable("answers")
    .set({ noActionReason: "The contract ends in January" })
    .where("assessmentId", "=", "riverbend-2026")
    .where("standardCode", "=", "9.1")
    .execute();
  return db;
}

const written = [
  "history",
  "dailyLines",
  "messages",
  "signOffs",
  "submissions",
  "answerDrafts",
  "actionUpdates",
  "actions",
  "evidenceStandards",
  "evidence",
  "sectionSummaries",
  "answers",
] as const;

/** Takes away all that was written into the returns, so that one database serves many tests. */
export async function withoutReturns(db: Db): Promise<Db> {
  await letRewrite(db);
  for (const table of written) await db.deleteFrom(table).execute();
  const fresh = { revision: 1, championNote: null, returnedNote: null, sentForSignOffAt: null, reopenedOn: null };
  await setAssessment(db, { ...fresh, state: "in-progress", firstSubmittedAt: null, submittedAt: null });
  await db.deleteFrom("roles").where("id", "=", "rosa-signs").execute();
  await db.updateTable("roles").set({ endedOn: null }).execute();
  return db;
}

/** The audit as one person sees it. */
export async function viewOf(db: Db, personId: string, id = "riverbend-2026"): Promise<AssessmentView> {
  const roles = await db.selectFrom("roles").selectAll().where("personId", "=", personId).where("endedOn", "is", null).execute();
  const view = await findAssessment(db, id, { id: personId, roles });
  if (!view) throw new Error(`No assessment ${id}`);
  return view;
}

export async function returnOf(db: Db, id = "riverbend-2026") {
  const view = await viewOf(db, "priya", id);
  return { view, document: await readReturn(db, view) };
}

export async function setAssessment(db: Db, change: Partial<Database["assessments"]>, id = "riverbend-2026") {
  await db.updateTable("assessments").set(change).where("id", "=", id).execute();
}

async function answerAll(db: Db, assessmentId: string, setId: string, ratings: Record<string, Rating>) {
  const set = await findStandardSet(db, setId);
  const standards = set.sections.flatMap((section) => section.standards);
  await db
    .insertInto("answers")
    .values(standards.map(({ code, short }) => answer(assessmentId, code, short, ratings[code] ?? "met")))
    .execute();
  await db
    .insertInto("evidence")
    .values(standards.map(({ code }) => evidence(assessmentId, code)))
    .execute();
  await db
    .insertInto("evidenceStandards")
    .values(standards.map(({ code }) => ({ evidenceId: `${assessmentId}-${code}`, standardCode: code })))
    .execute();
  await refreshAllSummaries(db, assessmentId, set);
}

function answer(assessmentId: string, standardCode: string, short: string, rating: Rating): Database["answers"] {
  const applies = rating !== "not-applicable";
  return {
    assessmentId,
    standardCode,
    rating,
    statement: applies ? `What we do about ${short.toLowerCase()}` : "",
    notApplicableReason: applies ? "" : "Riverbend gives no early help, and nobody asks it to conferences or plans",
    noActionReason: "",
    carried: null,
    carriedBy: null,
    carriedAt: null,
    marked: null,
    markedBy: null,
    markedAt: null,
    confirmedTogether: null,
    revision: 1,
    savedBy: "priya",
    savedAt: morning,
  };
}

function evidence(assessmentId: string, code: string): Database["evidence"] {
  return {
    id: `${assessmentId}-${code}`,
    assessmentId,
    title: `Evidence for ${code}`,
    shows: "That it is done",
    kept: "SharePoint, Safeguarding",
    checkedOn: "2026-10-05",
    reviewBy: "2027-10-05",
    checkedBy: "priya",
    checkedTogether: null,
    fromTrustId: null,
    carriedFrom: null,
    savedBy: "priya",
    savedAt: morning,
  };
}

function submissionOf(document: ReturnDocument): Database["submissions"] {
  const signature = { name: "Helen Whitcombe", jobTitle: "Chief executive", signedAt: "2024-12-10T10:00:00.000Z", declarations: [] };
  return {
    id: "riverbend-2024-1",
    assessmentId: "riverbend-2024",
    revision: 1,
    receipt: "S11-2024-7F3K-0412",
    content: JSON.stringify({ ...document, signature }),
    contentHash: "0".repeat(64),
    submittedAt: "2024-12-10T10:00:00.000Z",
  };
}
