import type { StandardSet } from "#standards/schema.ts";
import { notApplicableByProfile } from "#domain/assessments/applicability.ts";
import { returnedStates } from "#domain/assessments/assessment-state.ts";
import { lookRuleFor } from "#domain/assessments/evidence/to-look-at.ts";
import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import { dayOf } from "#domain/dates.ts";
import { type FindingFacts, findingsOf, type OtherRatings } from "#domain/scrutiny/findings.ts";
import { foundStandards } from "#domain/scrutiny/found-standards.ts";
import type { FollowedAction } from "#domain/scrutiny/late-actions.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import type { Db } from "#db/connection.server.ts";
import { listStandingSubmissions } from "#db/cycles/cycles.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { storedFlags } from "#db/stored.ts";

/** The newest submission of a return with all that the comparisons find in it; undefined where there is none. */
export async function readFindings(db: Db, { assessment, cycle, organisation }: ReturnView, today: string) {
  const { id, previousAssessmentId } = assessment;
  const submission = await findSubmission(db, id);
  if (!submission) return undefined;
  const [set, before, actions, others] = await Promise.all([
    findCycleSet(db, cycle),
    previousAssessmentId ? findSubmission(db, previousAssessmentId) : undefined,
    listFollowedActions(db, [id, ...(previousAssessmentId ? [previousAssessmentId] : [])]),
    listOtherRatings(db, { assessmentId: id, cycleId: cycle.id, phase: organisation.phase }, await findCycleSet(db, cycle)),
  ]);
  const { document } = submission;
  const facts: FindingFacts = {
    set,
    document,
    earlier: before?.document,
    rule: lookRuleFor(document, set, cycle, dayOf(submission.submittedAt)),
    actions,
    others,
    today,
  };
  const findings = findingsOf(facts);
  return { submission, set, earlier: before?.document, rule: facts.rule, findings, found: foundStandards(findings, facts) };
}

export type ReadFindings = NonNullable<Awaited<ReturnType<typeof readFindings>>>;

/** How actions stand today, whatever was signed of them. */
export async function listFollowedActions(db: Db, assessmentIds: string[]): Promise<FollowedAction[]> {
  return db
    .selectFrom("actions")
    .select(["id", "dueOn", "firstDueOn", "progress", "carriedFrom"])
    .where("assessmentId", "in", assessmentIds)
    .execute();
}

interface Among {
  assessmentId: string;
  cycleId: string;
  /** Schools are set beside those of their phase; agencies beside all. */
  phase: string | null;
}

/**
 * How the other returns of its kind rate each standard. Nobody can change an answer once it is submitted, so answers say what
 * the submission says; of a return that is open again its signed one is read.
 */
async function listOtherRatings(db: Db, { assessmentId, cycleId, phase }: Among, set: StandardSet): Promise<Map<string, OtherRatings>> {
  const isOfKind = (one: { assessmentId: string }) => one.assessmentId !== assessmentId;
  const [rows, standing] = await Promise.all([
    db
      .selectFrom("assessments")
      .innerJoin("organisations", "organisations.id", "assessments.organisationId")
      .innerJoin("answers", "answers.assessmentId", "assessments.id")
      .select(["answers.assessmentId", "answers.standardCode", "answers.rating", "assessments.flags"])
      .where("assessments.cycleId", "=", cycleId)
      .where("assessments.state", "in", returnedStates)
      .where("assessments.withdrawnOn", "is", null)
      .$if(phase !== null, (query) => query.where("organisations.phase", "=", phase))
      .execute(),
    listStandingSubmissions(db, cycleId),
  ]);
  const kept = new Map(rows.map((row) => [row.assessmentId, row.flags]));
  const left = new Map([...kept].map(([id, flags]) => [id, new Set(notApplicableByProfile(set, storedFlags(flags, id) ?? []))]));
  const others = new Map<string, OtherRatings>();
  const add = (code: string, rating: keyof OtherRatings | null) => {
    if (rating === null) return;
    const counts = others.get(code) ?? {};
    others.set(code, { ...counts, [rating]: (counts[rating] ?? 0) + 1 });
  };
  for (const row of rows.filter(isOfKind)) if (!left.get(row.assessmentId)?.has(row.standardCode)) add(row.standardCode, row.rating);
  for (const { document, organisation } of standing.filter(isOfKind))
    if (phase === null || organisation.phase === phase) for (const one of askedIn(document)) add(one.code, one.rating);
  return others;
}

export function askedIn(document: ReturnDocument) {
  return document.sections.flatMap(({ standards }) => standards).filter(({ byProfile }) => !byProfile);
}
