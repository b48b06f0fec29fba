import { z } from "zod";
import { type Entry, fieldProblem, type FieldValues, problemsOf, questionsOf, withGroups } from "#domain/schools/set-fields.ts";
import { withOtherFields } from "#domain/schools/this-year.ts";
import type { Field, FieldGroup } from "#standards/settings.ts";
import { optionalDay, refuseDay } from "#app/forms/day.ts";
import { textUpTo } from "#app/forms/text.ts";
import { emailAddress } from "#domain/people/email-address.ts";

interface Given {
  /** Every group of the list these belong to. */
  all: FieldGroup[];
  /** What the other groups hold. */
  saved: FieldValues;
  /** A day in UK time. */
  today: string;
  /** Somebody has said that what is unlikely is right. */
  isSure?: boolean;
  /** The form has some fields of its groups only: the others stay as they are saved. */
  isPart?: boolean;
}

/**
 * What a form of these groups may send, as values without blanks. Nothing has to be filled in: what is missing is asked
 * for when the whole is confirmed or sent.
 */
export function setFieldsForm(groups: FieldGroup[], { all, saved, today, isSure = false, isPart = false }: Given) {
  const shown = new Set(groups.flatMap((group) => group.fields.map(({ code }) => code)));
  return z
    .object(
      Object.fromEntries(
        groups.flatMap((group): [string, z.ZodType][] =>
          group.repeats_up_to ? [[group.code, entries(group, today)]] : shapesOf(group, today),
        ),
      ),
    )
    .transform((typed) => withoutBlanks(typed) as FieldValues)
    .transform((typed) => (isPart ? withOtherFields(groups, saved, typed) : typed))
    .superRefine((values, context) => {
      const whole = withGroups(groups, saved, values);
      const asked = isSure ? [] : questionsOf(groups, whole, { all });
      for (const { group, field, entry, message } of [...problemsOf(groups, whole, { all, today }), ...asked]) {
        // What is wrong elsewhere in the group is said where it can be put right
        if (!shown.has(field)) continue;
        context.addIssue({ code: "custom", path: entry === null ? [field] : [group, entry, field], message });
      }
    })
    .transform((values) => withoutEmptyEntries(values));
}

// Checked field by field first, so that one error does not hide another
function shapesOf(group: FieldGroup, today: string): [string, z.ZodType][] {
  return group.fields.map((field) => {
    const { shape, refuse } = fieldReaders[field.type];
    const checked = shape(field).superRefine((value, context) => {
      const message = typeof value === "string" && value !== "" ? fieldProblem(field, value, today) : null;
      if (message) refuse(context, message);
    });
    return [field.code, checked];
  });
}

interface FieldReader {
  shape(field: Field): z.ZodType;
  /** Puts an error at the boxes that its control has. */
  refuse(context: z.RefinementCtx, message: string): void;
}

const atOneBox: FieldReader["refuse"] = (context, message) => context.addIssue({ code: "custom", message });

/** What each kind of field may be sent as. */
export const fieldReaders: Record<Field["type"], FieldReader> = {
  text: { shape: (field) => line(field).optional(), refuse: atOneBox },
  email: { shape: (field) => line(field).overwrite(emailAddress).optional(), refuse: atOneBox },
  date: { shape: ({ label }) => optionalDay(label), refuse: refuseDay },
  count: { shape: count, refuse: atOneBox },
  hours: { shape: count, refuse: atOneBox },
  "yes-no": {
    shape: ({ label }) => z.enum(["yes", "no"], { error: `Select yes or no: ${label}` }).optional(),
    refuse: atOneBox,
  },
  choice: {
    shape: ({ label, choices = [] }) => z.enum(choices, { error: `Select from the list: ${label}` }).optional(),
    refuse: atOneBox,
  },
};

// "1,200", "1 200" with any kind of space, and "012" are numbers as people type them
function count(field: Field) {
  return line(field)
    .transform((typed) =>
      typed
        .replace(/\p{Cf}/gu, "")
        .replace(/(?<=\d)[,\s](?=\d{3}\b)/g, "")
        .replace(/^0+(?=\d)/, ""),
    )
    .optional();
}

function line({ label }: Field) {
  return textUpTo(500, `${label} must be 500 characters or fewer. All of it is still here`);
}

// An entry that is marked to go is as if its boxes were empty
function entries(group: FieldGroup, today: string) {
  return z
    .array(z.object({ ...Object.fromEntries(shapesOf(group, today)), remove: z.string().optional() }))
    .max(group.repeats_up_to ?? 1, `Enter ${group.repeats_up_to} at most`)
    .optional()
    .transform((typed) => (typed ?? []).map(({ remove, ...entry }) => (remove ? {} : withoutBlanks(entry))));
}

function withoutBlanks(typed: Record<string, unknown>): Entry {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined && value !== null && value !== "")) as Entry;
}

// Only at the end: an error names an entry by its place on the page
function withoutEmptyEntries(values: FieldValues): FieldValues {
  const kept = Object.entries(values).map(([code, value]): [string, FieldValues[string]] => [
    code,
    Array.isArray(value) ? value.filter((entry) => Object.keys(entry).length > 0) : value,
  ]);
  return Object.fromEntries(kept.filter(([, value]) => value.length > 0));
}
