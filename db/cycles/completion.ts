import { sql } from "kysely";
import type { CompletionReturns, CompletionDates } from "#domain/cycles/completion.ts";
import type { Db } from "#db/connection.server.ts";
import { toldApart } from "#db/organisations/organisation-facts.ts";
import { organisationsIn } from "./cycles.ts";

/** What has become of the returns of a cycle, added up by the database: one row for all that are alike. */
export async function listCompletion(
  db: Db,
  cycle: { id: string } & Pick<CompletionDates, "dueAt" | "finalDueAt">,
  partnershipId?: string,
): Promise<CompletionReturns[]> {
  const rows = await completionOfCycle(db, cycle, partnershipId).execute();
  return rows.map(({ kind, phase, governance, trustId, trustName, state, returns, ...flags }) => ({
    organisation: toldApart({ kind, phase, governance, trustId, trustName }),
    state,
    isWithdrawn: flags.isWithdrawn === 1,
    hasReturned: flags.hasReturned === 1,
    isByDue: flags.isByDue === 1,
    isByFinal: flags.isByFinal === 1,
    isSignedByGovernor: flags.isSignedByGovernor === 1,
    // PostgreSQL counts in strings
    returns: Number(returns),
  }));
}

const alike = [
  "kind",
  "phase",
  "governance",
  "trustId",
  "trustName",
  "state",
  "isWithdrawn",
  "hasReturned",
  "isByDue",
  "isByFinal",
  "isSignedByGovernor",
] as const;

/** The query of listCompletion, apart so that its plan can be looked at. */
export function completionOfCycle(
  db: Db,
  { id, dueAt, finalDueAt }: { id: string } & Pick<CompletionDates, "dueAt" | "finalDueAt">,
  partnershipId?: string,
) {
  // Both databases have one form of a condition that can be read and grouped by: moments sort as text, as toISOString writes them
  const flag = (condition: ReturnType<typeof sql>) => sql<number>`case when ${condition} then 1 else 0 end`;
  const firstSubmittedAt = sql.ref("assessments.firstSubmittedAt");
  const returns = organisationsIn(db, id, partnershipId).select((eb) => [
    "organisations.kind",
    "organisations.phase",
    "organisations.governance",
    "organisations.trustId",
    "trusts.name as trustName",
    "assessments.state",
    flag(sql`${sql.ref("assessments.withdrawnOn")} is not null`).as("isWithdrawn"),
    flag(sql`${firstSubmittedAt} is not null`).as("hasReturned"),
    flag(sql`${firstSubmittedAt} <= ${dueAt}`).as("isByDue"),
    flag(sql`${firstSubmittedAt} <= ${finalDueAt ?? dueAt}`).as("isByFinal"),
    flag(
      sql`${eb.exists(
        eb
          .selectFrom("signOffs")
          .select("signOffs.id")
          .whereRef("signOffs.assessmentId", "=", "assessments.id")
          .whereRef("signOffs.revision", "=", "assessments.revision")
          .where("signOffs.capacity", "=", "governor"),
      )}`,
    ).as("isSignedByGovernor"),
  ]);
  return db
    .selectFrom(returns.as("each"))
    .select(alike)
    .select(({ fn }) => fn.countAll<number | string>().as("returns"))
    .groupBy(alike);
}
