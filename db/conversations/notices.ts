import type { Readers } from "#domain/conversations/permissions.ts";
import { waitsFor } from "#domain/conversations/waiting.ts";
import { daysEarlier } from "#domain/dates.ts";
import { wordsMessage } from "#mail/conversation-message.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import type { Trx } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import { queueMessage } from "#db/outbox.ts";
import { listListeners } from "./listeners.ts";
import { spokenIn } from "./reading.ts";

interface About {
  id: string;
  readers: Readers;
  standardCode: string | null;
}

/** Tells those for whom a conversation now waits, in the transaction of the words: one mail a day for each person and organisation. */
export async function tellOfWords(
  trx: Trx,
  { by, at }: Author,
  { view, publicUrl }: { view: AssessmentView; publicUrl: string },
  conversation: About,
) {
  const spoken = await spokenIn(trx, view.cycle, conversation.id);
  const listeners = await listListeners(trx, view);
  for (const { email } of listeners.filter((one) => one.personId !== by && waitsFor(spoken, one))) {
    const message = wordsMessage({
      to: email,
      publicUrl,
      organisation: view.organisation.name,
      cycle: view.cycle.title,
      conversationId: conversation.id,
    });
    if (!(await wasTold(trx, message, at))) await queueMessage(trx, message, new Date(at));
  }
}

async function wasTold(trx: Trx, { kind, toEmail, subject }: ReturnType<typeof wordsMessage>, at: string): Promise<boolean> {
  const told = await trx
    .selectFrom("messages")
    .select("id")
    .where("toEmail", "=", toEmail)
    .where("kind", "=", kind)
    .where("subject", "=", subject)
    .where("createdAt", ">", daysEarlier(new Date(at), 1))
    .executeTakeFirst();
  return told !== undefined;
}
