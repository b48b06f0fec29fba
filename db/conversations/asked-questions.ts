import type { Db } from "#db/connection.server.ts";
import { askedQuestion } from "#domain/scrutiny/asked-questions.ts";
import { listEntries } from "./reading.ts";

/** What the partnership asked an organisation about its return with a day for the answer, oldest first. */
export async function listAskedQuestions(db: Db, assessmentId: string) {
  const rows = await db
    .selectFrom("conversations")
    .select(["id", "standardCode", "dueOn", "answeredAt"])
    .where("assessmentId", "=", assessmentId)
    .where("readers", "=", "partnership")
    .where("dueOn", "is not", null)
    .orderBy("openedAt")
    .orderBy("id")
    .execute();
  const entries = await listEntries(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ dueOn, ...row }) =>
    dueOn === null ? [] : [askedQuestion({ ...row, dueOn, entries: entries.filter(({ conversationId }) => conversationId === row.id) })],
  );
}
