import type { CompletionReturn } from "#domain/cycles/completion.ts";
import type { Db } from "#db/connection.server.ts";
import { organisationsIn } from "./cycles.ts";
import { organisationColumns, parted } from "#db/organisations/organisation-facts.ts";

/** What has become of each return of a cycle: one query, which costs as much as the cycle has returns. */
export async function listCompletion(db: Db, cycleId: string, partnershipId?: string): Promise<CompletionReturn[]> {
  const rows = await completionOfCycle(db, cycleId, partnershipId).execute();
  return rows.map((row) => {
    const { organisation, rest } = parted(row);
    return { ...rest, organisation, governorRevision: rest.governorRevision === null ? null : Number(rest.governorRevision) };
  });
}

/** The query of listCompletion, apart so that its plan can be looked at. */
export function completionOfCycle(db: Db, cycleId: string, partnershipId?: string) {
  return organisationsIn(db, cycleId, partnershipId)
    .select(organisationColumns)
    .select([
      "assessments.id as assessmentId",
      "assessments.state",
      "assessments.withdrawnOn",
      "assessments.revision",
      "assessments.firstSubmittedAt",
      (eb) =>
        eb
          .selectFrom("signOffs")
          .select(({ fn }) => fn.max<number | string | null>("signOffs.revision").as("newest"))
          .whereRef("signOffs.assessmentId", "=", "assessments.id")
          .where("signOffs.capacity", "=", "governor")
          .as("governorRevision"),
    ]);
}
