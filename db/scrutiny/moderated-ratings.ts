import { agreedThatCount } from "#domain/figures/moderation.ts";
import { agreementRefusedBecause } from "#domain/scrutiny/agreement.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { findStandardOfReturn } from "#domain/assessments/return-document.ts";
import { type SectionSummary, summariseSection } from "#domain/assessments/section-summary.ts";
import type { StandardSet } from "#standards/schema.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { findPersonById } from "#db/people/people.ts";
import { holdReturn } from "#db/assessments/steps.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import type { Database } from "#db/schema.ts";
import { findCycleSet } from "#db/standard-sets.ts";

type ModeratedRating = Database["moderatedRatings"];

interface Agreement {
  assessmentId: string;
  standardCode: string;
  rating: Rating;
  /** Why, where it is not what the agency gave itself. */
  reason: string;
  /** The meeting in which it was settled. */
  panelId?: string | null;
}

/** Keeps a rating that was agreed about the newest submission; or says in words why that cannot be. */
export async function agreeRating(
  db: Db,
  author: Author,
  { assessmentId, standardCode, rating, reason, panelId = null }: Agreement,
): Promise<"agreed" | { refused: string }> {
  return inTransaction(db, async (trx) => {
    // Reopening and responding wait until the rating is kept, or come first
    await holdReturn(trx, assessmentId);
    // Who they are is asked again too, since a role may have ended while the panel sat
    const person = (await findPersonById(trx, author.by)) ?? { id: author.by, roles: [] };
    const view = await findAssessment(trx, assessmentId, person);
    if (!view) return { refused: "There is no such return." };
    const { assessment, cycle } = view;
    const refused = agreementRefusedBecause(view.part, view.facts);
    if (refused) return { refused };

    const submission = await findSubmission(trx, assessmentId, assessment.revision);
    const given = submission && findStandardOfReturn(submission.document, standardCode);
    if (!given) return { refused: "This return has no such standard." };
    if (given.byProfile)
      return { refused: `The profile of this return says that ${standardCode} does not apply to it, so there is no rating to agree.` };
    if (given.rating !== rating && reason.trim() === "") return { refused: "Say why the rating differs from the one they gave." };

    await keepAgreed(trx, author, {
      assessmentId,
      standardCode,
      rating,
      reason,
      panelId,
      revision: assessment.revision,
      own: given.rating,
    });
    await refreshModeratedSummaries(trx, assessmentId, await findCycleSet(trx, cycle));
    return "agreed";
  });
}

interface Agreed extends Required<Agreement> {
  revision: number;
  /** What the organisation gave itself. */
  own: Rating | null;
}

/** Writes a rating that was agreed, with its line in the history; who may, and the counting afterwards, are the caller's. */
export async function keepAgreed(trx: Trx, author: Author, { assessmentId, standardCode, rating, reason, panelId, revision, own }: Agreed) {
  const key = { assessmentId, standardCode, revision };
  const before = await findAgreed(trx, key);
  const agreed = { rating, reason: reason.trim(), agreedBy: author.by, agreedAt: author.at, panelId };
  await trx
    .insertInto("moderatedRatings")
    .values({ ...key, ...agreed })
    .onConflict((conflict) => conflict.columns(["assessmentId", "standardCode", "revision"]).doUpdateSet(agreed))
    .execute();
  await recordHistory(trx, author, {
    assessmentId,
    standardCode,
    event: "rating-agreed",
    before: before ? { rating: before.rating, reason: before.reason } : { rating: own },
    after: { rating, reason: agreed.reason, revision },
  });
}

/** The ratings agreed about one revision of a return, by standard. */
export async function listModeratedRatings(db: Db, assessmentId: string, revision: number): Promise<ModeratedRating[]> {
  return db
    .selectFrom("moderatedRatings")
    .selectAll()
    .where("assessmentId", "=", assessmentId)
    .where("revision", "=", revision)
    .orderBy("standardCode")
    .execute();
}

/** The ratings agreed about the newest submissions of a cycle, by assessment. */
export async function listModeratedInCycle(db: Db, cycleId: string): Promise<Map<string, ModeratedRating[]>> {
  const rows = await db
    .selectFrom("moderatedRatings")
    .innerJoin("assessments", (join) =>
      join.onRef("assessments.id", "=", "moderatedRatings.assessmentId").onRef("assessments.revision", "=", "moderatedRatings.revision"),
    )
    .selectAll("moderatedRatings")
    .where("assessments.cycleId", "=", cycleId)
    .orderBy("moderatedRatings.assessmentId")
    .orderBy("moderatedRatings.standardCode")
    .execute();
  return Map.groupBy(rows, (row) => row.assessmentId);
}

/**
 * The sections of the newest submission in which a rating was agreed, counted by the same function as the agency's own.
 * A section in which none was agreed has no row: there the self-rating stands once the review has ended.
 */
export async function countModerated(db: Db, assessmentId: string, set: StandardSet): Promise<SectionSummary[]> {
  const any = await db
    .selectFrom("moderatedRatings")
    .select("revision")
    .where("assessmentId", "=", assessmentId)
    .limit(1)
    .executeTakeFirst();
  if (!any) return [];
  const submission = await findSubmission(db, assessmentId);
  const agreed = submission ? await listModeratedRatings(db, assessmentId, submission.revision) : [];
  const standards = (submission?.document.sections ?? []).flatMap((one) => one.standards);
  const notAsked = new Set(standards.filter((one) => one.byProfile).map((one) => one.code));
  const ratings = new Map(Object.entries(agreedThatCount(agreed, notAsked)));
  const facts = (submission?.document.sections ?? []).flatMap(({ standards }) =>
    standards.map(({ code, rating, statement, notApplicableReason, byProfile, noActionReason, evidence, actions }) => ({
      standardCode: code,
      rating: ratings.get(code) ?? rating,
      statement,
      notApplicableReason,
      ...(byProfile && { byProfile }),
      noActionReason,
      evidence: evidence.length,
      actions: actions.length,
    })),
  );
  return set.sections
    .filter(({ standards }) => standards.some(({ code }) => ratings.has(code)))
    .map((section) => summariseSection(section, facts));
}

/** Counts the moderated summaries of a return again, in the caller's transaction. A new submission starts without any. */
export async function refreshModeratedSummaries(trx: Trx, assessmentId: string, set: StandardSet) {
  const summaries = await countModerated(trx, assessmentId, set);
  await trx.deleteFrom("sectionSummaries").where("assessmentId", "=", assessmentId).where("judgedBy", "=", "moderated").execute();
  if (summaries.length === 0) return;
  await trx
    .insertInto("sectionSummaries")
    .values(summaries.map((summary) => ({ assessmentId, judgedBy: "moderated" as const, ...summary })))
    .execute();
}

async function findAgreed(
  trx: Trx,
  { assessmentId, standardCode, revision }: Pick<ModeratedRating, "assessmentId" | "standardCode" | "revision">,
) {
  return (await listModeratedRatings(trx, assessmentId, revision)).find((one) => one.standardCode === standardCode);
}
