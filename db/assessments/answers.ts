import { type AnswerText, blankAnswer, isSameText, textOf, withOwnReasons } from "#domain/assessments/answer-text.ts";
import { touchAssessment } from "./assessments.ts";
import { keepRefused, settleDraft } from "./drafts.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { builtOnce } from "#db/built-once.ts";
import { type Author, recordHistory } from "#db/history.ts";
import type { HistoryEvent } from "#db/history-events.ts";
import type { Database } from "#db/schema.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { tellOfReplaced } from "./tell-of-replaced.ts";
import { refreshSummary } from "./section-summaries.ts";
import type { WholeSection } from "#domain/assessments/applicability.ts";

type Answer = Database["answers"];

export async function findAnswer(db: Db, assessmentId: string, standardCode: string): Promise<Answer | undefined> {
  return answerTo.first(db, { assessmentId, standardCode });
}

const answerTo = builtOnce((db, given: Pick<Answer, "assessmentId" | "standardCode">) =>
  db.selectFrom("answers").selectAll().where("assessmentId", "=", given.assessmentId).where("standardCode", "=", given.standardCode),
);

export async function listAnswers(db: Db, assessmentId: string): Promise<Answer[]> {
  return answersOf.all(db, { assessmentId });
}

const answersOf = builtOnce((db, { assessmentId }: Pick<Answer, "assessmentId">) =>
  db.selectFrom("answers").selectAll().where("assessmentId", "=", assessmentId),
);

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
  /** One press confirmed it with the rest of its section. */
  together?: boolean;
  /** The ratings of this standard against which the profile may speak: only these ask why they are right all the same. */
  inDoubt?: readonly Rating[];
  /** When the draft was kept that the window has in which it was typed; undefined where it does not say. */
  seen?: string | undefined;
  /** The caller deals with the person's draft itself. */
  keepsDraft?: boolean;
}

/**
 * Saves an answer with its history and its section's summary, all or nothing. A stale save changes nothing in the
 * return and is kept as the person's draft, so that both texts can be shown. What was carried over is not kept so.
 * A reason that the rating does not ask for is no part of the answer; the history keeps it.
 */
export async function saveAnswer(db: Db, author: Author, typed: Save): Promise<SaveResult> {
  const save = { ...typed, text: withOwnReasons(typed.text, typed.inDoubt) };
  return inTransaction(db, async (trx) => {
    const before = await findAnswer(trx, save.assessmentId, save.standardCode);
    // The same form sent twice is not two versions: what the return holds already needs no saving
    const isHeld = isSameText(before ?? blankAnswer, save.text) && (before !== undefined || save.baseRevision === 0);
    if (isHeld && !save.carried) {
      if (!save.keepsDraft) await settleDraft(trx, author, typed);
      return "saved";
    }
    if (!(await touchAssessment(trx, save.assessmentId, author.at))) {
      await keepRefused(trx, author, typed);
      return "locked";
    }
    if ((before?.revision ?? 0) !== save.baseRevision || !(await writeAnswer(trx, author, save))) {
      // On PostgreSQL the same form may have been saved since the reading above
      const now = await findAnswer(trx, save.assessmentId, save.standardCode);
      if (now && isSameText(now, save.text) && !save.carried) return "saved";
      await keepRefused(trx, author, typed);
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
    // What was confirmed as it stood has the same words
    if (before && !isHeld) await tellOfReplaced(trx, author, before);
    await keepReasons(trx, author, typed, before);
    if (!save.keepsDraft) await settleDraft(trx, author, typed);
    return "saved";
  });
}

// Reasons typed for a rating that was not chosen in the end. Those the answer held are in the history already
async function keepReasons(
  trx: Trx,
  author: Author,
  { assessmentId, standardCode, text, inDoubt, carried }: Save,
  before: Answer | undefined,
) {
  const own = withOwnReasons(text, inDoubt);
  const isLost = (name: "notApplicableReason" | "noActionReason" | "ratingReason") =>
    Boolean(text[name]?.trim()) && !own[name] && text[name] !== before?.[name];
  if (carried || !(["notApplicableReason", "noActionReason", "ratingReason"] as const).some(isLost)) return;
  await recordHistory(trx, author, { assessmentId, standardCode, event: "answer-version-set-aside", after: text });
}

// The revision is checked in the write too: on PostgreSQL another save can come between the reading and this
async function writeAnswer(trx: Trx, { by, at }: Author, save: Save): Promise<boolean> {
  const text = { ...save.text, ratingReason: save.text.ratingReason ?? "" };
  const carried = save.carried ? { carried: save.carried, carriedBy: by, carriedAt: at } : {};
  const isMarked = save.carried === "adapted";
  // Whoever saves has followed up what was said of the answer, and has looked at it alone
  const said = {
    marked: isMarked ? ("to-change" as const) : null,
    markedBy: isMarked ? by : null,
    markedAt: isMarked ? at : null,
    confirmedTogether: save.together ? ("section" as const) : null,
  };
  if (save.baseRevision === 0) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("answers")
      .values({
        assessmentId: save.assessmentId,
        standardCode: save.standardCode,
        ...text,
        carried: null,
        carriedBy: null,
        carriedAt: null,
        ...carried,
        ...said,
        revision: 1,
        savedBy: by,
        savedAt: at,
      })
      .onConflict((conflict) => conflict.columns(["assessmentId", "standardCode"]).doNothing())
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const { assessmentId, standardCode, baseRevision } = save;
  const written = { ...text, ...carried, ...said, revision: baseRevision + 1, savedBy: by, savedAt: at };
  return (await writeOver.change(trx, { assessmentId, standardCode, baseRevision, ...written })) > 0;
}

type Written = Partial<Answer> & Pick<Save, "assessmentId" | "standardCode" | "baseRevision">;

const writeOver = builtOnce((db, { assessmentId, standardCode, baseRevision, ...written }: Written) =>
  db
    .updateTable("answers")
    .set(written)
    .where("assessmentId", "=", assessmentId)
    .where("standardCode", "=", standardCode)
    .where("revision", "=", baseRevision),
);
