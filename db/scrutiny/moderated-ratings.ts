import { agreementRefusedBecause } from "#domain/scrutiny/agreement.ts";
import { type OrganisationRole, organisationRoles, type PartnershipRole } from "#domain/people/roles.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { findStandardOfReturn } from "#domain/assessments/return-document.ts";
import { type SectionSummary, summariseSection } from "#domain/assessments/section-summary.ts";
import type { StandardSet } from "#standards/schema.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import type { Database } from "#db/schema.ts";
import { findCycleSet } from "#db/standard-sets.ts";

export type ModeratedRating = Database["moderatedRatings"];

interface Agreement {
  assessmentId: string;
  standardCode: string;
  rating: Rating;
  /** Why, where it is not what the agency gave itself. */
  reason: string;
}

/** Keeps a rating that was agreed about the newest submission; or says in words why that cannot be. */
export async function agreeRating(
  db: Db,
  author: Author,
  { assessmentId, standardCode, rating, reason }: Agreement,
): Promise<"agreed" | { refused: string }> {
  return inTransaction(db, async (trx) => {
    // A write that changes nothing: reopening and responding wait until the rating is kept, or come first
    await trx
      .updateTable("assessments")
      .set((eb) => ({ revision: eb.ref("revision") }))
      .where("id", "=", assessmentId)
      .execute();
    const assessment = await trx
      .selectFrom("assessments")
      .innerJoin("cycles", "cycles.id", "assessments.cycleId")
      .select([
        "assessments.state",
        "assessments.withdrawnOn",
        "assessments.revision",
        "assessments.organisationId",
        "assessments.cycleId",
        "cycles.standardSetId",
        "cycles.extent",
      ])
      .where("assessments.id", "=", assessmentId)
      .executeTakeFirst();
    if (!assessment) return { refused: "There is no such return." };
    const refused = agreementRefusedBecause(await findPart(trx, assessment, author.by), assessment);
    if (refused) return { refused };

    const submission = await findSubmission(trx, assessmentId, assessment.revision);
    const given = submission && findStandardOfReturn(submission.document, standardCode);
    if (!given) return { refused: "This return has no such standard." };
    if (given.rating !== rating && reason.trim() === "") return { refused: "Say why the rating differs from the agency’s own." };

    const key = { assessmentId, standardCode, revision: assessment.revision };
    const before = await findAgreed(trx, key);
    const agreed = { rating, reason: reason.trim(), agreedBy: author.by, agreedAt: author.at };
    await trx
      .insertInto("moderatedRatings")
      .values({ ...key, ...agreed })
      .onConflict((conflict) => conflict.columns(["assessmentId", "standardCode", "revision"]).doUpdateSet(agreed))
      .execute();
    await recordHistory(trx, author, {
      assessmentId,
      standardCode,
      event: "rating-agreed",
      before: before ? { rating: before.rating, reason: before.reason } : { rating: given.rating },
      after: { rating, reason: agreed.reason, revision: assessment.revision },
    });
    await refreshModeratedSummaries(trx, assessmentId, await findCycleSet(trx, assessment));
    return "agreed";
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
  const ratings = new Map(agreed.map((one) => [one.standardCode, one.rating]));
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
export async function refreshModeratedSummaries(trx: Db, assessmentId: string, set: StandardSet) {
  const summaries = await countModerated(trx, assessmentId, set);
  await trx.deleteFrom("sectionSummaries").where("assessmentId", "=", assessmentId).where("judgedBy", "=", "moderated").execute();
  if (summaries.length === 0) return;
  await trx
    .insertInto("sectionSummaries")
    .values(summaries.map((summary) => ({ assessmentId, judgedBy: "moderated" as const, ...summary })))
    .execute();
}

async function findAgreed(
  trx: Db,
  { assessmentId, standardCode, revision }: Pick<ModeratedRating, "assessmentId" | "standardCode" | "revision">,
) {
  return (await listModeratedRatings(trx, assessmentId, revision)).find((one) => one.standardCode === standardCode);
}

// Asked again in the transaction, since a role may have ended while the panel sat
async function findPart(trx: Db, { organisationId, cycleId }: { organisationId: string; cycleId: string }, personId: string) {
  const held = await trx
    .selectFrom("roles")
    .select(["role", "organisationId", "partnershipId"])
    .where("personId", "=", personId)
    .where("endedOn", "is", null)
    .execute();
  const places = await trx
    .selectFrom("cyclePartnerships")
    .innerJoin("memberships", "memberships.partnershipId", "cyclePartnerships.partnershipId")
    .select("cyclePartnerships.partnershipId")
    .where("cyclePartnerships.cycleId", "=", cycleId)
    .where("memberships.organisationId", "=", organisationId)
    .execute();
  const { trustId } = await trx.selectFrom("organisations").select("trustId").where("id", "=", organisationId).executeTakeFirstOrThrow();
  const isOrganisations = (role: string): role is OrganisationRole => (organisationRoles as readonly string[]).includes(role);
  return {
    inOrganisation: held.flatMap(({ role, organisationId: place }) =>
      isOrganisations(role) && place !== null && (place === organisationId || place === trustId) ? [role] : [],
    ),
    inPartnership: held.flatMap(({ role, partnershipId }) =>
      places.some((one) => one.partnershipId === partnershipId) ? [role as PartnershipRole] : [],
    ),
    sections: [],
  };
}
