import { randomUUID } from "node:crypto";
import type { Db, Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import type { Row } from "#db/rows.ts";

export type Recommendation = Row<"recommendations">;

/** What is asked of an organisation about one revision of its return, and the actions agreed with it, the oldest first. */
export async function listRecommendations(db: Db, assessmentId: string, revision: number): Promise<Recommendation[]> {
  return db
    .selectFrom("recommendations")
    .selectAll()
    .where("assessmentId", "=", assessmentId)
    .where("revision", "=", revision)
    .where("removedAt", "is", null)
    .orderBy("madeAt")
    .orderBy("id")
    .execute();
}

interface Made extends Pick<Recommendation, "assessmentId" | "revision" | "standardCode" | "kind" | "words" | "panelId"> {
  owner?: string;
  dueOn?: string | null;
}

/** Adds a recommendation or an agreed action, in the caller's transaction. */
export async function addRecommendation(trx: Trx, author: Author, { owner = "", dueOn = null, ...made }: Made): Promise<string> {
  const id = randomUUID();
  await trx
    .insertInto("recommendations")
    .values({
      id,
      ...made,
      owner,
      dueOn,
      letterWords: null,
      madeBy: author.by,
      madeAt: author.at,
      removedAt: null,
      answer: null,
      actionId: null,
      answeredBy: null,
      answeredAt: null,
    })
    .execute();
  const { assessmentId, standardCode, words } = made;
  await recordHistory(trx, author, { assessmentId, standardCode, event: "recommendation-made", after: { asked: words } });
  return id;
}

/** Brings what stands about a standard to these words: nothing, a new one, or the one there in other words. */
export async function setRecommendation(trx: Trx, author: Author, made: Made): Promise<void> {
  const existing = (await listRecommendations(trx, made.assessmentId, made.revision)).find(
    (one) => one.standardCode === made.standardCode && one.kind === made.kind,
  );
  const { words, owner = "", dueOn = null } = made;
  if (!existing) {
    if (words) await addRecommendation(trx, author, made);
    return;
  }
  if (existing.words === words && existing.owner === owner && existing.dueOn === dueOn) return;
  await trx
    .updateTable("recommendations")
    .set({ ...(words ? { words, owner, dueOn, letterWords: null } : { removedAt: author.at }), edition: existing.edition + 1 })
    .where("id", "=", existing.id)
    .execute();
  await recordHistory(trx, author, {
    assessmentId: made.assessmentId,
    standardCode: made.standardCode,
    event: "recommendation-made",
    before: { asked: existing.words },
    after: { asked: words },
  });
}
