import type { Facts } from "../facts/facts.ts";

/** What is missing, what will be done, who owns it, how we will know, and what was reported later. */
export type Gap = readonly [gap: string, what: string, owner: keyof Facts, success: string, progress: string];

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
};

export type SectionTexts = Readonly<Record<string, StandardText>>;
