import { randomUUID } from "node:crypto";
import { type Readers, type Side, sideIn } from "#domain/conversations/permissions.ts";
import { holdReturn } from "#db/assessments/steps.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { tellOfWords } from "./notices.ts";

interface Speaking {
  view: AssessmentView;
  /** The part in which it is said, in words. */
  capacity: string;
  words: string;
}

type Said = { result: "said" | "said-already"; conversationId: string } | { result: "locked" };

const sameWithin = 60_000;

/** Begins a conversation. The same words of the same person to the same readers within a minute are one: a second click. */
export async function openConversation(
  db: Db,
  author: Author,
  { readers, standardCode, dueOn = null, ...speaking }: Speaking & { readers: Readers; standardCode: string | null; dueOn?: string | null },
): Promise<Said> {
  const assessmentId = speaking.view.assessment.id;
  return inTransaction(db, async (trx) => {
    if (!(await holdOpen(trx, assessmentId))) return { result: "locked" };
    const same = await saidJustNow(trx, author, speaking.words)
      .where("conversations.assessmentId", "=", assessmentId)
      .where("conversations.readers", "=", readers)
      .where("conversations.standardCode", standardCode === null ? "is" : "=", standardCode)
      .executeTakeFirst();
    if (same) return { result: "said-already", conversationId: same.id };
    const id = randomUUID();
    const lastSide = sideOf(readers, speaking);
    await trx
      .insertInto("conversations")
      .values({
        id,
        assessmentId,
        standardCode,
        readers,
        openedBy: author.by,
        openedAt: author.at,
        dueOn,
        lastSide,
        lastAt: author.at,
        answeredBy: null,
        answeredAt: null,
      })
      .execute();
    await addEntry(trx, author, { id, side: lastSide }, speaking);
    // The words stay in one place: the record says that there is a conversation, not what it says
    await recordHistory(trx, author, { assessmentId, standardCode, event: "conversation-opened" });
    await tellOfWords(trx, author, speaking.view, { id, readers, standardCode });
    return { result: "said", conversationId: id };
  });
}

/** Words in a conversation, that it is answered, or both at once: what was typed beside the button is never dropped. */
export async function speakIn(
  db: Db,
  author: Author,
  { id, assessmentId }: { id: string; assessmentId: string },
  { speaking, isAnswered }: { speaking: Speaking | null; isAnswered: boolean },
): Promise<"done" | "locked"> {
  return inTransaction(db, async (trx) => {
    if (speaking && (await replyIn(trx, author, id, speaking)).result === "locked") return "locked";
    if (isAnswered && (await markAnswered(trx, author, id, assessmentId)) === "locked") return "locked";
    return "done";
  });
}

/** Adds words to a conversation, which opens it again where it was answered. */
export async function replyIn(db: Db, author: Author, conversationId: string, speaking: Speaking): Promise<Said> {
  const { id: assessmentId } = speaking.view.assessment;
  return inTransaction(db, async (trx) => {
    if (!(await holdOpen(trx, assessmentId))) return { result: "locked" };
    const { readers, standardCode } = await findConversationOf(trx, conversationId, assessmentId);
    const same = await saidJustNow(trx, author, speaking.words).where("conversations.id", "=", conversationId).executeTakeFirst();
    if (same) return { result: "said-already", conversationId };
    const lastSide = sideOf(readers, speaking);
    await addEntry(trx, author, { id: conversationId, side: lastSide }, speaking);
    await trx
      .updateTable("conversations")
      .set({ lastSide, lastAt: author.at, answeredBy: null, answeredAt: null })
      .where("id", "=", conversationId)
      .execute();
    await recordHistory(trx, author, { assessmentId, standardCode, event: "conversation-reply" });
    await tellOfWords(trx, author, speaking.view, { id: conversationId, readers, standardCode });
    return { result: "said", conversationId };
  });
}

/** Marks a conversation as answered: it waits for nobody then. Whoever did it first is who did it. */
export async function markAnswered(db: Db, author: Author, conversationId: string, assessmentId: string): Promise<"answered" | "locked"> {
  return inTransaction(db, async (trx) => {
    if (!(await holdOpen(trx, assessmentId))) return "locked";
    const { standardCode } = await findConversationOf(trx, conversationId, assessmentId);
    const { numUpdatedRows } = await trx
      .updateTable("conversations")
      .set({ answeredBy: author.by, answeredAt: author.at })
      .where("id", "=", conversationId)
      .where("answeredAt", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await recordHistory(trx, author, { assessmentId, standardCode, event: "conversation-answered" });
    return "answered";
  });
}

// Held, so that two clicks come one after the other and nothing is said in what is withdrawn at the same moment
async function holdOpen(trx: Trx, assessmentId: string): Promise<boolean> {
  const held = await holdReturn(trx, assessmentId);
  return held !== undefined && held.withdrawnOn === null;
}

function findConversationOf(trx: Trx, id: string, assessmentId: string) {
  return trx
    .selectFrom("conversations")
    .select(["readers", "standardCode"])
    .where("id", "=", id)
    .where("assessmentId", "=", assessmentId)
    .executeTakeFirstOrThrow();
}

// A clock that was put back does not make it another
function saidJustNow(trx: Trx, { by, at }: Author, words: string) {
  const now = Date.parse(at);
  return trx
    .selectFrom("conversationEntries")
    .innerJoin("conversations", "conversations.id", "conversationEntries.conversationId")
    .select("conversations.id")
    .where("conversationEntries.personId", "=", by)
    .where("conversationEntries.words", "=", words)
    .where("conversationEntries.madeAt", ">=", new Date(now - sameWithin).toISOString())
    .where("conversationEntries.madeAt", "<=", new Date(now + sameWithin).toISOString());
}

function sideOf(readers: Readers, { view }: Speaking): Side {
  const side = sideIn(readers, view.part);
  if (side === null) throw new Error(`A person without a part in ${view.assessment.id} spoke in a conversation of its ${readers}`);
  return side;
}

// The return is held, so its entries are counted one after the other, and those of one instant stay in their order
async function addEntry(trx: Trx, author: Author, { id, side }: { id: string; side: Side }, { capacity, words }: Speaking) {
  const { count } = await trx
    .selectFrom("conversationEntries")
    .select((eb) => eb.fn.countAll<number | string>().as("count"))
    .where("conversationId", "=", id)
    .executeTakeFirstOrThrow();
  const entryId = `${id}-${String(Number(count) + 1).padStart(6, "0")}`;
  await trx
    .insertInto("conversationEntries")
    .values({ id: entryId, conversationId: id, personId: author.by, side, capacity, words, madeAt: author.at })
    .execute();
}
