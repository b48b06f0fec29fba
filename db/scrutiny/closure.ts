import { randomUUID } from "node:crypto";
import { closureRefusedBecause } from "#domain/scrutiny/closing-actions.ts";
import { closureLine } from "#mail/response-messages.ts";
import type { Action } from "#db/assessments/actions.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import { holdReturn } from "#db/assessments/steps.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { listHolders } from "#db/people/people.ts";

interface Closing {
  isClosed: boolean;
  words: string;
  /** The revision that was seen. */
  base: number;
}

/** Closes an action that is done, with the reason, or asks for more, which opens it again. */
export async function closeAction(
  db: Db,
  author: Author,
  { assessment, cycle, organisation }: ReturnView,
  actionId: string,
  { isClosed, words, base }: Closing,
): Promise<"done" | "stale" | { refused: string }> {
  return inTransaction(db, async (trx) => {
    await holdReturn(trx, assessment.id);
    const action: Action | undefined = await trx
      .selectFrom("actions")
      .selectAll()
      .where("id", "=", actionId)
      .where("assessmentId", "=", assessment.id)
      .executeTakeFirst();
    if (!action) return { refused: "This action is not there any more." };
    const refused = closureRefusedBecause(action);
    if (refused) return { refused };
    if (action.revision !== base) return "stale";
    const change = isClosed
      ? { closureAt: author.at, closureBy: author.by, closureBecause: words }
      : { progress: "on-track" as const, closedOn: null };
    await trx
      .updateTable("actions")
      .set({ ...change, revision: base + 1 })
      .where("id", "=", actionId)
      .execute();
    if (!isClosed)
      await trx
        .insertInto("actionUpdates")
        .values({ id: randomUUID(), actionId, progress: "on-track", note: words, dueOn: null, personId: author.by, madeAt: author.at })
        .execute();
    await recordHistory(trx, author, {
      assessmentId: assessment.id,
      standardCode: action.standardCode,
      event: isClosed ? "action-closed" : "action-asked-more",
      after: { what: action.what, note: words },
    });
    const path = `/assessments/${assessment.id}/actions/${actionId}/progress`;
    const line = closureLine({ organisation: organisation.name, cycle: cycle.title, path, isClosed });
    for (const { id: personId } of await listHolders(trx, organisation.id, "champion"))
      await tellDaily(trx, { ...line, personId, key: `${path} ${author.at}`, assessmentId: assessment.id }, author.at);
    return "done";
  });
}
