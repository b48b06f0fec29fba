import type { WholeSection } from "#domain/assessments/applicability.ts";
import type { ConfirmChoice } from "#domain/assessments/carried-answer.ts";
import type { StandardOfReturn } from "#domain/assessments/return-document.ts";
import { dayOf } from "#domain/dates.ts";
import { listActions, updateActionProgress } from "./actions.ts";
import { findAnswer } from "./answers.ts";
import { isSameText, textToCarry, withOwnReasons } from "#domain/assessments/answer-text.ts";
import { adaptEarlierAnswer, confirmEarlierAnswer } from "./carry-forward.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { listEvidence, lookAtEvidence } from "./evidence.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { markOutOfDate } from "./marks.ts";

/** What somebody said of one of last cycle's answers. */
export interface Confirming {
  choice: ConfirmChoice;
  /** One press said so of it and the rest of its section. */
  isTogether: boolean;
  section: WholeSection;
  earlier: StandardOfReturn;
  baseRevision: number;
  /** Evidence that was looked at today, by its id in the earlier return. */
  looked: string[];
  /** New dates of its actions, by their ids in the earlier return. */
  dates: { id: string; dueOn: string; reason: string }[];
}

export interface Confirmed {
  confirmed: string[];
  adapted: string[];
  outOfDate: string[];
  /** Answered by somebody since the page was shown: left as they are. */
  stale: string[];
  /** How many of the confirmed one press confirmed. */
  together: number;
  /** Ids of the items of evidence dated today. */
  dated: string[];
  newDates: number;
  isLocked: boolean;
}

interface Given {
  all: Confirming[];
  /** The section as people call it, where its page said so. */
  section?: string;
  /** The evidence was dated by one press, not item by item. */
  datesTogether: boolean;
}

const nothing = (): Confirmed => ({
  confirmed: [],
  adapted: [],
  outOfDate: [],
  stale: [],
  together: 0,
  dated: [],
  newDates: 0,
  isLocked: false,
});

/**
 * Takes over many of last cycle's answers at once, each with its evidence as it was looked at and its actions as they were
 * dated anew. All of it is done, or none when the return may not be changed; an answer that somebody gave meanwhile is left
 * as it is, and named.
 */
export async function confirmEarlierAnswers(db: Db, author: Author, assessmentId: string, given: Given): Promise<Confirmed> {
  return inTransaction(db, async (trx) => {
    const done = nothing();
    for (const one of given.all) {
      if ((await carry(trx, author, assessmentId, one, given.datesTogether, done)) === "locked") return { ...nothing(), isLocked: true };
    }
    if (done.together > 0 || (given.datesTogether && done.dated.length > 0)) {
      const after = { section: given.section, answers: done.together, items: given.datesTogether ? done.dated.length : 0 };
      await recordHistory(trx, author, { assessmentId, event: "section-confirmed", after });
    }
    return done;
  });
}

const lists = { "still-true": "confirmed", changed: "adapted", "out-of-date": "outOfDate" } as const;

async function carry(trx: Trx, author: Author, assessmentId: string, one: Confirming, datesTogether: boolean, done: Confirmed) {
  const { choice, section, earlier, baseRevision } = one;
  const place = { assessmentId, section, standardCode: earlier.code };
  const now = await findAnswer(trx, assessmentId, earlier.code);
  if ((now?.revision ?? 0) !== baseRevision) {
    // The same page sent twice has nothing left to do
    done[isDone(choice, now, earlier) ? lists[choice] : "stale"].push(earlier.code);
    return "saved";
  }
  const result = await write[choice](trx, author, { ...place, earlier, baseRevision, together: one.isTogether });
  if (result !== "saved") {
    if (result === "stale") done.stale.push(earlier.code);
    return result;
  }
  done[lists[choice]].push(earlier.code);
  if (choice === "still-true" && one.isTogether) done.together += 1;
  if (choice === "out-of-date") return result;
  await lookAt(trx, author, place, one.looked, datesTogether, done);
  await dateAnew(trx, author, assessmentId, one.dates, done);
  return result;
}

const write = { "still-true": confirmEarlierAnswer, changed: adaptEarlierAnswer, "out-of-date": markOutOfDate };

function isDone(choice: ConfirmChoice, now: Awaited<ReturnType<typeof findAnswer>>, earlier: StandardOfReturn): boolean {
  if (choice === "out-of-date") return now?.marked === "out-of-date";
  return choice === "changed"
    ? now?.carried === "adapted"
    : now?.carried === "confirmed" && isSameText(now, withOwnReasons(textToCarry(earlier)));
}

type Place = { assessmentId: string; section: WholeSection; standardCode: string };

async function lookAt(trx: Trx, author: Author, place: Place, ids: string[], datesTogether: boolean, done: Confirmed) {
  if (ids.length === 0) return;
  for (const item of await listEvidence(trx, place.assessmentId)) {
    // Evidence may serve several standards, and was looked at once
    if (item.carriedFrom === null || !ids.includes(item.carriedFrom) || done.dated.includes(item.id)) continue;
    await lookAtEvidence(trx, author, place, item, datesTogether ? "section" : null);
    done.dated.push(item.id);
  }
}

async function dateAnew(trx: Trx, author: Author, assessmentId: string, dates: Confirming["dates"], done: Confirmed) {
  if (dates.length === 0) return;
  const actions = await listActions(trx, assessmentId);
  for (const { id, dueOn, reason } of dates) {
    const action = actions.find((one) => one.carriedFrom === id);
    if (!action) continue;
    await updateActionProgress(trx, author, action, { progress: action.progress, note: reason, dueOn });
    done.newDates += 1;
  }
}

const minutesSaid = 5;

export interface JustConfirmed {
  answers: number;
  evidence: number;
  newDates: number;
}

/** What this person's last press confirmed; null when that is a while ago, so that a bookmark of a page does not say it again. */
export async function justConfirmed(db: Db, assessmentId: string, personId: string, now: Date): Promise<JustConfirmed | null> {
  const own = await db
    .selectFrom("answers")
    .select(["carriedAt"])
    .where("assessmentId", "=", assessmentId)
    .where("carried", "=", "confirmed")
    .where("carriedBy", "=", personId)
    .orderBy("carriedAt", "desc")
    .execute();
  const last = own[0]?.carriedAt;
  if (!last || now.getTime() - Date.parse(last) > minutesSaid * 60_000) return null;
  const [evidence, dates] = await Promise.all([
    db
      .selectFrom("evidence")
      .select("id")
      .where("assessmentId", "=", assessmentId)
      .where("checkedBy", "=", personId)
      .where("checkedOn", "=", dayOf(last))
      .where("savedAt", "=", last)
      .execute(),
    db
      .selectFrom("actionUpdates")
      .innerJoin("actions", "actions.id", "actionUpdates.actionId")
      .select("actionUpdates.id")
      .where("actions.assessmentId", "=", assessmentId)
      .where("actionUpdates.personId", "=", personId)
      .where("actionUpdates.madeAt", "=", last)
      .where("actionUpdates.dueOn", "is not", null)
      .execute(),
  ]);
  return { answers: own.filter(({ carriedAt }) => carriedAt === last).length, evidence: evidence.length, newDates: dates.length };
}
