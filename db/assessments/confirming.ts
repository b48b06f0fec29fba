import type { ConfirmChoice } from "#domain/assessments/carried-answer.ts";
import type { StandardOfReturn } from "#domain/assessments/return-document.ts";
import { findAnswer } from "./answers.ts";
import { isSameText, withOwnReasons } from "#domain/assessments/answer-text.ts";
import { adaptEarlierAnswer, confirmEarlierAnswer } from "./carry-forward.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { changeEvidence, evidenceTextOf, listEvidence } from "./evidence.ts";
import type { Author } from "#db/history.ts";
import type { WholeSection } from "#domain/assessments/applicability.ts";

export interface Confirming {
  choice: Exclude<ConfirmChoice, "out-of-date">;
  section: WholeSection;
  earlier: StandardOfReturn;
  baseRevision: number;
  checks: { id: string; checkedOn: string; reviewBy: string | null }[];
}

interface Confirmed {
  confirmed: string[];
  adapted: string[];
  /** Answered by somebody since the page was shown: left as they are. */
  stale: string[];
  isLocked: boolean;
}

/**
 * Takes over many of last year's answers at once, each with its evidence as it was checked again. All of it is done, or
 * none when the return may not be changed; an answer that somebody gave meanwhile is left as it is, and named.
 */
export async function confirmEarlierAnswers(db: Db, author: Author, assessmentId: string, all: Confirming[]): Promise<Confirmed> {
  return inTransaction(db, async (trx) => {
    const done: Confirmed = { confirmed: [], adapted: [], stale: [], isLocked: false };
    for (const one of all) {
      const result = await carry(trx, author, assessmentId, one);
      if (result === "locked") return { confirmed: [], adapted: [], stale: [], isLocked: true };
      const list = result === "stale" ? done.stale : one.choice === "changed" ? done.adapted : done.confirmed;
      list.push(one.earlier.code);
    }
    return done;
  });
}

async function carry(trx: Trx, author: Author, assessmentId: string, { choice, section, earlier, baseRevision, checks }: Confirming) {
  const place = { assessmentId, section, standardCode: earlier.code };
  const now = await findAnswer(trx, assessmentId, earlier.code);
  if ((now?.revision ?? 0) !== baseRevision) {
    // The same page sent twice has nothing left to do
    const isDone =
      choice === "changed" ? now?.carried === "adapted" : now?.carried === "confirmed" && isSameText(now, withOwnReasons(earlier));
    return isDone ? "saved" : "stale";
  }
  const result = await (choice === "changed" ? adaptEarlierAnswer : confirmEarlierAnswer)(trx, author, { ...place, earlier, baseRevision });
  if (result !== "saved") return result;
  const evidence = checks.length > 0 ? await listEvidence(trx, assessmentId) : [];
  for (const { id, checkedOn, reviewBy } of checks) {
    const item = evidence.find((one) => one.carriedFrom === id);
    // Evidence may serve several standards: an older check does not undo a newer one
    if (!item || (item.checkedOn !== null && item.checkedOn > checkedOn)) continue;
    await changeEvidence(trx, author, place, item, { ...evidenceTextOf(item), checkedOn, reviewBy }, item.savedAt);
  }
  return result;
}
