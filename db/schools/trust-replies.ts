import { changeWhileOpen } from "#db/assessments/assessments.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import type { Database } from "#db/schema.ts";

type Reply = Database["trustAnswerReplies"];

/** What settings said to their trust's offers, with who said it. */
export async function listTrustReplies(db: Db, assessmentIds: string[]) {
  if (assessmentIds.length === 0) return [];
  return db
    .selectFrom("trustAnswerReplies")
    .innerJoin("people", "people.id", "trustAnswerReplies.personId")
    .selectAll("trustAnswerReplies")
    .select("people.name as personName")
    .where("assessmentId", "in", assessmentIds)
    .orderBy("madeAt")
    .orderBy("standardCode")
    .execute();
}

/** Tells the trust that its answer is not this setting's, and why. The setting's own answer stays as it is. */
export async function declineTrustAnswer(
  db: Db,
  author: Author,
  { assessmentId, standardCode, reason }: Pick<Reply, "assessmentId" | "standardCode" | "reason">,
): Promise<"declined" | "locked"> {
  return inTransaction(db, async (trx) => {
    // Work on the return, which is only done while it is open
    if (!(await changeWhileOpen(trx, assessmentId, { state: "in-progress", changedAt: author.at }))) return "locked";
    await keepReply(trx, author, { assessmentId, standardCode, choice: "declined", reason });
    await recordHistory(trx, author, { assessmentId, standardCode, event: "trust-answer-declined", after: { reason } });
    return "declined";
  });
}

/** Keeps what a setting says to an offer now, in place of what it said before. */
export async function keepReply(trx: Trx, { by, at }: Author, reply: Omit<Reply, "personId" | "madeAt">) {
  const said = { choice: reply.choice, reason: reply.reason, personId: by, madeAt: at };
  await trx
    .insertInto("trustAnswerReplies")
    .values({ ...reply, ...said })
    .onConflict((conflict) => conflict.columns(["assessmentId", "standardCode"]).doUpdateSet(said))
    .execute();
}
