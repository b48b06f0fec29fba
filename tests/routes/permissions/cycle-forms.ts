import { type CycleDays, proposedDays } from "#domain/cycles/cycle-dates.ts";
import { daysInWords, guidanceInWords, questionsInWords, reminderInWords, standardsInWords } from "#domain/cycles/part-in-words.ts";
import { usualReminders } from "#domain/cycles/reminders.ts";
import { dayParts } from "#domain/dates.ts";
import { markOfPart } from "#db/cycles/set-up.ts";

type Fields = Record<string, string | string[]>;

const last: CycleDays = {
  opensOn: "2026-09-07",
  signOffBy: "2026-12-04",
  dueOn: "2026-12-18",
  dueTime: "17:00",
  finalDueOn: null,
  panelsFrom: "2027-02-01",
  panelsTo: "2027-02-26",
  responseBy: "2027-03-26",
  governorSignsBy: null,
  statisticsOpenOn: null,
  statisticsDueOn: null,
};

// As the cycle "next" of the world is proposed
const days = proposedDays("2026-11-22", last, { months: 24, isForSettings: false });
const standards = { title: "Section 11 audit 2028", set: "Section 11 audit, version 2026", extent: null };

export function dateFields(values: Partial<CycleDays> = {}): Fields {
  const { dueTime, ...own } = { ...days, ...values };
  const boxes = Object.entries(own).flatMap(([name, day]) => {
    if (day === null) return [];
    const { day: d, month, year } = dayParts(day);
    return [
      [`${name}.day`, d],
      [`${name}.month`, month],
      [`${name}.year`, year],
    ];
  });
  return { ...(Object.fromEntries(boxes) as Fields), dueTime, extensionsAllowed: "1" };
}

/** The forms of setting a cycle up and running it, as they are opened in the world. */
export const cycleForms: Record<string, () => Fields> = {
  "set-up/standards (standards)": () => ({
    base: markOfPart(standardsInWords(standards)),
    title: "Section 11 audit 2029",
    standardSetId: "s11-2026",
    extent: "full",
  }),
  "set-up/questions (questions)": () => ({ base: markOfPart(questionsInWords([])), "questions[0].question": "Do you use the toolkit?" }),
  "set-up/guidance (guidance)": () => ({ base: markOfPart(guidanceInWords({ guidance: null, legalBasis: null })), guidance: "Read it" }),
  "set-up/dates (dates)": () => ({ base: markOfPart(daysInWords(days, { extensionsAllowed: 1, periods: [] })), ...dateFields() }),
  "set-up/reminders (reminders)": () => ({ base: markOfPart(reminderInWords(usualReminders)), before: "14, 7", after: "" }),
  "set-up/organisations (list)": () => ({ was: "riverbend", organisations: ["riverbend", "fenlow"] }),
  "set-up/mail-texts (read)": () => ({ intent: "all" }),
  "set-up/preview (seen)": () => ({}),
  "cycles/:cycleId/launch (launch)": () => ({ start: "now" }),
  "cycles/:cycleId/removal (delete)": () => ({}),
  "cycles/:cycleId/how-it-went (said)": () => ({ clear: "mostly", hard: "8.2" }),
  "notices (notice)": () => ({
    words: "The helpdesk is closed on Friday",
    "untilOn.day": "31",
    "untilOn.month": "12",
    "untilOn.year": "2026",
  }),
  "assessments/:assessmentId/expected (end)": () => ({ intent: "end", how: "exempt", reason: "It has merged" }),
  "area-notes (note)": () => ({ partnershipId: "estmere", base: "0", words: "Another panel there" }),
  "closing (close)": () => ({ step: "close" }),
};
