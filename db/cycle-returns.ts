import type { CycleReturn } from "#app/domain/cycle-returns.ts";
import type { Db } from "./connection.server.ts";

/** Where each agency's return stands: one row an agency, then the champions' names. */
export async function listCycleReturns(db: Db, cycleId: string): Promise<CycleReturn[]> {
  const [rows, champions] = await Promise.all([
    db
      .selectFrom("assessments")
      .innerJoin("organisations", "organisations.id", "assessments.organisationId")
      .leftJoin("sectionSummaries", (join) =>
        join.onRef("sectionSummaries.assessmentId", "=", "assessments.id").on("sectionSummaries.judgedBy", "=", "self"),
      )
      .select([
        "assessments.id as assessmentId",
        "organisations.id as organisationId",
        "organisations.name",
        "organisations.kind",
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
      .where("assessments.cycleId", "=", cycleId)
      .groupBy(["assessments.id", "organisations.id"])
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
  return rows.map(({ organisationId, name, kind, complete, firstSubmittedAt, ...row }) => ({
    ...row,
    organisation: { id: organisationId, name, kind },
    hasSubmission: firstSubmittedAt !== null,
    // PostgreSQL sums in strings
    complete: Number(complete ?? 0),
    champions: champions.filter((one) => one.organisationId === organisationId).map((one) => one.name),
  }));
}
