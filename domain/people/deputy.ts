import { dayInWords } from "#domain/dates.ts";

/** The longest leave a deputy is named for at once, in days. */
export const longestDeputy = 366;

interface DeputyFacts {
  name: string;
  /** Whether they sign here in their own right. */
  signs: boolean;
  /** Whether they wrote in a return that is not signed yet, or have a part in which they could. */
  wrote: boolean;
  governs: boolean;
}

/** Why this person cannot sign for another, or null: nobody signs what they wrote, but for a head who also leads safeguarding. */
export function deputyRefusedBecause({ name, signs, wrote, governs }: DeputyFacts): string | null {
  if (signs) return `${name} signs here already`;
  if (governs) return `${name} gives the second signature, so somebody else has to sign in their place`;
  return wrote ? `${name} wrote in what is to be signed, so somebody else has to sign it` : null;
}

/** Whether a part is held on a day: a deputy’s ends by itself after its last. */
export function isHeldOn(day: string, { since, untilOn }: { since: string; untilOn: string | null }): boolean {
  return since <= day && (untilOn === null || day <= untilOn);
}

/** "Helen Whitcombe, Chief executive", "Omar Said, Deputy chief executive, deputy, for Helen Whitcombe, Chief executive". */
export function signedByInWords({ name, jobTitle, for: whose, alsoWrote }: SignedBy): string {
  const own = `${name}, ${jobTitle}`;
  const signed = whose ? `${own}, deputy, for ${whose.name}, ${whose.jobTitle}` : own;
  return alsoWrote ? `${signed}, who also wrote in it` : signed;
}

interface SignedBy {
  name: string;
  jobTitle: string;
  /** The one in whose place a deputy signed. */
  for?: { name: string; jobTitle: string };
  alsoWrote?: true;
}

/** "from 14 to 30 December 2026", in full. */
export function daysOfDeputy(fromOn: string, untilOn: string): string {
  return `from ${dayInWords(fromOn)} to ${dayInWords(untilOn)}`;
}
