import { dayInWords, momentInWords } from "#domain/dates.ts";
import { ratingLabel } from "./rating.ts";
import type { ReturnDocument, SectionOfReturn } from "./return-document.ts";

/** Which version of a return this is, and who signed it. */
export function standingInWords(
  { signature, revision }: Pick<ReturnDocument, "signature" | "revision">,
  madeAt: string,
  wasSubmitted = false,
): string {
  if (signature)
    return `Revision ${revision}, as signed by ${signature.name}, ${signature.jobTitle}, at ${momentInWords(signature.signedAt)}.`;
  const stood = `Revision ${revision}, as it stood at ${momentInWords(madeAt)}.`;
  return wasSubmitted ? `${stood} It has been submitted: the actions are shown as they stand now.` : `${stood} It has not been submitted.`;
}

/** "3 of the 4 standards that apply are met. Section outcome: partially met." */
export function sectionInWords({ summary }: Pick<SectionOfReturn, "summary">): string {
  const { met, standards, notApplicable, outcome } = summary;
  const outcomeIs = outcome ? `Section outcome: ${ratingLabel(outcome).toLowerCase()}.` : "Not all standards are answered yet.";
  return `${met} of the ${standards - notApplicable} standards that apply ${met === 1 ? "is" : "are"} met. ${outcomeIs}`;
}

interface Checked {
  checkedOn: string | null;
  /** Who looked at it on that day, where that is known. */
  checkedByName?: string | null;
  /** The trust that keeps it for its settings. */
  fromTrust?: string | null;
}

/** "5 October 2026 by Thea Marsh, Hartsmoor Learning Trust": who really looked, or no name. Null where no date is given. */
export function checkedInWords(checked: Checked): string | null {
  if (checked.checkedOn === null) return null;
  const by = checkerInWords(checked);
  return by ? `${dayInWords(checked.checkedOn)} by ${by}` : dayInWords(checked.checkedOn);
}

/** "Thea Marsh, Hartsmoor Learning Trust", or null where nobody is named for it. */
export function checkerInWords({ checkedOn, checkedByName, fromTrust }: Checked): string | null {
  return (checkedOn !== null && [checkedByName, fromTrust].filter(Boolean).join(", ")) || null;
}
