import { isEmailAddress } from "#domain/people/email-address.ts";
import { dayInWords } from "#domain/dates.ts";
import type { Field } from "#standards/settings.ts";

interface FieldKind {
  /** A value as people read it. What is no value of this kind stays as it is. */
  inWords(value: string): string;
  /** What is wrong with a value, to follow the field's label; null where nothing is. */
  problem(value: string, field: Field, today: string): string | null;
  /** How much a value is, where one field may be a part of another; null where it says no amount. */
  amount(value: string): number | null;
}

const plain: FieldKind = { inWords: (value) => value, problem: () => null, amount: () => null };
const answers: Record<string, string> = { yes: "Yes", no: "No" };

/** What holds of the values of each kind of field. */
export const fieldKinds: Record<Field["type"], FieldKind> = {
  text: plain,
  email: { ...plain, problem: (value) => (isEmailAddress(value) ? null : "must be an e-mail address, like name@example.org") },
  date: {
    ...plain,
    inWords: (value) => (isDay(value) ? dayInWords(value) : value),
    problem: (value, { not_after_today }, today) => (not_after_today && value > today ? "must be today or in the past" : null),
  },
  count: {
    inWords: (value) => (/^\d+$/.test(value) ? Number(value).toLocaleString("en-GB") : value),
    problem: (value) => (isCount(value) ? null : "must be a whole number from 0 to 99,999"),
    amount: (value) => (isCount(value) ? Number(value) : null),
  },
  hours: {
    ...plain,
    problem: (value) => (isHours(value) ? null : "must be hours in a week from 0 to 168, like 37.5"),
    amount: (value) => (isHours(value) ? Number(value) : null),
  },
  "yes-no": { ...plain, inWords: (value) => answers[value] ?? value },
  choice: plain,
};

/** "2026-09-10" */
export function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function isHours(value: string): boolean {
  return /^\d{1,3}(\.\d{1,2})?$/.test(value) && Number(value) <= 168;
}

export function isCount(value: string): boolean {
  return /^\d{1,5}$/.test(value);
}
