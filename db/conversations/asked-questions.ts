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

/** How many questions of the partnership each of these organisations has not answered, and by when the first is due; by return. */
export async function listQuestionsOwed(db: Db, assessmentIds: string[]): Promise<Map<string, { open: number; dueOn: string }>> {
  if (assessmentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("conversations")
    .select((eb) => ["assessmentId", eb.fn.countAll<number | string>().as("open"), eb.fn.min("dueOn").as("dueOn")])
    .where("assessmentId", "in", assessmentIds)
    .where("readers", "=", "partnership")
    .where("lastSide", "=", "partnership")
    .where("dueOn", "is not", null)
    .where("answeredAt", "is", null)
    .groupBy("assessmentId")
    .execute();
  return new Map(rows.flatMap(({ assessmentId, open, dueOn }) => (dueOn ? [[assessmentId, { open: Number(open), dueOn }] as const] : [])));
}
