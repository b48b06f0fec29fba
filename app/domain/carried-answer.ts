import type { StandardSet } from "#standards/schema.ts";
import { differences, type Difference } from "./text-difference.ts";
import { findStandardOfReturn, type ReturnDocument, type StandardOfReturn } from "./return-document.ts";

/** Last cycle's answer to a standard, with what a person has to know before taking it over. */
export interface EarlierAnswer {
  standard: StandardOfReturn;
  version: string;
  signedBy: string | null;
  signedAt: string | null;
  /** Null when the standard asks what it asked then. */
  reworded: { check: string; before: Difference[]; after: Difference[] } | null;
}

/** The answer to offer for a standard: none where the standard is new or was not rated then. */
export function earlierAnswer(
  set: StandardSet,
  standard: StandardSet["sections"][number]["standards"][number],
  earlier: ReturnDocument | undefined,
): EarlierAnswer | null {
  if (!earlier || earlier.set.key !== set.key || standard.change?.kind === "new") return null;
  const then = findStandardOfReturn(earlier, standard.code);
  if (!then?.rating) return null;
  return {
    standard: then,
    version: earlier.set.version,
    signedBy: then.savedBy,
    signedAt: earlier.signature?.signedAt ?? null,
    reworded: standard.change?.kind === "reworded" ? { check: standard.change.check, ...wordings(then, standard) } : null,
  };
}

// Where the sentence is the same, it is the list of what met looks like that was reworded
function wordings(then: { sentence: string; met: string[] }, now: { sentence: string; met: string[] }) {
  const parts =
    then.sentence === now.sentence
      ? differences(then.met.join("\n"), now.met.join("\n"))
      : differences(then.sentence, now.sentence);
  return { before: parts.filter((part) => !part.added), after: parts.filter((part) => !part.removed) };
}
