import { createHash } from "node:crypto";
import { monthsLater } from "#domain/dates.ts";
import { letterParts } from "#domain/responses/letter-parts.ts";
import type { Letter } from "#domain/responses/response.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";
import { nameOf } from "#db/people/people.ts";
import { type Draft, findDraft } from "#db/scrutiny/responses.ts";
import { composeLetter, monthsForAction } from "./letter.ts";

export interface DraftLetter {
  letter: Letter;
  /** Of everything it says: another letter has another. */
  hash: string;
  isApproved: boolean;
  /** What was changed after it was approved, in words; empty where it was not approved, or stands as approved. */
  changedSinceApproval: string[];
}

/** The letter as this person would send it now; it names who approved it only where that approval is for these very words. */
export async function composeDraft(
  db: Db,
  view: AssessmentView,
  draft: Draft,
  { by, at }: { by: string; at: string },
): Promise<DraftLetter | undefined> {
  const { opening, strengths, closing, answersDueOn } = draft;
  const words = { outcome: draft.outcome ?? ("not-yet-assured" as const), opening, strengths, closing, answersDueOn, approvedBy: null };
  const letter = await composeLetter(db, view, words, { by, at });
  if (!letter) return undefined;
  const hash = hashOfLetter(letter);
  const wasApproved = draft.approvedBy !== null && draft.approvedAt !== null;
  const isApproved = wasApproved && draft.approvedHash === hash;
  const approvedBy = isApproved && draft.approvedBy ? await nameOf(db, draft.approvedBy) : null;
  return {
    letter: { ...letter, approvedBy },
    hash,
    isApproved,
    changedSinceApproval: wasApproved ? changedParts(draft.approvedHash ?? "", hash) : [],
  };
}

/** The hash of the letter as it is now, for whoever looks at it without a page; empty where there is none. */
export async function seenNow(db: Db, view: AssessmentView, author: { by: string; at: string }): Promise<string> {
  const draft = await findDraft(db, view.assessment.id, view.assessment.revision);
  return (draft && (await composeDraft(db, view, draft, author))?.hash) ?? "";
}

/** A hash of each part of what a letter says, in their order, so that it can be said what changed. Who sends it, and when, is not of it. */
function hashOfLetter(letter: Letter): string {
  const ownDay = monthsLater(letter.sentOn, monthsForAction);
  // A day that is counted from the day of sending moves on by itself
  const agreedActions = letter.agreedActions.map((one) => ({ ...one, dueOn: one.dueOn === ownDay ? null : one.dueOn }));
  return letterParts
    .map(({ of }) =>
      createHash("sha256")
        .update(JSON.stringify(of({ ...letter, agreedActions: agreedActions as Letter["agreedActions"] })))
        .digest("hex")
        .slice(0, 32),
    )
    .join(".");
}

/** What two letters say differently, by their hashes, in words. */
export function changedParts(before: string, now: string): string[] {
  const [were, are] = [before.split("."), now.split(".")];
  return letterParts.filter((_, at) => were[at] !== are[at]).map(({ name }) => name);
}
