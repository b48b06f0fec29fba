import { dayOf, daysEarlier } from "#domain/dates.ts";
import { type AnswerText, beginsWith, blankAnswer, isSameText, textOf } from "#domain/assessments/answer-text.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { builtOnce } from "#db/built-once.ts";
import { type Author, recordHistory } from "#db/history.ts";

interface Typed {
  assessmentId: string;
  standardCode: string;
  text: AnswerText;
  /** The revision the person was looking at; 0 when there was no answer. */
  baseRevision: number;
  /** When the draft was kept that this window has, "" where it has none; undefined where it does not say. */
  seen?: string | undefined;
}

/**
 * Keeps what a person is typing, apart from the return, until they save or set it aside. Typing that began from another
 * revision, or in another window, is another text: the earlier one goes to the history before it is replaced. Says whether that
 * was typed in another window.
 */
export async function keepDraft(db: Db, author: Author, { assessmentId, standardCode, text, baseRevision, seen }: Typed): Promise<boolean> {
  const { by, at } = author;
  return inTransaction(db, async (trx) => {
    const earlier = await findDraft(trx, assessmentId, standardCode, by);
    const isOfOtherWindow = earlier !== undefined && isFromElsewhere(earlier, { text, seen });
    if (earlier && !isSameText(earlier, text) && (earlier.baseRevision !== baseRevision || isOfOtherWindow))
      await setAside(trx, author, earlier);
    await trx
      .insertInto("answerDrafts")
      .values({ assessmentId, standardCode, personId: by, ...text, baseRevision, startedAt: at, keptAt: at })
      .onConflict((conflict) =>
        conflict.columns(["assessmentId", "standardCode", "personId"]).doUpdateSet((eb) => ({
          rating: eb.ref("excluded.rating"),
          statement: eb.ref("excluded.statement"),
          notApplicableReason: eb.ref("excluded.notApplicableReason"),
          noActionReason: eb.ref("excluded.noActionReason"),
          ratingReason: eb.ref("excluded.ratingReason"),
          baseRevision: eb.ref("excluded.baseRevision"),
          keptAt: eb.ref("excluded.keptAt"),
        })),
      )
      .execute();
    return isOfOtherWindow;
  });
}

// Who types on in one window knows what was kept of it last, or begins with it
function isFromElsewhere(draft: AnswerText & { keptAt: string }, { text, seen }: Pick<Typed, "text" | "seen">): boolean {
  return seen !== undefined && seen !== draft.keptAt && !isSameText(draft, blankAnswer) && !beginsWith(text, draft);
}

type Saved = Typed & { carried?: "confirmed" | "adapted" };

/** Keeps what could not be saved. Nobody typed last cycle's answer: whoever carries it keeps it where it must be chosen. */
export async function keepRefused(trx: Trx, author: Author, { carried, ...typed }: Saved) {
  if (!carried) await replaceDraft(trx, author, typed);
}

/** Keeps words as a person's draft. What their draft held before, perhaps from a second window, goes to the history. */
export async function replaceDraft(trx: Trx, author: Author, { assessmentId, standardCode, text, baseRevision }: Typed) {
  const draft = await findDraft(trx, assessmentId, standardCode, author.by);
  if (draft?.baseRevision === baseRevision && !isSameText(draft, text)) await setAside(trx, author, draft);
  await keepDraft(trx, author, { assessmentId, standardCode, text, baseRevision });
}

/** What was saved was usually the draft. Anything else the draft held goes to the history, so that it can be brought back. */
export async function settleDraft(trx: Trx, author: Author, { assessmentId, standardCode, text, baseRevision, carried, seen }: Saved) {
  const draft = await dropDraft(trx, assessmentId, standardCode, author.by);
  if (!draft || isSameText(draft, text) || isSameText(draft, blankAnswer)) return;
  // A window without scripts does not say which draft it has seen
  const isOther = seen === undefined ? !beginsWith(text, draft) : isFromElsewhere(draft, { text, seen });
  if (draft.baseRevision === baseRevision && !carried && !isOther) return;
  await setAside(trx, author, draft);
}

/** Puts a person's draft into the history and takes it off the page, so that what was typed can be brought back. */
export async function setDraftAside(db: Db, author: Author, assessmentId: string, standardCode: string) {
  await inTransaction(db, async (trx) => {
    const draft = await dropDraft(trx, assessmentId, standardCode, author.by);
    if (draft) await setAside(trx, author, draft);
  });
}

async function setAside(trx: Trx, author: Author, draft: Omit<Typed, "text" | "baseRevision"> & AnswerText) {
  const { assessmentId, standardCode } = draft;
  await recordHistory(trx, author, { assessmentId, standardCode, event: "answer-version-set-aside", after: textOf(draft) });
}

export async function findDraft(db: Db, assessmentId: string, standardCode: string, personId: string) {
  return draftOf.first(db, { assessmentId, standardCode, personId });
}

interface DraftKey {
  assessmentId: string;
  standardCode: string;
  personId: string;
}

const draftOf = builtOnce((db, given: DraftKey) =>
  db
    .selectFrom("answerDrafts")
    .selectAll()
    .where("assessmentId", "=", given.assessmentId)
    .where("standardCode", "=", given.standardCode)
    .where("personId", "=", given.personId),
);

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

/** The standards of which two versions wait to be brought together, each once. */
export function staleCodes(drafts: { standardCode: string; isStale: boolean }[]): string[] {
  return [...new Set(drafts.filter((draft) => draft.isStale).map((draft) => draft.standardCode))];
}

const daysKept = 400;

/** Removes typing nobody saved in returns that have been closed or withdrawn, untouched, for more than a year; returns how much. */
export async function removeOldDrafts(db: Db, now: Date): Promise<number> {
  const before = daysEarlier(now, daysKept);
  const { numDeletedRows } = await db
    .deleteFrom("answerDrafts")
    .where("keptAt", "<=", before)
    .where("assessmentId", "in", (eb) =>
      eb
        .selectFrom("assessments")
        .select("id")
        .where("changedAt", "<=", before)
        .where((of) => of.or([of("state", "=", "closed"), of("withdrawnOn", "<", dayOf(before))])),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Takes a draft off the page; gives what it held. */
export async function dropDraft(trx: Trx, assessmentId: string, standardCode: string, personId: string) {
  return dropping.first(trx, { assessmentId, standardCode, personId });
}

const dropping = builtOnce((db, given: DraftKey) =>
  db
    .deleteFrom("answerDrafts")
    .where("assessmentId", "=", given.assessmentId)
    .where("standardCode", "=", given.standardCode)
    .where("personId", "=", given.personId)
    .returningAll(),
);
