import { daysBetween } from "#domain/dates.ts";

/** On which days people are reminded: so many before the due date, and so many after it. */
export interface Reminders {
  before: number[];
  after: number[];
}

/** What the partnerships' own reports describe: four reminders before, one on the day after. */
export const usualReminders: Reminders = { before: [28, 14, 7, 2], after: [1] };

export interface DueReminder {
  /** Tells it from the others of the same return; another due date makes others. */
  key: string;
  isLate: boolean;
}

interface Facts {
  dueOn: string;
  /** The day on which it could first be answered: what lies before it is not sent afterwards. */
  openedOn: string;
  today: string;
}

/** The reminder whose day has come last, or null. After days without service the newest is sent, not one for each day missed. */
export function reminderDue({ before, after }: Reminders, { dueOn, openedOn, today }: Facts): DueReminder | null {
  const day = daysBetween(dueOn, today);
  const first = daysBetween(dueOn, openedOn);
  const past = [...before.map((days) => -days), ...after].filter((one) => one <= day && one > first).sort((a, b) => b - a);
  const [newest] = past;
  // A reminder of before the due date means nothing once that has passed
  if (newest === undefined || (newest < 0 && day > 0)) return null;
  return { key: `${dueOn}:${newest}`, isLate: newest > 0 };
}
