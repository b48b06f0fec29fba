import type { Basis } from "#standards/for-setting.ts";
import type { Standard, StandardSet } from "#standards/schema.ts";
import { dayInWords } from "#domain/dates.ts";
import { differences, type Difference } from "#domain/text-difference.ts";
import { needsAction, type Rating } from "./rating.ts";
import { type ActionOfReturn, findStandardOfReturn, type ReturnDocument, type StandardOfReturn } from "./return-document.ts";

/** What a person can say of last cycle's answer. */
export const confirmChoices = ["still-true", "changed", "out-of-date"] as const;
export type ConfirmChoice = (typeof confirmChoices)[number];

/** What was said of last cycle's answer and still has to be followed up. */
export type Mark = "to-change" | "out-of-date";

const marks: Record<Mark, string> = { "to-change": "need a change", "out-of-date": "be out of date" };

/** "Said to be out of date by Joanne Tull on 22 November 2026" */
export function markInWords({ marked, by, at }: { marked: Mark; by: string; at: string }): string {
  return `Said to ${marks[marked]} by ${by} on ${dayInWords(at)}`;
}

/** Whether an answer has to be called still true by itself: what is weak, and what the law asks, is never confirmed with the rest. */
export function isMarkedByItself({ rating, basis }: { rating: Rating | null; basis: Basis | undefined }): boolean {
  return needsAction(rating) || basis === "law";
}

/** Last cycle's answer to a standard, with what a person has to know before taking it over. */
export interface EarlierAnswer {
  standard: StandardOfReturn;
  version: string;
  signedBy: string | null;
  signedAt: string | null;
  /** The audit it is from, where that was kept before this service was there. */
  beforeService: string | null;
  /** It was rated not applicable, which can no longer be chosen: it cannot be confirmed, only changed. */
  needsRating: boolean;
  /** Null when the standard asks what it asked then. */
  reworded: { check: string; before: Difference[]; after: Difference[] } | null;
}

/** The answer to offer for a standard: none where the standard is new, was not rated then or was not asked by the profile. */
export function earlierAnswer(set: StandardSet, standard: Standard, earlier: ReturnDocument | undefined): EarlierAnswer | null {
  if (!earlier || earlier.set.key !== set.key) return null;
  const then = findStandardOfReturn(earlier, standard.code);
  const change = changeSince(set, standard, earlier, then);
  if (change?.kind === "new" || !then?.rating || then.byProfile) return null;
  return {
    standard: then,
    version: earlier.set.version,
    signedBy: then.savedBy,
    signedAt: earlier.signature?.signedAt ?? null,
    beforeService: earlier.beforeService ? earlier.cycle.title : null,
    needsRating: then.rating === "not-applicable" && !standard.may_be_not_applicable,
    reworded: change?.kind === "reworded" ? { check: change.check, ...wordings(then, standard) } : null,
  };
}

interface ActionNow extends Omit<ActionOfReturn, "carriedOver" | "firstDueOn"> {
  firstDueOn: string | null;
  dueAgreedOn: string | null;
  closedOn: string | null;
}

/** Actions of a signed return as they stand today: its words are frozen, how each goes and until when is not. */
export function actionsNow(then: ActionOfReturn[], now: ActionNow[]): ActionNow[] {
  return then.map(
    (action) =>
      now.find(({ id }) => id === action.id) ?? { ...action, firstDueOn: action.firstDueOn ?? null, dueAgreedOn: null, closedOn: null },
  );
}

/** Last cycle's answer as it comes into the form. Where its rating cannot be kept, the reason for it is part of the statement. */
export function toAdapt({ standard, needsRating }: EarlierAnswer): StandardOfReturn {
  if (!needsRating) return standard;
  const words = [standard.statement, standard.notApplicableReason].filter((text) => text.trim() !== "");
  return { ...standard, rating: null, statement: words.join("\n\n"), notApplicableReason: "" };
}

// A set says what changed since the version before it. An older return than that is compared by its words
function changeSince(
  set: StandardSet,
  standard: Standard,
  earlier: ReturnDocument,
  then: StandardOfReturn | undefined,
): Standard["change"] {
  const { version } = earlier.set;
  if (version === set.version) return undefined;
  const isSame = then?.sentence === standard.sentence && then.met.join("\n") === standard.met.join("\n");
  if (version === set.compared_with || standard.change?.kind !== "unchanged" || isSame) return standard.change;
  return { kind: "reworded", comparable: false, check: "read what it asks now before you confirm last time’s answer." };
}

// Where the sentence is the same, it is the list of what met looks like that was reworded
function wordings(then: { sentence: string; met: string[] }, now: Standard) {
  const [before, after] = then.sentence === now.sentence ? [then.met.join("\n"), now.met.join("\n")] : [then.sentence, now.sentence];
  const known = compared.get(now);
  const parts = known?.before === before ? known.parts : differences(before, after);
  compared.set(now, { before, parts });
  return { before: parts.filter((part) => !part.added), after: parts.filter((part) => !part.removed) };
}

// Nearly everybody comes from the same version, and to compare the words takes longer than to read the earlier return
const compared = new WeakMap<Standard, { before: string; parts: Difference[] }>();

/** Whether what was said of last cycle's answer can still be undone: nothing was saved since. */
export function isCarryOpen({
  carried,
  carriedAt,
  savedAt,
}: {
  carried: string | null;
  carriedAt: string | null;
  savedAt: string;
}): boolean {
  return carried !== null && carriedAt === savedAt;
}
