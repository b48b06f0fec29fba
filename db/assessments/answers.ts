import type { Rating } from "#domain/assessments/rating.ts";
import { touchAssessment } from "./assessments.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { type Author, type HistoryEvent, recordHistory } from "#db/history.ts";
import type { Database } from "#db/schema.ts";
import { refreshSummary } from "./section-summaries.ts";
import type { WholeSection } from "#domain/assessments/applicability.ts";

export type Answer = Database["answers"];
export type Draft = Database["answerDrafts"];

/** What a person writes about one standard. */
export interface AnswerText {
  rating: Rating | null;
  statement: string;
  notApplicableReason: string;
  noActionReason: string;
}

export async function findAnswer(db: Db, assessmentId: string, standardCode: string): Promise<Answer | undefined> {
  return db
    .selectFrom("answers")
    .selectAll()
    .where("assessmentId", "=", assessmentId)
    .where("standardCode", "=", standardCode)
    .executeTakeFirst();
}

export async function listAnswers(db: Db, assessmentId: string): Promise<Answer[]> {
  return db.selectFrom("answers").selectAll().where("assessmentId", "=", assessmentId).execute();
}

/** What these assessments answer to these standards. */
export async function listAnswersTo(db: Db, assessmentIds: string[], standardCodes: string[]) {
  if (assessmentIds.length === 0 || standardCodes.length === 0) return [];
  return db
    .selectFrom("answers")
    .select(["assessmentId", "standardCode", "rating", "statement"])
    .where("assessmentId", "in", assessmentIds)
    .where("standardCode", "in", standardCodes)
    .execute();
}

export type SaveResult = "saved" | "stale" | "locked";

interface Save {
  assessmentId: string;
  section: WholeSection;
  standardCode: string;
  text: AnswerText;
  /** The revision the person was looking at; 0 when there was no answer. */
  baseRevision: number;
  event?: HistoryEvent;
  carried?: "confirmed" | "adapted";
  /** The caller deals with the person's draft itself. */
  keepsDraft?: boolean;
}

/**
 * Saves an answer with its history and its section's summary, all or nothing. A stale save changes nothing in the
 * return and is kept as the person's draft, so that both texts can be shown. What was carried over is not kept so.
 */
export async function saveAnswer(db: Db, author: Author, save: Save): Promise<SaveResult> {
  return inTransaction(db, async (trx) => {
    const before = await findAnswer(trx, save.assessmentId, save.standardCode);
    // The same form sent twice is not two versions: what the return holds already needs no saving
    const isHeld = isSameText(before ?? blankAnswer, save.text) && (before !== undefined || save.baseRevision === 0);
    if (isHeld && !save.carried) {
      if (!save.keepsDraft) await settleDraft(trx, author, save);
      return "saved";
    }
    if (!(await touchAssessment(trx, save.assessmentId, author.at))) {
      await keepRefused(trx, author, save);
      return "locked";
    }
    if ((before?.revision ?? 0) !== save.baseRevision || !(await writeAnswer(trx, author, save))) {
      // On PostgreSQL the same form may have been saved since the reading above
      const now = await findAnswer(trx, save.assessmentId, save.standardCode);
      if (now && isSameText(now, save.text) && !save.carried) return "saved";
      await keepRefused(trx, author, save);
      return "stale";
    }
    await recordHistory(trx, author, {
      assessmentId: save.assessmentId,
      standardCode: save.standardCode,
      event: save.event ?? "answer-saved",
      before: before && textOf(before),
      after: save.text,
    });
    await refreshSummary(trx, save.assessmentId, save.section);
    if (!save.keepsDraft) await settleDraft(trx, author, save);
    return "saved";
  });
}

// The revision is checked in the write too: on PostgreSQL another save can come between the reading and this
async function writeAnswer(trx: Db, { by, at }: Author, save: Save): Promise<boolean> {
  const carried = save.carried ? { carried: save.carried, carriedBy: by, carriedAt: at } : {};
  if (save.baseRevision === 0) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("answers")
      .values({
        assessmentId: save.assessmentId,
        standardCode: save.standardCode,
        ...save.text,
        carried: null,
        carriedBy: null,
        carriedAt: null,
        ...carried,
        revision: 1,
        savedBy: by,
        savedAt: at,
      })
      .onConflict((conflict) => conflict.columns(["assessmentId", "standardCode"]).doNothing())
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const { numUpdatedRows } = await trx
    .updateTable("answers")
    .set({ ...save.text, ...carried, revision: save.baseRevision + 1, savedBy: by, savedAt: at })
    .where("assessmentId", "=", save.assessmentId)
    .where("standardCode", "=", save.standardCode)
    .where("revision", "=", save.baseRevision)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

// A second window may have left a draft already: it goes to the history before this one takes its place
async function keepRefused(trx: Db, author: Author, { assessmentId, standardCode, text, baseRevision, carried }: Save) {
  // Nobody typed last cycle's answer, and it can be had again
  if (carried) return;
  const draft = await findDraft(trx, assessmentId, standardCode, author.by);
  if (draft?.baseRevision === baseRevision && !isSameText(draft, text)) {
    await recordHistory(trx, author, { assessmentId, standardCode, event: "answer-version-set-aside", after: textOf(draft) });
  }
  await keepDraft(trx, author, { assessmentId, standardCode, text, baseRevision });
}

// What was saved was usually the draft. Anything else the draft held goes to the history, so that it can be brought back
async function settleDraft(trx: Db, author: Author, { assessmentId, standardCode, text, baseRevision, carried }: Save) {
  const draft = await dropDraft(trx, assessmentId, standardCode, author.by);
  if (!draft || isSameText(draft, text) || isSameText(draft, blankAnswer)) return;
  if (draft.baseRevision === baseRevision && !carried) return;
  await recordHistory(trx, author, { assessmentId, standardCode, event: "answer-version-set-aside", after: textOf(draft) });
}

/** An answer nobody has written yet. */
export const blankAnswer: AnswerText = { rating: null, statement: "", notApplicableReason: "", noActionReason: "" };

export function isSameText(a: AnswerText, b: AnswerText): boolean {
  return JSON.stringify(textOf(a)) === JSON.stringify(textOf(b));
}

export function textOf(answer: AnswerText): AnswerText {
  const { rating, statement, notApplicableReason, noActionReason } = answer;
  return { rating, statement, notApplicableReason, noActionReason };
}

/**
 * Keeps what a person is typing, apart from the return, until they save or set it aside. Typing that began from
 * another revision is another text: the earlier one goes to the history before it is replaced.
 */
export async function keepDraft(
  db: Db,
  author: Author,
  draft: { assessmentId: string; standardCode: string; text: AnswerText; baseRevision: number },
) {
  const { by, at } = author;
  const earlier = await findDraft(db, draft.assessmentId, draft.standardCode, by);
  if (earlier && earlier.baseRevision !== draft.baseRevision && !isSameText(earlier, draft.text)) {
    await recordHistory(db, author, { ...draft, event: "answer-version-set-aside", after: textOf(earlier) });
  }
  await db
    .insertInto("answerDrafts")
    .values({
      assessmentId: draft.assessmentId,
      standardCode: draft.standardCode,
      personId: by,
      ...draft.text,
      baseRevision: draft.baseRevision,
      startedAt: at,
      keptAt: at,
    })
    .onConflict((conflict) =>
      conflict.columns(["assessmentId", "standardCode", "personId"]).doUpdateSet((eb) => ({
        rating: eb.ref("excluded.rating"),
        statement: eb.ref("excluded.statement"),
        notApplicableReason: eb.ref("excluded.notApplicableReason"),
        noActionReason: eb.ref("excluded.noActionReason"),
        baseRevision: eb.ref("excluded.baseRevision"),
        keptAt: eb.ref("excluded.keptAt"),
      })),
    )
    .execute();
}

export async function findDraft(db: Db, assessmentId: string, standardCode: string, personId: string) {
  return db
    .selectFrom("answerDrafts")
    .selectAll()
    .where("assessmentId", "=", assessmentId)
    .where("standardCode", "=", standardCode)
    .where("personId", "=", personId)
    .executeTakeFirst();
}

/** Everybody's typing that is not part of the return yet, and whether the answer has moved on underneath it. */
export async function listDrafts(db: Db, assessmentId: string) {
  const drafts = await db
    .selectFrom("answerDrafts")
    .innerJoin("people", "people.id", "answerDrafts.personId")
    .leftJoin("answers", (join) =>
      join.onRef("answers.assessmentId", "=", "answerDrafts.assessmentId").onRef("answers.standardCode", "=", "answerDrafts.standardCode"),
    )
    .select([
      "answerDrafts.standardCode",
      "answerDrafts.personId",
      "answerDrafts.keptAt",
      "answerDrafts.baseRevision",
      "answers.revision",
      "people.name",
    ])
    .where("answerDrafts.assessmentId", "=", assessmentId)
    .execute();
  return drafts.map((draft) => ({ ...draft, isStale: (draft.revision ?? 0) !== draft.baseRevision }));
}

/** Deletes a person's draft and gives what it held. */
export async function dropDraft(db: Db, assessmentId: string, standardCode: string, personId: string) {
  return db
    .deleteFrom("answerDrafts")
    .where("assessmentId", "=", assessmentId)
    .where("standardCode", "=", standardCode)
    .where("personId", "=", personId)
    .returningAll()
    .executeTakeFirst();
}

/** Puts a person's draft into the history and takes it off the page, so that what was typed can be brought back. */
export async function setDraftAside(db: Db, author: Author, assessmentId: string, standardCode: string) {
  await inTransaction(db, async (trx) => {
    const draft = await findDraft(trx, assessmentId, standardCode, author.by);
    if (!draft) return;
    await recordHistory(trx, author, {
      assessmentId,
      standardCode,
      event: "answer-version-set-aside",
      after: textOf(draft),
    });
    await dropDraft(trx, assessmentId, standardCode, author.by);
  });
}
