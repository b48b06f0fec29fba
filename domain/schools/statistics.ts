import type { FieldGroup } from "#standards/settings.ts";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { type FieldValues, placesOf } from "./set-fields.ts";

export const statisticsPeriods = ["year", "autumn", "spring", "summer"] as const;
export type StatisticsPeriod = (typeof statisticsPeriods)[number];

export const periodLabels: Record<StatisticsPeriod, string> = {
  year: "Whole school year",
  autumn: "Autumn term",
  spring: "Spring term",
  summer: "Summer term",
};

interface CycleDates {
  statisticsOpenOn: string | null;
  statisticsDueOn: string | null;
  statisticsPeriods: StatisticsPeriod[] | null;
}

/** The periods a cycle asks numbers for, in the order of the year; none where there is no statistics return. */
export function periodsOf({ statisticsPeriods: asked }: Pick<CycleDates, "statisticsPeriods">): StatisticsPeriod[] {
  return statisticsPeriods.filter((period) => asked?.includes(period));
}

type StatisticsWindow = "not-open" | "open" | "past-due";

/** Where a day lies in the window. It never closes: numbers that come late are taken, and marked. */
export function windowOf({ statisticsOpenOn, statisticsDueOn }: CycleDates, today: string): StatisticsWindow {
  if (statisticsOpenOn && today < statisticsOpenOn) return "not-open";
  return statisticsDueOn && today > statisticsDueOn ? "past-due" : "open";
}

const openInWords: Record<StatisticsWindow, string> = { "not-open": "opens", open: "open since", "past-due": "opened" };

/** "Opens 1 November 2026, due 16 July 2027", as it reads on this day */
export function windowInWords(cycle: CycleDates, today: string): string {
  const { statisticsOpenOn, statisticsDueOn } = cycle;
  const window = windowOf(cycle, today);
  const due = window === "past-due" ? "was due" : "due";
  const parts = [
    statisticsOpenOn && `${openInWords[window]} ${dayInWords(statisticsOpenOn)}`,
    statisticsDueOn && `${due} ${dayInWords(statisticsDueOn)}`,
  ]
    .filter(Boolean)
    .join(", ");
  return parts.charAt(0).toUpperCase() + parts.slice(1);
}

/** The day itself is in time. Corrections later do not make it late. */
export function isLate({ statisticsDueOn }: Pick<CycleDates, "statisticsDueOn">, submittedAt: string | null): boolean {
  return submittedAt !== null && statisticsDueOn !== null && dayOf(submittedAt) > statisticsDueOn;
}

/** "Sent late", "Sent", "Draft saved", "Not started" */
export function statisticsStateInWords(
  cycle: Pick<CycleDates, "statisticsDueOn">,
  given: { submittedAt: string | null } | undefined,
): string {
  if (!given) return "Not started";
  if (!given.submittedAt) return "Draft saved";
  return isLate(cycle, given.submittedAt) ? "Sent late" : "Sent";
}

/** The group as one period asks it: a term's form does not speak of the school year. */
export function groupForPeriod(group: FieldGroup, period: StatisticsPeriod): FieldGroup {
  const { hint, ...rest } = group;
  const sentences = hint?.match(/[^.]+\.?/g) ?? [];
  const kept =
    period === "year"
      ? hint
      : sentences
          .filter((sentence) => !/school year/i.test(sentence))
          .join("")
          .trim();
  return kept ? { ...rest, hint: kept } : rest;
}

/** The fields that sending asks for and that are blank. */
export function missingNumbers(groups: FieldGroup[], fields: FieldValues): { code: string; message: string }[] {
  return placesOf(groups, fields)
    .filter(({ field, value }) => field.required && value === "")
    .map(({ field }) => ({ code: field.code, message: `Enter “${field.label}”. If there were none, enter 0` }));
}

/** "Due 16 July 2027", "1 of 3 sent, due 16 July 2027" or "Sent", for the list of a return's parts. */
export function statisticsInShort({ periods, sent, dueOn }: { periods: number; sent: number; dueOn: string }, today: string): string {
  if (sent >= periods) return "Sent";
  const due = `${today > dueOn ? "was due" : "due"} ${dayInWords(dueOn)}`;
  return sent > 0 ? `${sent} of ${periods} sent, ${due}` : due.charAt(0).toUpperCase() + due.slice(1);
}
