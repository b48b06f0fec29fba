import type { CorrectionToAnswer, DoneAction } from "#domain/work/follow-up-work.ts";
import type { Db } from "#db/connection.server.ts";
import { organisationsIn } from "#db/cycles/cycles.ts";
import { organisationColumns, parted } from "#db/organisations/organisation-facts.ts";

/** What organisations of a cycle called wrong in their responses and nobody has answered, the oldest first. */
export async function listCorrectionsToAnswer(db: Db, cycleId: string): Promise<CorrectionToAnswer[]> {
  const rows = await organisationsIn(db, cycleId)
    .innerJoin("responses", "responses.assessmentId", "assessments.id")
    .innerJoin("corrections", "corrections.responseId", "responses.id")
    .select(organisationColumns)
    .select(["assessments.id as assessmentId", "corrections.id as correctionId", "corrections.kind as about", "corrections.madeAt"])
    .where("assessments.withdrawnOn", "is", null)
    .where("corrections.answer", "is", null)
    .orderBy("corrections.madeAt")
    .orderBy("corrections.id")
    .execute();
  return rows.map(parted).map(({ organisation, rest }) => ({ ...rest, organisation }));
}

/** Actions of answered returns of a cycle that are done and not closed; one that went into a newer plan is followed there. */
export async function listDoneActions(db: Db, cycleId: string): Promise<DoneAction[]> {
  const rows = await organisationsIn(db, cycleId)
    .innerJoin("actions", "actions.assessmentId", "assessments.id")
    .select(organisationColumns)
    .select(["assessments.id as assessmentId", "actions.id as actionId", "actions.what", "actions.closedOn"])
    .where("assessments.withdrawnOn", "is", null)
    .where("assessments.responseSentOn", "is not", null)
    .where("actions.progress", "=", "done")
    .where("actions.closureAt", "is", null)
    .where((eb) => eb.not(eb.exists(eb.selectFrom("actions as later").select("later.id").whereRef("later.carriedFrom", "=", "actions.id"))))
    .orderBy("actions.closedOn")
    .orderBy("actions.id")
    .execute();
  return rows.map(parted).map(({ organisation, rest }) => ({ ...rest, organisation }));
}
