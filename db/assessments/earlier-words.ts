import { z } from "zod";
import { type AnswerText, isSameText, textOf } from "#domain/assessments/answer-text.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import type { HistoryEvent } from "#db/history-events.ts";
import { builtOnce } from "#db/built-once.ts";
import { stored } from "#db/stored.ts";
import { dropDraft, replaceDraft } from "./drafts.ts";

interface Place {
  assessmentId: string;
  standardCode: string;
}

/** Makes a colleague's unsaved words this person's own draft. False where the colleague has saved or dropped them meanwhile. */
export async function takeDraftOver(db: Db, author: Author, { from, ...place }: Place & { from: string }): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const theirs = await dropDraft(trx, place.assessmentId, place.standardCode, from);
    if (!theirs) return false;
    const { name } = await trx.selectFrom("people").select("name").where("id", "=", from).executeTakeFirstOrThrow();
    await recordHistory(trx, author, { ...place, event: "draft-taken-over", after: { ...textOf(theirs), person: name } });
    await replaceDraft(trx, author, { ...place, text: textOf(theirs), baseRevision: theirs.baseRevision });
    return true;
  });
}

/** The events of the history that hold a whole answer. */
const events: HistoryEvent[] = ["answer-saved", "answer-confirmed", "answer-version-set-aside", "draft-taken-over", "carry-undone"];

export const holdsAnswer = (event: string) => events.some((one) => one === event);

/** What the history holds of one answer, as a person may want it back. */
export async function findEarlierWords(db: Db, assessmentId: string, id: string): Promise<(Place & { text: AnswerText }) | undefined> {
  const row = await db
    .selectFrom("history")
    .select(["id", "standardCode", "after"])
    .where("id", "=", id)
    .where("assessmentId", "=", assessmentId)
    .where("event", "in", events)
    .executeTakeFirst();
  if (!row?.standardCode || row.after === null) return undefined;
  return { assessmentId, standardCode: row.standardCode, text: stored(storedAnswer, row.after, "history.after", row.id) };
}

const ratings: readonly Rating[] = ["met", "partially-met", "not-met", "not-applicable"];
const words = z.string().default("");
const storedAnswer: z.ZodType<AnswerText> = z.object({
  rating: z.enum(ratings).nullable().default(null),
  statement: words,
  notApplicableReason: words,
  noActionReason: words,
  ratingReason: words,
});

/** Makes words of the history this person's draft, against the revision they were looking at. What their draft held goes to the history. */
export async function bringBack(db: Db, author: Author, words: Place & { text: AnswerText }, baseRevision: number) {
  await inTransaction(db, (trx) => replaceDraft(trx, author, { ...words, baseRevision }));
}

/** The line under which this person's words went to the history last, if they can be brought back from it. */
export async function findLastSetAside(db: Db, { assessmentId, standardCode }: Place, personId: string) {
  return db
    .selectFrom("history")
    .select(["id", "at"])
    .where("assessmentId", "=", assessmentId)
    .where("standardCode", "=", standardCode)
    .where("personId", "=", personId)
    .where("event", "=", "answer-version-set-aside")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** What colleagues have typed for one standard and not saved, the newest first; not where it is what is saved anyway. */
export async function listColleaguesDrafts(db: Db, { assessmentId, standardCode }: Place, personId: string, saved: AnswerText) {
  const drafts = await draftsOfOthers.all(db, { assessmentId, standardCode, personId });
  return drafts
    .filter((draft) => !isSameText(draft, saved))
    .map((draft) => ({ ...textOf(draft), personId: draft.personId, name: draft.name, startedAt: draft.startedAt, keptAt: draft.keptAt }));
}

const draftsOfOthers = builtOnce((db, { assessmentId, standardCode, personId }: Place & { personId: string }) =>
  db
    .selectFrom("answerDrafts")
    .innerJoin("people", "people.id", "answerDrafts.personId")
    .selectAll("answerDrafts")
    .select("people.name")
    .where("answerDrafts.assessmentId", "=", assessmentId)
    .where("answerDrafts.standardCode", "=", standardCode)
    .where("answerDrafts.personId", "!=", personId)
    .orderBy("answerDrafts.keptAt", "desc"),
);

/** Where this person has typed an answer that is not saved, the newest first. */
export async function listOwnDrafts(db: Db, personId: string) {
  const drafts = await db
    .selectFrom("answerDrafts")
    .innerJoin("assessments", "assessments.id", "answerDrafts.assessmentId")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .leftJoin("answers", (join) =>
      join.onRef("answers.assessmentId", "=", "answerDrafts.assessmentId").onRef("answers.standardCode", "=", "answerDrafts.standardCode"),
    )
    .selectAll("answerDrafts")
    .select(["cycles.title", "answers.rating as savedRating", "answers.statement as savedStatement"])
    .select(["answers.notApplicableReason as savedReason", "answers.noActionReason as savedNoAction"])
    .select("answers.ratingReason as savedRatingReason")
    .where("answerDrafts.personId", "=", personId)
    .orderBy("answerDrafts.keptAt", "desc")
    .execute();
  return drafts
    .filter((draft) => {
      const saved: AnswerText = {
        rating: draft.savedRating ?? null,
        statement: draft.savedStatement ?? "",
        notApplicableReason: draft.savedReason ?? "",
        noActionReason: draft.savedNoAction ?? "",
        ratingReason: draft.savedRatingReason ?? "",
      };
      return !isSameText(draft, saved);
    })
    .map(({ assessmentId, standardCode, keptAt, title }) => ({ assessmentId, standardCode, keptAt, cycle: title }));
}
