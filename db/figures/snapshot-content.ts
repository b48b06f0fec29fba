import { sortedByShortName } from "#domain/words.ts";
import { cycleOf } from "#db/rows.ts";
import { blankAnswer } from "#domain/assessments/answer-text.ts";
import { notApplicableByProfile } from "#domain/assessments/applicability.ts";
import { confirmedAmong, reckonedOn } from "#domain/figures/profile-dates.ts";
import { indicatorGroups, indicatorProfile, type IndicatorProfile } from "#domain/figures/profile-indicators.ts";
import type { StandardOfReturn } from "#domain/assessments/return-document.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { summariseSection } from "#domain/assessments/section-summary.ts";
import { agreedThatCount, isReviewed } from "#domain/figures/moderation.ts";
import { isOpenAgain, isReturned } from "#domain/assessments/assessment-state.ts";
import { isProvisional, type SnapshotContent, type SnapshotReturn, snapshotSet } from "#domain/figures/snapshot.ts";
import type { StandardSet } from "#standards/schema.ts";
import type { Db } from "#db/connection.server.ts";
import { listCycleProfiles } from "./cycle-profiles.ts";
import { listCycleMemberships, organisationsIn } from "#db/cycles/cycles.ts";
import { organisationColumns, parted } from "#db/organisations/organisation-facts.ts";
import { listModeratedInCycle } from "#db/scrutiny/moderated-ratings.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { storedFlags, storedReturn } from "#db/stored.ts";

/** A cycle as it stands, put together for freezing at this moment. */
export async function readContent(db: Db, cycleId: string, at: string): Promise<SnapshotContent> {
  const cycle = cycleOf(await db.selectFrom("cycles").selectAll().where("id", "=", cycleId).executeTakeFirstOrThrow());
  const set = await findCycleSet(db, cycle);
  const partnerships = await db
    .selectFrom("cyclePartnerships")
    .innerJoin("partnerships", "partnerships.id", "cyclePartnerships.partnershipId")
    .select(["partnerships.id", "partnerships.name", "partnerships.shortName"])
    .where("cyclePartnerships.cycleId", "=", cycleId)
    .execute()
    .then(sortedByShortName);
  const returns = await readReturns(db, cycleId, set);
  const isOpen = cycle.state !== "closed";
  return {
    format: 2,
    cycle: { id: cycle.id, title: cycle.title, opensOn: cycle.opensOn, isOpen },
    set: snapshotSet(set),
    partnerships,
    returns,
    ...(set.profile && { profiles: { day: reckonedOn(cycle, new Date(at)), groups: indicatorGroups(set.profile) } }),
    isProvisional: isProvisional(returns, isOpen),
  };
}

async function readReturns(db: Db, cycleId: string, set: StandardSet): Promise<SnapshotReturn[]> {
  const rows = await organisationsIn(db, cycleId)
    .select(organisationColumns)
    .select([
      "assessments.id",
      "assessments.state",
      "assessments.withdrawnOn",
      "assessments.submittedAt",
      "assessments.firstSubmittedAt",
      "assessments.flags",
    ])
    .orderBy("assessments.id")
    .execute();
  const ratings = await readRatings(
    db,
    set,
    rows.filter((row) => isReturned({ state: row.state, hasSubmission: row.firstSubmittedAt !== null }) && !row.withdrawnOn),
  );
  const moderated = await listModeratedInCycle(db, cycleId);
  const profiles = await readProfiles(db, cycleId, set);
  const memberships = Map.groupBy(await listCycleMemberships(db, cycleId), (one) => one.organisationId);
  const actions = await db
    .selectFrom("actions")
    .innerJoin("assessments", "assessments.id", "actions.assessmentId")
    .select(["actions.id", "assessmentId", "standardCode as standard", "dueOn", "progress", "agreedOn"])
    .where("cycleId", "=", cycleId)
    .orderBy("actions.id")
    .execute()
    .then((found) => Map.groupBy(found, (one) => one.assessmentId));

  return rows.map((row) => {
    const { organisation, rest } = parted(row);
    const { id, state, withdrawnOn, firstSubmittedAt } = rest;
    const { given, notAsked, signed } = ratings.get(id) ?? {};
    const submittedAt = rest.submittedAt ?? signed?.submittedAt ?? null;
    const submitted = { state, hasSubmission: firstSubmittedAt !== null };
    const profile = profiles.get(id);
    const facts = { state, withdrawnOn, submittedAt, isReturned: isReturned(submitted) };
    // Actions are followed after submission; those of work in hand are not in what was signed
    const isPlanned = (action: { id: string }) =>
      !isOpenAgain(submitted) ||
      signed === undefined ||
      signed.standards.some((one) => one.actions.some(({ id: planned }) => planned === action.id));
    // What a panel is still agreeing is its own, like an agency's work in hand
    const agreed = given && isReviewed(facts) ? (moderated.get(id) ?? []) : undefined;
    return {
      ...facts,
      assessmentId: id,
      organisation,
      partnershipIds: (memberships.get(organisation.id) ?? []).map((one) => one.partnershipId).sort(),
      ratings: given ? ratingsOf(set, given) : {},
      outcomes: given ? outcomesOf(set, given) : {},
      ...(agreed && { moderated: agreedThatCount(agreed, notAsked) }),
      ...(profile && { profile }),
      actions: given
        ? (actions.get(id) ?? [])
            .filter((action) => !notAsked?.has(action.standard) && isPlanned(action))
            .map(({ standard, dueOn, progress, agreedOn }) => ({ standard, dueOn, progress, agreedOn }))
        : [],
    };
  });
}

/** By assessment, of those not withdrawn: as the cycle's own page counts them, whether or not the return is in. */
async function readProfiles(db: Db, cycleId: string, { profile: groups }: StandardSet): Promise<Map<string, IndicatorProfile>> {
  if (!groups) return new Map();
  const confirmed = confirmedAmong(await listCycleProfiles(db, cycleId));
  return new Map(confirmed.map(({ assessmentId, fields }) => [assessmentId, indicatorProfile(groups, fields)]));
}

interface Given {
  given: Map<string, Rating | null>;
  /** Standards that did not apply by the profile: what was answered or agreed of them before it said so is in no figure. */
  notAsked: Set<string>;
  /** What was signed, and when. */
  signed?: { submittedAt: string; standards: StandardOfReturn[] };
}

/** What was signed; the answers where a return came in without a submission of its own. */
async function readRatings(db: Db, set: StandardSet, returned: { id: string; flags: string | null }[]): Promise<Map<string, Given>> {
  const ids = returned.map((one) => one.id);
  if (ids.length === 0) return new Map();
  const answers = await db
    .selectFrom("answers")
    .select(["assessmentId", "standardCode", "rating"])
    .where("assessmentId", "in", ids)
    .execute()
    .then((rows) => Map.groupBy(rows, (one) => one.assessmentId));
  const found = new Map(
    returned.map(({ id, flags }) => [id, givenIn(answers.get(id) ?? [], notApplicableByProfile(set, storedFlags(flags, id) ?? []))]),
  );
  const submissions = await db
    .selectFrom("submissions")
    .select(["id", "assessmentId", "content", "submittedAt"])
    .where("assessmentId", "in", ids)
    .orderBy("revision")
    .execute();
  for (const { assessmentId, submittedAt, ...submission } of submissions) {
    const standards = storedReturn(submission).sections.flatMap((section) => section.standards);
    const notAsked = standards.filter((standard) => standard.byProfile).map((standard) => standard.code);
    found.set(assessmentId, {
      ...givenIn(
        standards.map(({ code, rating }) => ({ standardCode: code, rating })),
        notAsked,
      ),
      signed: { submittedAt, standards },
    });
  }
  return found;
}

function givenIn(answers: { standardCode: string; rating: Rating | null }[], notAsked: string[]): Given {
  const given = new Map(answers.map(({ standardCode, rating }) => [standardCode, rating]));
  for (const code of notAsked) given.set(code, "not-applicable");
  return { given, notAsked: new Set(notAsked) };
}

function ratingsOf(set: StandardSet, given: Map<string, Rating | null>): SnapshotReturn["ratings"] {
  return Object.fromEntries(set.sections.flatMap(({ standards }) => standards.map(({ code }) => [code, given.get(code) ?? null])));
}

function outcomesOf(set: StandardSet, given: Map<string, Rating | null>): SnapshotReturn["outcomes"] {
  const answers = [...given].map(([standardCode, rating]) => ({ ...blankAnswer, evidence: 0, actions: 0, standardCode, rating }));
  return Object.fromEntries(set.sections.map((section) => [section.code, summariseSection(section, answers).outcome]));
}
