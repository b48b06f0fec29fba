import { type HeldSnapshot, heldTable } from "#domain/draft-check/held-figures.ts";
import { agenciesOf, sectionTable } from "#domain/figures/section-table.ts";
import { publishedMet, rowsOfMet, setOf } from "./cycle-rows.ts";

/** The figures of as many agencies, so many of which met each section. */
export function heldOf(met: number[] = publishedMet, agencies = 24): HeldSnapshot {
  const set = setOf(met.length);
  return heldTable(sectionTable(set, agenciesOf(rowsOfMet(met, agencies))), set, [2024, 2025]);
}

/** The percentages as printed in the published report of 2024-25. */
export const publishedPercents = [75, 58, 67, 54, 58, 58, 38, 46, 67];
export const publishedSentence = "Senior management commitment was the strongest section, with 78% of agencies reporting it as met.";

export function publishedUpright(): string[][] {
  return [["Section", "Met", "Met %"], ...publishedMet.map((met, at) => [String(at + 1), String(met), String(publishedPercents[at])])];
}

export function publishedAcross(): string[][] {
  return [
    ["Section", ...publishedMet.map((_, at) => String(at + 1))],
    ["Met", ...publishedMet.map(String)],
    ["Met %", ...publishedPercents.map((percent) => `${percent}%`)],
  ];
}
