import { type AssessmentFacts, type OrganisationRole, organisationRoles, type Part, type PartnershipRole } from "#app/domain/permissions.ts";
import { statesFor } from "#app/domain/assessment-state.ts";
import type { Db } from "./connection.server.ts";
import type { Database } from "./schema.ts";

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
}

export async function findAssessment(db: Db, id: string, personId: string): Promise<AssessmentView | undefined> {
  const assessment = await db.selectFrom("assessments").selectAll().where("id", "=", id).executeTakeFirst();
  if (!assessment) return undefined;

  const [cycle, organisation, roles, assigned] = await Promise.all([
    db.selectFrom("cycles").selectAll().where("id", "=", assessment.cycleId).executeTakeFirstOrThrow(),
    db.selectFrom("organisations").selectAll().where("id", "=", assessment.organisationId).executeTakeFirstOrThrow(),
    listRolesTowards(db, assessment, personId),
    db
      .selectFrom("assignments")
      .select("sectionCode")
      .where("assessmentId", "=", id)
      .where("personId", "=", personId)
      .execute(),
  ]);
  return {
    assessment,
    cycle,
    organisation,
    part: { ...splitRoles(roles), sections: assigned.map((row) => row.sectionCode) },
    facts: {
      state: assessment.state,
      withdrawnOn: assessment.withdrawnOn,
      hasSubmission: assessment.firstSubmittedAt !== null,
    },
  };
}

// A person's roles in the organisation, and in those of the cycle's partnerships that the organisation belongs to
async function listRolesTowards(db: Db, assessment: Assessment, personId: string) {
  const roles = await db
    .selectFrom("roles")
    .leftJoin("cyclePartnerships", (join) =>
      join
        .onRef("cyclePartnerships.partnershipId", "=", "roles.partnershipId")
        .on("cyclePartnerships.cycleId", "=", assessment.cycleId),
    )
    .leftJoin("memberships", (join) =>
      join
        .onRef("memberships.partnershipId", "=", "roles.partnershipId")
        .on("memberships.organisationId", "=", assessment.organisationId),
    )
    .select(["roles.role", "roles.organisationId", "cyclePartnerships.cycleId", "memberships.organisationId as memberId"])
    .where("roles.personId", "=", personId)
    .where("roles.endedOn", "is", null)
    .execute();
  return roles
    .filter((row) => row.organisationId === assessment.organisationId || (row.cycleId && row.memberId))
    .map((row) => row.role);
}

function splitRoles(roles: string[]) {
  const isOrganisations = (role: string): role is OrganisationRole => (organisationRoles as readonly string[]).includes(role);
  const inOrganisation = roles.filter(isOrganisations);
  // A panel member never reviews an organisation they belong to (product rule), so the partnership role rests there
  const inPartnership = roles.filter((role) => !isOrganisations(role)) as PartnershipRole[];
  return {
    inOrganisation: [...new Set(inOrganisation)],
    inPartnership: [...new Set(inPartnership)].filter((role) => inOrganisation.length === 0 || !role.startsWith("panel")),
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

/** The people who hold a role in an organisation now. */
export async function listPeopleOf(db: Db, organisationId: string) {
  return db
    .selectFrom("roles")
    .innerJoin("people", "people.id", "roles.personId")
    .select(["people.id", "people.name", "people.email", "people.jobTitle", "roles.role", "roles.since"])
    .where("roles.organisationId", "=", organisationId)
    .where("roles.endedOn", "is", null)
    .orderBy("people.name")
    .execute();
}

/** Who has which section. */
export async function listAssignments(db: Db, assessmentId: string) {
  return db
    .selectFrom("assignments")
    .innerJoin("people", "people.id", "assignments.personId")
    .select(["assignments.sectionCode", "assignments.personId", "assignments.since", "people.name", "people.jobTitle"])
    .where("assignments.assessmentId", "=", assessmentId)
    .execute();
}
