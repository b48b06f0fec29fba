import type { AssessmentFacts, Part } from "#domain/assessments/permissions.ts";
import { type HeldRole, type OrganisationRole, organisationRoles, type PartnershipRole, type Role } from "#domain/people/roles.ts";
import { statesFor } from "#domain/assessments/assessment-state.ts";
import type { Db } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";
import { kindOf, type OrganisationWords, wordsFor } from "#domain/organisations/words-by-kind.ts";

export type Assessment = Database["assessments"];
export type Cycle = Database["cycles"];
export type Organisation = Database["organisations"];

/** One assessment with what surrounds it, as seen by one person. */
export interface AssessmentView {
  assessment: Assessment;
  cycle: Cycle;
  organisation: Organisation;
  part: Part;
  facts: AssessmentFacts;
  /** What things are called in this organisation. */
  words: OrganisationWords;
}

/** Two small queries for an agency's own people, three for a partnership's: it comes before every page and every save. */
export async function findAssessment(db: Db, id: string, person: { id: string; roles: HeldRole[] }): Promise<AssessmentView | undefined> {
  const row = await db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .selectAll("assessments")
    .select([...cycleColumns, ...organisationColumns])
    .where("assessments.id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;

  const { assessment, cycle, organisation } = apart(row);
  const roles = await rolesTowards(db, assessment, organisation, person.roles);
  const assigned = roles.includes("contributor")
    ? await db.selectFrom("assignments").select("sectionCode").where("assessmentId", "=", id).where("personId", "=", person.id).execute()
    : [];
  return {
    assessment,
    cycle,
    organisation,
    part: {
      ...splitRoles(roles),
      sections: assigned.map((one) => one.sectionCode),
    },
    facts: {
      state: assessment.state,
      withdrawnOn: assessment.withdrawnOn,
      hasSubmission: assessment.firstSubmittedAt !== null,
      kind: kindOf(organisation),
    },
    words: wordsFor({ kind: kindOf(organisation) }),
  };
}

// A person's roles in the organisation or its trust, and in those of the cycle's partnerships that the organisation belongs to
async function rolesTowards(
  db: Db,
  assessment: Assessment,
  { trustId }: Pick<Organisation, "trustId">,
  roles: HeldRole[],
): Promise<Role[]> {
  const own = roles
    .filter(
      (held) =>
        held.organisationId === assessment.organisationId ||
        (held.role === "trust-lead" && trustId !== null && held.organisationId === trustId),
    )
    .map((held) => held.role);
  const partnershipIds = roles.flatMap((role) => role.partnershipId ?? []);
  if (partnershipIds.length === 0) return own;

  const concerned = await db
    .selectFrom("cyclePartnerships")
    .innerJoin("memberships", "memberships.partnershipId", "cyclePartnerships.partnershipId")
    .select("cyclePartnerships.partnershipId")
    .where("cyclePartnerships.cycleId", "=", assessment.cycleId)
    .where("memberships.organisationId", "=", assessment.organisationId)
    .where("cyclePartnerships.partnershipId", "in", partnershipIds)
    .execute();
  const ids = new Set(concerned.map((one) => one.partnershipId));
  return [...own, ...roles.filter((role) => role.partnershipId && ids.has(role.partnershipId)).map((role) => role.role)];
}

function splitRoles(roles: Role[]) {
  const isOrganisations = (role: Role): role is OrganisationRole => (organisationRoles as readonly string[]).includes(role);
  const inOrganisation = roles.filter(isOrganisations);
  // A panel member never reviews an organisation they belong to (product rule), so the partnership role rests there
  const inPartnership = roles.filter((role) => !isOrganisations(role)) as PartnershipRole[];
  return {
    inOrganisation: [...new Set(inOrganisation)],
    inPartnership: [...new Set(inPartnership)].filter((role) => inOrganisation.length === 0 || !role.startsWith("panel")),
  };
}

const cycleColumns = [
  "cycles.title as cycleTitle",
  "cycles.standardSetId",
  "cycles.previousCycleId",
  "cycles.state as cycleState",
  "cycles.opensOn",
  "cycles.signOffBy",
  "cycles.dueAt",
  "cycles.panelsFrom",
  "cycles.panelsTo",
  "cycles.responseBy",
  "cycles.extent",
  "cycles.finalDueAt",
  "cycles.governorSignsBy",
  "cycles.statisticsOpenOn",
  "cycles.statisticsDueOn",
  "cycles.statisticsPeriods",
] as const;

const organisationColumns = [
  "organisations.name",
  "organisations.shortName",
  "organisations.kind",
  "organisations.basis",
  "organisations.aliases",
  "organisations.category",
  "organisations.urn",
  "organisations.dfeNumber",
  "organisations.ukprn",
  "organisations.phase",
  "organisations.governance",
  "organisations.trustId",
  "organisations.register",
  "organisations.closedOn",
] as const;

type Joined = Assessment &
  Omit<Cycle, "id" | "title" | "state"> & { cycleTitle: string; cycleState: Cycle["state"] } & Omit<Organisation, "id">;

function apart(row: Joined): Pick<AssessmentView, "assessment" | "cycle" | "organisation"> {
  const { cycleTitle, cycleState, standardSetId, previousCycleId, opensOn, signOffBy, dueAt, panelsFrom, panelsTo, responseBy, ...others } =
    row;
  const { extent, finalDueAt, governorSignsBy, statisticsOpenOn, statisticsDueOn, statisticsPeriods, ...rest } = others;
  const {
    name,
    shortName,
    kind,
    basis,
    aliases,
    category,
    urn,
    dfeNumber,
    ukprn,
    phase,
    governance,
    trustId,
    register,
    closedOn,
    ...assessment
  } = rest;
  const dates = { opensOn, signOffBy, dueAt, finalDueAt, governorSignsBy, panelsFrom, panelsTo, responseBy };
  const statistics = { statisticsOpenOn, statisticsDueOn, statisticsPeriods };
  const place = { category, urn, dfeNumber, ukprn, phase, governance, trustId, register, closedOn };
  return {
    assessment,
    cycle: {
      id: assessment.cycleId,
      title: cycleTitle,
      state: cycleState,
      standardSetId,
      previousCycleId,
      extent,
      ...dates,
      ...statistics,
    },
    organisation: { id: assessment.organisationId, name, shortName, kind, basis, aliases, ...place },
  };
}

/**
 * Marks an assessment as worked on, in the caller's transaction. False when it may not be changed now:
 * the guard is in the write, so it holds against a sign-off at the same moment.
 */
export async function touchAssessment(trx: Db, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("assessments")
    .set({ state: "in-progress", changedAt: at })
    .where("id", "=", id)
    .where("state", "in", statesFor("answer"))
    .where("withdrawnOn", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
