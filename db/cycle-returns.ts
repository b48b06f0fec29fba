import type { CycleReturn } from "#app/domain/cycle-returns.ts";
import type { Db } from "./connection.server.ts";
import { organisationsIn } from "./cycles.ts";
import { organisationColumns, parted } from "./organisation-facts.ts";

/** Where each agency's return stands: one row an agency, then the champions' names. */
export async function listCycleReturns(db: Db, cycleId: string): Promise<CycleReturn[]> {
  const [rows, champions] = await Promise.all([
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
        (eb) => eb.fn.sum<number | string | null>("sectionSummaries.complete").as("complete"),
      ])
      .groupBy(["assessments.id", "organisations.id", "trusts.id"])
      .execute(),
    db
      .selectFrom("assessments")
      .innerJoin("roles", "roles.organisationId", "assessments.organisationId")
      .innerJoin("people", "people.id", "roles.personId")
      .select(["roles.organisationId", "people.name"])
      .where("assessments.cycleId", "=", cycleId)
      .where("roles.role", "=", "champion")
      .where("roles.endedOn", "is", null)
      .orderBy("people.name")
      .execute(),
  ]);
  return rows.map((row) => {
    const { organisation, rest } = parted(row);
    const { complete, firstSubmittedAt, ...facts } = rest;
    return {
      ...facts,
      organisation,
      hasSubmission: firstSubmittedAt !== null,
      // PostgreSQL sums in strings
      complete: Number(complete ?? 0),
      champions: champions.filter((one) => one.organisationId === organisation.id).map((one) => one.name),
    };
  });
}
