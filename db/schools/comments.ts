import { randomUUID } from "node:crypto";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { holdReturn } from "#db/assessments/steps.ts";
import { type Author, recordHistory } from "#db/history.ts";

interface NewComment {
  assessmentId: string;
  /** Null is about the return as a whole. */
  standardCode: string | null;
  /** The part in which it is said, in words. */
  capacity: string;
  words: string;
}

const sameWithin = 60_000;

/** Keeps a comment. The same words of the same person within a minute are one: a second click. */
export async function addComment(db: Db, author: Author, comment: NewComment): Promise<"added" | "said-already" | "locked"> {
  const { assessmentId, standardCode, words } = comment;
  return inTransaction(db, async (trx) => {
    // Held, so that two clicks come one after the other
    const held = await holdReturn(trx, assessmentId);
    if (!held || held.withdrawnOn !== null) return "locked";
    const now = Date.parse(author.at);
    const same = await trx
      .selectFrom("comments")
      .select("id")
      .where("assessmentId", "=", assessmentId)
      .where("personId", "=", author.by)
      .where("words", "=", words)
      .where("standardCode", standardCode === null ? "is" : "=", standardCode)
      .where("madeAt", ">=", new Date(now - sameWithin).toISOString())
      .where("madeAt", "<=", new Date(now + sameWithin).toISOString())
      .executeTakeFirst();
    if (same) return "said-already";
    await trx
      .insertInto("comments")
      .values({ id: randomUUID(), ...comment, personId: author.by, madeAt: author.at })
      .execute();
    // The words stay in one place: the record says that there is a comment, not what it says
    await recordHistory(trx, author, { assessmentId, standardCode, event: "comment-added" });
    return "added";
  });
}

/** Comments, newest first: all, those about one standard, or with null those about the return as a whole. */
export async function listComments(db: Db, assessmentId: string, about?: string | null) {
  return db
    .selectFrom("comments")
    .innerJoin("people", "people.id", "comments.personId")
    .select(["comments.id", "comments.standardCode", "comments.capacity", "comments.words", "comments.madeAt", "people.name"])
    .where("assessmentId", "=", assessmentId)
    .$if(about !== undefined, (query) => query.where("standardCode", about === null ? "is" : "=", about as string | null))
    .orderBy("madeAt", "desc")
    .orderBy("comments.id")
    .execute();
}
