import { periodLabels, type StatisticsPeriod } from "#domain/schools/statistics.ts";
import { dayInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import type { LocalQuestion } from "#standards/settings.ts";
import { type CycleDays, type DayField, dayLabels } from "./cycle-dates.ts";
import { remindersInWords } from "./reminder-days.ts";
import type { Reminders } from "./reminders.ts";

/** What one part of a cycle's set-up holds, each value under its name: what two administrators compare and the history keeps. */
export type PartInWords = [label: string, text: string][];

export function daysInWords(
  days: CycleDays,
  { extensionsAllowed, periods }: { extensionsAllowed: number; periods: StatisticsPeriod[] },
): PartInWords {
  return [
    ...(Object.keys(dayLabels) as DayField[]).map((field): [string, string] => [
      dayLabels[field],
      days[field] ? dayInWords(days[field]) : "",
    ]),
    ["Time", days.dueTime],
    ["Statistics of", periods.map((period) => periodLabels[period]).join(", ")],
    ["More time", extensionsAllowed === 0 ? "Not given" : `Up to ${counted(extensionsAllowed, "time")} each`],
  ];
}

export function questionsInWords(questions: LocalQuestion[]): PartInWords {
  return questions.map(({ code, question, choices, link }) => [
    code,
    [choices ? `${question} (${choices.join(" / ")})` : question, ...(link ? [link] : [])].join(", "),
  ]);
}

export function guidanceInWords({ guidance, legalBasis }: { guidance: string | null; legalBasis: string | null }): PartInWords {
  return [
    ["Guidance", guidance ?? ""],
    ["Legal basis", legalBasis ?? ""],
  ];
}

export function reminderInWords(reminders: Reminders): PartInWords {
  return [["Reminders", remindersInWords(reminders)]];
}

export function standardsInWords({ title, set, extent }: { title: string; set: string; extent: "core" | null }): PartInWords {
  return [
    ["Title", title],
    ["Standards", set],
    ["Extent", extent === "core" ? "Core standards only" : "All standards"],
  ];
}
