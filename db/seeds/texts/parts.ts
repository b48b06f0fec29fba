import type { Facts } from "../facts/facts.ts";

/** What is missing, what will be done, who owns it, how we will know, what was reported later, and what it cannot stand beside. */
export type Gap = readonly [gap: string, what: string, owner: keyof Facts, success: string, progress: string, apart?: Apart];

/** Places in the lists of the standard, and in those of what is new since 2024, that would say the opposite of a gap. */
export interface Apart {
  arrangement?: readonly number[];
  reach?: readonly number[];
  news?: readonly number[];
  evidence?: readonly number[];
  /** A gap that only those can have who do not work with children themselves. */
  directWork?: true;
}

type EvidenceLine = readonly [title: string, shows: string, folder: string];

/**
 * Sentences for one standard. A statement takes one of each of the first three lists; when the standard is partially met,
 * a gap stands in place of the effect. Braces hold a fact, a number range, a date or a count from the agency's sample.
 */
export type StandardText = {
  arrangement: readonly string[];
  reach: readonly string[];
  effect: readonly string[];
  gaps: readonly Gap[];
  absent: string;
  evidence: readonly EvidenceLine[];
  /** What reads otherwise in 2026, because the standard asks for something else then. */
  in2026?: Partial<Pick<StandardText, "arrangement" | "reach" | "effect" | "gaps" | "evidence">>;
};

export type SectionTexts = Readonly<Record<string, StandardText>>;
