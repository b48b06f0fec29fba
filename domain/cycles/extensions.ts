import { dayWithoutYear } from "#domain/dates.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";

/** More time as it was asked for, and the answer. */
export interface Extension {
  id: string;
  askedAt: string;
  /** Who asked, by name. */
  askedBy: string;
  wantedUntil: string;
  reason: string;
  answer: "given" | "refused" | null;
  givenUntil: string | null;
  answeredAt: string | null;
  answeredBy: string | null;
  words: string;
}

interface Facts {
  isOutstanding: boolean;
  withdrawnOn: string | null;
  extensions: Pick<Extension, "answer" | "wantedUntil">[];
  /** How often one organisation can be given more time in this cycle. */
  allowed: number;
  words: OrganisationWords;
}

/** Why more time cannot be asked for now, or null. A request that was refused does not count as one. */
export function askingRefusedBecause({ isOutstanding, withdrawnOn, extensions, allowed, words }: Facts): string | null {
  if (withdrawnOn !== null) return `This ${words.organisation} has been withdrawn from the cycle.`;
  if (!isOutstanding) return "It has been submitted, so no more time is needed.";
  const waiting = extensions.find(({ answer }) => answer === null);
  if (waiting) return `You have asked for time until ${dayWithoutYear(waiting.wantedUntil)}. The partnership has not answered yet.`;
  const given = extensions.filter(({ answer }) => answer === "given").length;
  if (given >= allowed)
    return allowed === 0
      ? "The partnership gives no more time in this cycle. Write to it under “Conversations” if you cannot keep the date."
      : "More time has been given as often as this cycle allows. Write to the partnership under “Conversations” if you cannot keep the date.";
  return null;
}

/** What is wrong with a day until which more time is asked or given, or null. */
export function untilRefusedBecause(until: string, { dueOn, today }: { dueOn: string; today: string }): string | null {
  if (until <= today) return "The day must be in the future";
  if (until <= dueOn) return `The day must be after ${dayWithoutYear(dueOn)}, when it is due now`;
  return null;
}
