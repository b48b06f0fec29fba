import { type Db, inTransaction } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { cycleOf } from "#db/rows.ts";
import { holdCycle } from "./hold-cycle.ts";
import { insertAssessments } from "./launch.ts";

/** Adds organisations to a cycle that runs; one that is in it already stays as it is. Their people are invited by writeInvitations. */
export async function addLateOrganisations(
  db: Db,
  author: Author,
  cycleId: string,
  organisationIds: string[],
): Promise<"added" | "locked"> {
  return inTransaction(db, async (trx) => {
    const held = await holdCycle(trx, cycleId);
    if (held?.state !== "open") return "locked";
    const there = await trx.selectFrom("assessments").select("organisationId").where("cycleId", "=", cycleId).execute();
    const known = new Set(there.map(({ organisationId }) => organisationId));
    const late = [...new Set(organisationIds)].filter((id) => !known.has(id));
    if (late.length === 0) return "added";
    // A cycle from before the set-up was here is a launched one from now on: whoever is added is invited, and nobody else
    if (!held.launchedAt) {
      await trx.updateTable("cycles").set({ launchedAt: author.at, launchedBy: author.by }).where("id", "=", cycleId).execute();
      await trx
        .updateTable("assessments")
        .set({ invitedAt: author.at })
        .where("cycleId", "=", cycleId)
        .where("invitedAt", "is", null)
        .execute();
    }
    await insertAssessments(trx, cycleOf(held), late, author.at);
    const added = await trx
      .selectFrom("assessments")
      .innerJoin("organisations", "organisations.id", "assessments.organisationId")
      .select(["assessments.id", "assessments.organisationId", "organisations.name"])
      .where("assessments.cycleId", "=", cycleId)
      .where("assessments.organisationId", "in", late)
      .orderBy("organisations.id")
      .execute();
    // Under its own return alone: a partnership of the cycle that does not hold it has no line of it
    for (const { id, organisationId, name } of added)
      await recordHistory(trx, author, { assessmentId: id, organisationId, event: "cycle-organisation-added", after: { title: name } });
    return "added";
  });
}
