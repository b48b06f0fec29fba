import type { Readers } from "#domain/conversations/permissions.ts";
import { waitsFor } from "#domain/conversations/waiting.ts";
import { wordsLine } from "#mail/conversation-message.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import type { Trx } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import type { Author } from "#db/history.ts";
import { listListeners } from "./listeners.ts";
import { spokenIn } from "./reading.ts";

interface About {
  id: string;
  readers: Readers;
  standardCode: string | null;
}

/** Tells those for whom a conversation now waits, in the transaction of the words, with their next mail of the day. */
export async function tellOfWords(trx: Trx, { by, at }: Author, view: AssessmentView, conversation: About) {
  const spoken = await spokenIn(trx, view.cycle, conversation.id);
  const listeners = await listListeners(trx, view);
  const line = wordsLine({ organisation: view.organisation.name, cycle: view.cycle.title, conversationId: conversation.id });
  for (const { personId } of listeners.filter((one) => one.personId !== by && waitsFor(spoken, one)))
    if (!(await isWaiting(trx, personId, line.path)))
      await tellDaily(trx, { ...line, personId, key: `${line.path} ${at}`, assessmentId: view.assessment.id }, at);
}

/** Whether the person's next mail names this conversation already. */
async function isWaiting(trx: Trx, personId: string, path: string): Promise<boolean> {
  const line = await trx
    .selectFrom("dailyLines")
    .select("id")
    .where("personId", "=", personId)
    .where("path", "=", path)
    .where("messageId", "is", null)
    .where("droppedAt", "is", null)
    .executeTakeFirst();
  return line !== undefined;
}
