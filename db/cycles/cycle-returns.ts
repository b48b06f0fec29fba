import { sortedByName } from "#domain/words.ts";
import { completeOfAsked } from "#domain/assessments/applicability.ts";
import type { CycleReturn } from "#domain/cycles/cycle-returns.ts";
import type { StandardSet } from "#standards/schema.ts";
import type { Db } from "#db/connection.server.ts";
import { organisationsIn } from "./cycles.ts";
import { organisationColumns, parted } from "#db/organisations/organisation-facts.ts";
import { storedFlags } from "#db/stored.ts";

/** Where each agency's return stands: one row an agency, then the champions' names. */
export async function listCycleReturns(db: Db, cycleId: string, set: StandardSet): Promise<CycleReturn[]> {
  const [rows, sections, champions] = await Promise.all([
    organisationsIn(db, cycleId)
      .leftJoin("sectionSummaries", (join) =>
        join.onRef("sectionSummaries.assessmentId", "=", "assessments.id").on("sectionSummaries.judgedBy", "=", "self"),
      )
      .select(organisationColumns)
      .select([
        "assessments.id as assessmentId",
        "assessments.state",
        "assessments.extendedTo",
        "assessments.withdrawnOn",
        "assessments.reopenedOn",
        "assessments.sentForSignOffAt",
        "assessments.firstSubmittedAt",
        "assessments.submittedAt",
        "assessments.responseSentOn",
        "assessments.revision",
        "assessments.changedAt",
        "assessments.flags",
        (eb) => eb.fn.sum<number | string | null>("sectionSummaries.complete").as("complete"),
      ])
      .groupBy(["assessments.id", "organisations.id", "trusts.id"])
      .execute(),
    dependsOnProfile(set) ? listCompleteBySection(db, cycleId) : null,
    db
      .selectFrom("assessments")
      .innerJoin("roles", "roles.organisationId", "assessments.organisationId")
      .innerJoin("people", "people.id", "roles.personId")
      .select(["roles.organisationId", "people.name"])
      .where("assessments.cycleId", "=", cycleId)
      .where("roles.role", "=", "champion")
      .where("roles.endedOn", "is", null)
      .execute()
      .then(sortedByName),
  ]);
  return rows.map((row) => {
    const { organisation, rest } = parted(row);
    const { complete, firstSubmittedAt, flags, ...facts } = rest;
    const asked = sections && completeOfAsked(set, storedFlags(flags, facts.assessmentId) ?? [], sections.get(facts.assessmentId) ?? []);
    return {
      ...facts,
      organisation,
      hasSubmission: firstSubmittedAt !== null,
      // PostgreSQL sums in strings
      complete: asked?.complete ?? Number(complete ?? 0),
      asked: asked?.applicable ?? null,
      champions: champions.filter((one) => one.organisationId === organisation.id).map((one) => one.name),
    };
  });
}

function dependsOnProfile(set: StandardSet): boolean {
  return set.sections.some((section) => section.standards.some(({ applies }) => applies !== undefined && applies !== "all"));
}

async function listCompleteBySection(db: Db, cycleId: string) {
  const rows = await db
    .selectFrom("assessments")
    .innerJoin("sectionSummaries", "sectionSummaries.assessmentId", "assessments.id")
    .select(["assessmentId", "sectionCode", "complete"])
    .where("assessments.cycleId", "=", cycleId)
    .where("judgedBy", "=", "self")
    .execute();
  return Map.groupBy(rows, (row) => row.assessmentId);
}
