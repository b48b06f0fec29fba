import { type ScrutinyAct, scrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";
import { type AssessmentView, findAssessment } from "#db/assessments/assessments.ts";
import { holdReturn } from "#db/assessments/steps.ts";
import type { Trx } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import { findPersonById } from "#db/people/people.ts";
import { holdPanel } from "./hold-panel.ts";

interface Asked {
  assessmentId: string;
  /** The meeting in which it is done; null outside one. */
  panelId: string | null;
}

/**
 * Asks in the transaction, with the return held, whether somebody may do this still: a part may have ended, a conflict have
 * been declared, a member have been taken off while they typed.
 */
export async function askedAgain(
  trx: Trx,
  author: Author,
  act: ScrutinyAct,
  { assessmentId, panelId }: Asked,
): Promise<{ view: AssessmentView } | { refused: string }> {
  await holdReturn(trx, assessmentId);
  // Nobody is put on or taken off it in between
  if (panelId !== null) await holdPanel(trx, panelId);
  const person = (await findPersonById(trx, author.by)) ?? { id: author.by, roles: [] };
  const view = await findAssessment(trx, assessmentId, person);
  const refused = view ? scrutinyRefusedBecause(act, view.part, view.facts) : "not-there";
  if (!view || refused) return { refused: !refused || refused === "not-there" ? "This return is closed to you now." : refused };
  if (panelId !== null && !(await hasSlot(trx, panelId, assessmentId))) return { refused: "It has no slot in this panel any more." };
  return { view };
}

async function hasSlot(trx: Trx, panelId: string, assessmentId: string): Promise<boolean> {
  const slot = await trx
    .selectFrom("panelSubmissions")
    .innerJoin("panels", "panels.id", "panelSubmissions.panelId")
    .select("panels.id")
    .where("panels.id", "=", panelId)
    .where("panelSubmissions.assessmentId", "=", assessmentId)
    .where("panelSubmissions.removedAt", "is", null)
    .where("panels.cancelledAt", "is", null)
    .executeTakeFirst();
  return slot !== undefined;
}
