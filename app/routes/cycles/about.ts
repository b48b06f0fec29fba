import { partnershipsInWords } from "#domain/organisations/partnership-names.ts";
import { momentInWords } from "#domain/dates.ts";
import { periodOf } from "#domain/assessments/comparison.ts";
import { listed } from "#domain/words.ts";
import type { RequiredCycle } from "./requirements.ts";

export function placeOf({ only, partnerships }: Pick<RequiredCycle, "only" | "partnerships">): string {
  return only ? only.shortName : listed(partnerships.map((one) => one.shortName));
}

/** "Estmere, phase Primary, 2026": what every title ends with. */
export function aboutOf(view: RequiredCycle, narrowedTo = ""): string {
  return `${placeOf(view)}${narrowedTo}, ${periodOf(view.cycle)}`;
}

/** What the cover of each of the cycle's workbooks says. */
export function coverOf(view: RequiredCycle, narrowedTo = "") {
  const { cycle, only, partnerships, now } = view;
  const publishers = only ? [only] : partnerships;
  return {
    title: `${cycle.title}, ${placeOf(view)}${narrowedTo}`,
    creator: partnershipsInWords(publishers.map((one) => one.name)),
    about: [
      `Figures as they stood at ${momentInWords(now.toISOString())}.`,
      `Questions: ${listed([...new Set(publishers.map((one) => one.contactEmail))])}`,
    ],
  };
}

export function fileNameOf(view: RequiredCycle, what: string, narrowedTo = ""): string {
  return `${view.cycle.title} ${placeOf(view)}${narrowedTo} ${what}`;
}
