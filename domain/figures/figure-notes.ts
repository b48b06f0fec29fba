import type { Called } from "#domain/organisations/organisation-words.ts";
import { capitalised } from "#domain/words.ts";

export function outcomeRule({ whose }: Called): string {
  return `These are the ${whose} own ratings (self-rating). A section is met when every standard that applies is met, not met when any standard is not met, and otherwise partially met.`;
}

export const returnedRule = ({ any }: Called) =>
  `Figures count returns that have been signed and submitted. ${capitalised(any)} that has not returned, or whose return was reopened and is not signed again, is counted as not returned. Not met, not applicable, not answered and not returned are four different things.`;

export const profileRule = "A standard that does not apply by a profile is not applicable, and in no base.";

export const onceRule = ({ any }: Called) =>
  `${capitalised(any)} that belongs to several partnerships is counted once in figures of the joint cycle, and once in those of each partnership.`;
