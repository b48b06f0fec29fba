import type { AssessmentFacts, Part } from "#domain/assessments/permissions.ts";
import type { HeldRole } from "#domain/people/roles.ts";
import { partsTowards } from "#domain/scrutiny/access.ts";
import { statesFor } from "#domain/assessments/assessment-state.ts";
import type { Db, Trx } from "#db/connection.server.ts";
import { builtOnce } from "#db/built-once.ts";
import { type Assessment, assessmentOf, type Cycle, cycleOf, type Organisation, organisationOf } from "#db/rows.ts";
import type { Database } from "#db/schema.ts";
import { findPanelPart } from "./panel-part.ts";
import { kindOf, type OrganisationWords, wordsFor } from "#domain/organisations/words-by-kind.ts";

/** A return with its cycle and its organisation. */
export interface ReturnView {
  assessment: Assessment;
  cycle: Cycle;
  organisation: Organisation;
}

/** One return as seen by one person. */
export interface AssessmentView extends ReturnView {
  part: Part;
  facts: AssessmentFacts;
  /** What things are called in this organisation. */
  words: OrganisationWords;
}

/** Two small queries for an agency's own people, five for a partnership's: it comes before every page and every save. */
export async function findAssessment(db: Db, id: string, person: { id: string; roles: HeldRole[] }): Promise<AssessmentView | undefined> {
  const row = await returnById.first(db, { id });
  if (!row) return undefined;

  const assessment = assessmentOf(pick(row, assessmentColumns));
  const cycle = cycleOf({ id: row.cycleId, state: row.cycleState, revision: row.cycleRevision, ...pick(row, cycleColumns) });
  const organisation = organisationOf({ id: row.organisationId, ...pick(row, organisationColumns) });
  const part = await partTowards(db, assessment, organisation, person);
  const assigned = part.inOrganisation.includes("contributor")
    ? await db.selectFrom("assignments").select(["sectionCode", "personId"]).where("assessmentId", "=", id).execute()
    : [];
  return {
    assessment,
    cycle,
    organisation,
    part: {
      ...part,
      sections: assigned.filter((one) => one.personId === person.id).map((one) => one.sectionCode),
      given: assigned.map((one) => one.sectionCode),
    },
    facts: {
      state: assessment.state,
      withdrawnOn: assessment.withdrawnOn,
      withdrawnAs: assessment.withdrawnAs,
      hasSubmission: assessment.firstSubmittedAt !== null,
      kind: kindOf(organisation),
    },
    words: wordsFor({ kind: kindOf(organisation) }),
  };
}

// A person's roles in the organisation or its trust, and in those of the cycle's partnerships that the organisation belongs to
async function partTowards(
  db: Db,
  assessment: Assessment,
  organisation: Pick<Organisation, "trustId"> & Parameters<typeof kindOf>[0],
  person: { id: string; roles: HeldRole[] },
): Promise<Pick<Part, "inOrganisation" | "inPartnership" | "panel">> {
  const { trustId } = organisation;
  const own = person.roles.filter(
    (held) =>
      held.organisationId === assessment.organisationId ||
      (held.role === "trust-lead" && trustId !== null && held.organisationId === trustId),
  );
  const partnershipIds = person.roles.flatMap((role) => role.partnershipId ?? []);
  const kind = kindOf(organisation);
  if (partnershipIds.length === 0) return partsTowards(own, { kind, hasConflict: false, sits: false });

  const [concerned, { panel, hasConflict }] = await Promise.all([
    db
      .selectFrom("cyclePartnerships")
      .innerJoin("memberships", "memberships.partnershipId", "cyclePartnerships.partnershipId")
      .select("cyclePartnerships.partnershipId")
      .where("cyclePartnerships.cycleId", "=", assessment.cycleId)
      .where("memberships.organisationId", "=", assessment.organisationId)
      .where("cyclePartnerships.partnershipId", "in", partnershipIds)
      .execute(),
    findPanelPart(db, assessment.id, person.id),
  ]);
  const ids = new Set(concerned.map((one) => one.partnershipId));
  const held = [...own, ...person.roles.filter((role) => role.partnershipId && ids.has(role.partnershipId))];
  return { ...partsTowards(held, { kind, hasConflict, sits: panel?.sits ?? false }), ...(panel && { panel }) };
}

const assessmentColumns = [
  "id",
  "cycleId",
  "organisationId",
  "previousAssessmentId",
  "state",
  "revision",
  "championNote",
  "returnedNote",
  "sentForSignOffAt",
  "extendedTo",
  "withdrawnOn",
  "withdrawnReason",
  "withdrawnAs",
  "mailHeldAt",
  "mailHeldBy",
  "ladderHeldUntil",
  "ladderHeldBecause",
  "invitedAt",
  "reopenedOn",
  "firstSubmittedAt",
  "submittedAt",
  "responseSentOn",
  "changedAt",
  "flags",
] as const satisfies (keyof Database["assessments"])[];

// Its id, state and revision are the return's own under other names
const cycleColumns = [
  "title",
  "standardSetId",
  "previousCycleId",
  "opensOn",
  "signOffBy",
  "dueAt",
  "panelsFrom",
  "panelsTo",
  "responseBy",
  "extent",
  "finalDueAt",
  "governorSignsBy",
  "statisticsOpenOn",
  "statisticsDueOn",
  "statisticsPeriods",
  "guidance",
  "legalBasis",
  "launchAt",
  "launchedAt",
  "launchedBy",
  "closedAt",
  "archivedAt",
  "extensionsAllowed",
  "reminders",
  "readTexts",
  "localQuestions",
  "origin",
] as const satisfies (keyof Database["cycles"])[];

const organisationColumns = [
  "name",
  "shortName",
  "kind",
  "basis",
  "aliases",
  "category",
  "urn",
  "dfeNumber",
  "ukprn",
  "phase",
  "governance",
  "trustId",
  "register",
  "closedOn",
  "madeAt",
] as const satisfies (keyof Database["organisations"])[];

const returnById = builtOnce((db, { id }: { id: string }) =>
  db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .select(assessmentColumns.map((column) => `assessments.${column}` as const))
    .select(cycleColumns.map((column) => `cycles.${column}` as const))
    .select(["cycles.state as cycleState", "cycles.revision as cycleRevision"])
    .select(organisationColumns.map((column) => `organisations.${column}` as const))
    .where("assessments.id", "=", id)
    // From before this service it is only offered to confirm
    .where("cycles.origin", "is", null),
);

function pick<Row, Column extends keyof Row>(row: Row, columns: readonly Column[]): Pick<Row, Column> {
  return Object.fromEntries(columns.map((column) => [column, row[column]])) as Pick<Row, Column>;
}

/**
 * Marks an assessment as worked on, in the caller's transaction. False when it may not be changed now:
 * the guard is in the write, so it holds against a sign-off at the same moment.
 */
export function touchAssessment(trx: Trx, id: string, at: string): Promise<boolean> {
  return changeWhileOpen(trx, id, { state: "in-progress", changedAt: at });
}

/** As touchAssessment, for what is no work on the return: one that nobody has started stays so. */
export async function changeWhileOpen(trx: Trx, id: string, change: Partial<Database["assessments"]>): Promise<boolean> {
  return (await changing.change(trx, { whereId: id, ...change })) > 0;
}

const changing = builtOnce((db, { whereId, ...change }: { whereId: string } & Partial<Database["assessments"]>) =>
  db
    .updateTable("assessments")
    .set(change)
    .where("id", "=", whereId)
    .where("state", "in", statesFor("answer"))
    .where("withdrawnOn", "is", null),
);
