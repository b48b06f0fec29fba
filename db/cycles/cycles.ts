import { sql } from "kysely";
import { sortedByShortName } from "#domain/words.ts";
import { type OrganisationRole, type PartnershipRole, partnershipRoles } from "#domain/people/roles.ts";
import type { CycleSummary } from "#domain/figures/section-table.ts";
import { isNone, type Narrowing, waysToTellApart } from "#domain/organisations/narrowing.ts";
import { outstandingStates } from "#domain/assessments/assessment-state.ts";
import { type Cycle, cycleOf } from "#db/rows.ts";
import { storedReturn } from "#db/stored.ts";
import type { Db } from "#db/connection.server.ts";
import { organisationColumns, parted } from "#db/organisations/organisation-facts.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { Database } from "#db/schema.ts";
import type { Partnership } from "#db/organisations/partnerships.ts";

/** A cycle with what one person has to do with it. */
export interface CycleView {
  cycle: Cycle;
  partnerships: Partnership[];
  /** The person's roles in the cycle's partnerships. */
  roles: { partnershipId: string; role: PartnershipRole }[];
  /** The person's roles in organisations: nobody on a panel reads their own organisation's return as its judge. */
  organisationRoles: { organisationId: string; role: OrganisationRole }[];
}

/** The cycles of every partnership in which this person has a role, newest first; those in preparation are their administrators'. */
export async function listCyclesOf(db: Db, personId: string): Promise<Cycle[]> {
  const rows = await db
    .selectFrom("cycles")
    .selectAll("cycles")
    .where("cycles.origin", "is", null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("roles")
          .innerJoin("cyclePartnerships", "cyclePartnerships.partnershipId", "roles.partnershipId")
          .select("roles.id")
          .whereRef("cyclePartnerships.cycleId", "=", "cycles.id")
          .where("roles.personId", "=", personId)
          .where("roles.endedOn", "is", null)
          .where((role) => role.or([role("cycles.state", "!=", "preparing"), role("roles.role", "=", "administrator")])),
      ),
    )
    .where("cycles.origin", "is", null)
    .orderBy("opensOn", "desc")
    .orderBy("id")
    .execute();
  return rows.map(cycleOf);
}

/** A cycle as one person sees it. One in preparation is there for its administrators alone, an audit from before this service for nobody. */
export async function findCycle(db: Db, id: string, personId: string): Promise<CycleView | undefined> {
  const [cycle, partnerships, held] = await Promise.all([
    db.selectFrom("cycles").selectAll().where("id", "=", id).where("origin", "is", null).executeTakeFirst(),
    db
      .selectFrom("cyclePartnerships")
      .innerJoin("partnerships", "partnerships.id", "cyclePartnerships.partnershipId")
      .selectAll("partnerships")
      .where("cyclePartnerships.cycleId", "=", id)
      .execute()
      .then(sortedByShortName),
    db
      .selectFrom("roles")
      .select(["role", "partnershipId", "organisationId"])
      .where("personId", "=", personId)
      .where("endedOn", "is", null)
      .execute(),
  ]);
  if (!cycle || cycle.origin !== null) return undefined;
  const roles = held.flatMap(({ role, partnershipId }) =>
    isPartnerships(role) && partnerships.some((one) => one.id === partnershipId) && partnershipId ? [{ partnershipId, role }] : [],
  );
  const organisationRoles = held.flatMap(({ role, organisationId }) =>
    !isPartnerships(role) && organisationId ? [{ organisationId, role }] : [],
  );
  if (cycle.state === "preparing" && !roles.some(({ role }) => role === "administrator")) return undefined;
  return { cycle: cycleOf(cycle), partnerships, roles, organisationRoles };
}

function isPartnerships(role: Database["roles"]["role"]): role is PartnershipRole {
  return (partnershipRoles as readonly string[]).includes(role);
}

/**
 * Every agency's summary of each section in a cycle, or of those agencies that belong to a partnership.
 * One query over summaries: it costs as much as this cycle has agencies, however many answers they hold. Of a return that is
 * open again they say what was signed, which another query finds.
 */
export async function listCycleSummaries(db: Db, cycleId: string, partnershipId?: string, narrowing?: Narrowing): Promise<CycleSummary[]> {
  const [rows, standing] = await Promise.all([
    cycleSummaries(db, cycleId, partnershipId, narrowing).execute(),
    listStandingSubmissions(db, cycleId, partnershipId),
  ]);
  const asSigned = new Map(standing.map(({ assessmentId, document }) => [assessmentId, document.sections]));
  const live = rows.flatMap((row): CycleSummary[] => {
    const { organisation, rest } = parted(row);
    const { firstSubmittedAt, sections, ...facts } = rest;
    const one = { ...facts, organisation, hasSubmission: firstSubmittedAt !== null };
    return sections === null ? [{ ...one, section: null }] : sections.split(",").map((section) => ({ ...one, section: unpacked(section) }));
  });
  const openAgain = [...new Map(live.filter((one) => asSigned.has(one.assessmentId)).map((one) => [one.assessmentId, one])).values()];
  return [
    ...live.filter((one) => !asSigned.has(one.assessmentId)),
    ...openAgain.flatMap((one) => (asSigned.get(one.assessmentId) ?? []).map(({ summary }) => ({ ...one, section: summary }))),
  ];
}

/** The newest submissions of returns that are open again: they stand until another is signed, and figures take these alone. */
export async function listStandingSubmissions(db: Db, cycleId: string, partnershipId?: string) {
  const rows = await organisationsIn(db, cycleId, partnershipId)
    .innerJoin("submissions", "submissions.assessmentId", "assessments.id")
    .select(organisationColumns)
    .select(["submissions.id", "submissions.assessmentId", "submissions.revision", "submissions.content", "assessments.flags"])
    .where("assessments.state", "in", outstandingStates)
    .where("assessments.withdrawnOn", "is", null)
    .orderBy("submissions.revision")
    .execute();
  const newest = [...new Map(rows.map((row) => [row.assessmentId, row])).values()];
  return newest.map((row) => {
    const { organisation, rest } = parted(row);
    const { id, content, ...facts } = rest;
    return { ...facts, organisation, document: storedReturn({ id, content }) };
  });
}

/**
 * The query of listCycleSummaries, apart so that its plan can be looked at. A row for each return, with its sections in one
 * text: ten rows for each would take ten times as long to be read, and a county has thousands of returns.
 */
export function cycleSummaries(db: Db, cycleId: string, partnershipId?: string, narrowing?: Narrowing) {
  return organisationsIn(db, cycleId, partnershipId, narrowing)
    .select(organisationColumns)
    .select([
      "assessments.id as assessmentId",
      "assessments.state",
      "assessments.withdrawnOn",
      "assessments.revision",
      "assessments.firstSubmittedAt",
      sql<string | null>`(
        select string_agg(
          concat_ws(' ', section_code, standards, answered, met, partially_met, not_met, not_applicable, outcome), ',')
        from section_summaries where assessment_id = assessments.id and judged_by = 'self')`.as("sections"),
    ]);
}

// Codes and outcomes hold neither spaces nor commas, and of these only the last may be missing
function unpacked(section: string): NonNullable<CycleSummary["section"]> {
  const [sectionCode = "", standards, answered, met, partiallyMet, notMet, notApplicable, outcome] = section.split(" ");
  return {
    sectionCode,
    standards: Number(standards),
    answered: Number(answered),
    met: Number(met),
    partiallyMet: Number(partiallyMet),
    notMet: Number(notMet),
    notApplicable: Number(notApplicable),
    outcome: (outcome ?? null) as Rating | null,
  };
}

/**
 * The assessments of a cycle with their organisations and these organisations' trusts, or those that belong to a partnership,
 * or to the groups that figures are narrowed to.
 */
export function organisationsIn(db: Db, cycleId: string, partnershipId?: string, narrowing: Narrowing = {}) {
  return db
    .selectFrom("assessments")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .leftJoin("organisations as trusts", "trusts.id", "organisations.trustId")
    .where("assessments.cycleId", "=", cycleId)
    .$if(partnershipId !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom("memberships")
            .select("memberships.organisationId")
            .whereRef("memberships.organisationId", "=", "assessments.organisationId")
            .where("memberships.partnershipId", "=", partnershipId as string),
        ),
      ),
    )
    .where((eb) =>
      eb.and(
        waysToTellApart.flatMap((way) => {
          const group = narrowing[way];
          if (group === undefined) return [];
          // A trust counts as one only where it is known by name, as wherever an organisation is read
          const column = way === "trust" ? eb.fn.coalesce("trusts.id", sql.lit("")) : eb.fn.coalesce(`organisations.${way}`, sql.lit(""));
          return [eb(column, "=", isNone(group) ? "" : group)];
        }),
      ),
    );
}

/** The organisations of a cycle by id alone, and whether the return of each was withdrawn. */
export async function listOrganisationsIn(
  db: Db,
  cycleId: string,
  partnershipId?: string,
  narrowing?: Narrowing,
): Promise<{ id: string; withdrawnOn: string | null }[]> {
  return organisationsIn(db, cycleId, partnershipId, narrowing)
    .select(["assessments.organisationId as id", "assessments.withdrawnOn"])
    .execute();
}

/** Which of the cycle's partnerships each of its agencies belongs to. */
export async function listCycleMemberships(db: Db, cycleId: string) {
  return db
    .selectFrom("assessments")
    .innerJoin("memberships", "memberships.organisationId", "assessments.organisationId")
    .innerJoin("cyclePartnerships", (join) =>
      join.onRef("cyclePartnerships.partnershipId", "=", "memberships.partnershipId").on("cyclePartnerships.cycleId", "=", cycleId),
    )
    .select(["memberships.organisationId", "memberships.partnershipId"])
    .where("assessments.cycleId", "=", cycleId)
    .execute();
}

/** How many returns of each cycle are in each state, and have been submitted at some time, without those withdrawn. */
export async function listCycleCounts(db: Db, cycleIds: string[]) {
  if (cycleIds.length === 0) return [];
  const rows = await db
    .selectFrom("assessments")
    .select((eb) => [
      "cycleId",
      "state",
      eb.fn.countAll<number | string>().as("count"),
      eb.fn.count<number | string>("firstSubmittedAt").as("submitted"),
    ])
    .where("cycleId", "in", cycleIds)
    .where("withdrawnOn", "is", null)
    .groupBy(["cycleId", "state"])
    .execute();
  // PostgreSQL counts in strings
  return rows.map((row) => ({ ...row, count: Number(row.count), submitted: Number(row.submitted) }));
}

export async function listPartnershipsOfCycles(db: Db, cycleIds: string[]) {
  if (cycleIds.length === 0) return [];
  return db
    .selectFrom("cyclePartnerships")
    .innerJoin("partnerships", "partnerships.id", "cyclePartnerships.partnershipId")
    .select(["cyclePartnerships.cycleId", "partnerships.shortName"])
    .where("cyclePartnerships.cycleId", "in", cycleIds)
    .execute()
    .then(sortedByShortName);
}
