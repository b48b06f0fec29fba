import { timeInWords } from "#domain/dates.ts";

interface Kept {
  at: string;
  /** Why it can no longer be saved, or not by this person. */
  refused: string | null;
  /** Who saved the answer while it was being written; null where nobody did. */
  savedBy: { name: string; isSelf: boolean; at: string } | null;
  /** What they typed in another window went to the history. */
  isBesideOther?: boolean;
}

/** What the line under an answer says once its words are kept: what will become of them, as it stands now. */
export function draftLine({ isBesideOther, ...kept }: Kept): string {
  const line = lineOf(kept);
  return isBesideOther ? `${line} What you typed here in another window is in the history.` : line;
}

function lineOf({ at, refused, savedBy }: Omit<Kept, "isBesideOther">): string {
  const kept = `Your words are kept as your draft (${timeInWords(at)}).`;
  if (refused) return `${refused} ${kept}`;
  if (!savedBy) return `Draft kept at ${timeInWords(at)}. Save to put it into the audit.`;
  const saved = savedBy.isSelf
    ? `You saved this answer in another window at ${timeInWords(savedBy.at)}.`
    : `${savedBy.name} saved this answer at ${timeInWords(savedBy.at)}, while you were writing.`;
  return `${saved} ${kept} Save to see both.`;
}
