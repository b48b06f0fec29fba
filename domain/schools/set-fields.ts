import type { Field, FieldGroup } from "#standards/settings.ts";
import { sameName } from "#domain/people/told-apart.ts";
import { isThatRight } from "#domain/words.ts";
import { fieldKinds } from "./field-kinds.ts";

/** Field code to what was given, never blank. Days "2026-09-10", counts "12", "yes" or "no". */
export type Entry = Record<string, string>;

/** As an Entry; a group that repeats is a list of entries under the group's code. */
export type FieldValues = Record<string, string | Entry[]>;

interface FieldProblem {
  group: string;
  field: string;
  /** Which entry of a group that repeats. */
  entry: number | null;
  message: string;
}

/** One field with what it holds, once for each entry of a group that repeats. */
export interface FieldPlace {
  group: FieldGroup;
  field: Field;
  entry: number | null;
  value: string;
}

export function valueOf(values: FieldValues, code: string): string {
  const value = values[code];
  return typeof value === "string" ? value : "";
}

export function entriesOf(values: FieldValues, group: { code: string }): Entry[] {
  const entries = values[group.code];
  return Array.isArray(entries) ? entries : [];
}

/** All fields of these groups with what they hold, in their order. */
export function placesOf(groups: FieldGroup[], values: FieldValues): FieldPlace[] {
  return groups.flatMap((group): FieldPlace[] => {
    if (!group.repeats_up_to) return group.fields.map((field) => ({ group, field, entry: null, value: valueOf(values, field.code) }));
    return entriesOf(values, group).flatMap((given, entry) =>
      group.fields.map((field) => ({ group, field, entry, value: given[field.code] ?? "" })),
    );
  });
}

/** What these groups hold, without what belongs to others. */
export function valuesOfGroups(groups: FieldGroup[], values: FieldValues): FieldValues {
  const kept: FieldValues = {};
  for (const group of groups) {
    if (group.repeats_up_to && entriesOf(values, group).length > 0) kept[group.code] = entriesOf(values, group);
    if (!group.repeats_up_to) for (const { code } of group.fields) if (valueOf(values, code)) kept[code] = valueOf(values, code);
  }
  return kept;
}

/** The values with those of these groups put in the place of what was there. */
export function withGroups(groups: FieldGroup[], values: FieldValues, given: FieldValues): FieldValues {
  const own = new Set(groups.flatMap((group) => (group.repeats_up_to ? [group.code] : group.fields.map((field) => field.code))));
  const others = Object.entries(values).filter(([code]) => !own.has(code));
  return { ...Object.fromEntries(others), ...valuesOfGroups(groups, given) };
}

/** "Deputy designated safeguarding leads 2: name", or the label alone where it says enough. */
export function fieldName({ group, field, entry }: Omit<FieldPlace, "value">): string {
  if (entry !== null) return `${group.title} ${entry + 1}: ${lowerFirst(field.label)}`;
  return field.label.includes(":") || field.label.length > 30 ? field.label : `${group.title}: ${lowerFirst(field.label)}`;
}

/** What a field holds as people read it; nothing for a blank. */
export function valueInWords({ type }: Pick<Field, "type">, value: string): string {
  return fieldKinds[type].inWords(value);
}

/** The fields that differ, a line each: as they were, and as they are. */
export function changedLines(groups: FieldGroup[], before: FieldValues, after: FieldValues): { before: string[]; after: string[] } {
  const lines = (values: FieldValues) =>
    placesOf(groups, values).flatMap((place) => (place.value ? [`${fieldName(place)}: ${valueInWords(place.field, place.value)}`] : []));
  const [old, now] = [lines(before), lines(after)];
  return { before: old.filter((line) => !now.includes(line)), after: now.filter((line) => !old.includes(line)) };
}

interface Asked {
  /** Every group of the form's list, because a rule may compare with a field of another. */
  all: FieldGroup[];
  /** A day in UK time. */
  today: string;
}

/** What is wrong in these groups, blanks apart: malformed values, days to come, parts above their totals, two roles in one person. */
export function problemsOf(groups: FieldGroup[], values: FieldValues, { all, today }: Asked): FieldProblem[] {
  const everywhere = placesOf(all, values);
  const own = new Set(groups.map((group) => group.code));
  return everywhere
    .filter((place) => own.has(place.group.code) && place.value !== "")
    .flatMap((place) => {
      const message = fieldProblem(place.field, place.value, today) ?? aboveTotal(place, everywhere) ?? samePerson(place, everywhere);
      return message ? [{ group: place.group.code, field: place.field.code, entry: place.entry, message }] : [];
    });
}

/** What is unlikely in these groups, and so asked about once: it may be right, and is kept where somebody says so. */
export function questionsOf(groups: FieldGroup[], values: FieldValues, { all }: Pick<Asked, "all">): FieldProblem[] {
  const everywhere = placesOf(all, values);
  const own = new Set(groups.map((group) => group.code));
  return everywhere
    .filter((place) => own.has(place.group.code) && place.value !== "")
    .flatMap((place) => {
      const why = unlikelyBecause(place, everywhere);
      const message = `${why}. ${isThatRight} Change it, or tick below that it is`;
      return why ? [{ group: place.group.code, field: place.field.code, entry: place.entry, message }] : [];
    });
}

function unlikelyBecause({ field, value }: FieldPlace, everywhere: FieldPlace[]): string | null {
  const { ask_above: above, ask_if_same_as: same } = field;
  const find = (code: string | number | undefined) => everywhere.find((one) => one.field.code === code);
  const [amount, other] = [amountOf({ field, value }), find(above)];
  if (amount !== null && typeof above === "number" && amount > above) return `“${field.label}” is ${value}`;
  const most = other ? amountOf(other) : null;
  if (amount !== null && most !== null && amount > most)
    return `“${field.label}” is ${value}, more than “${other?.field.label}”, which is ${other?.value}`;
  const person = find(same);
  return person && person.value !== "" && sameName(person.value, value) ? `“${fieldName(person)}” has the same name` : null;
}

const patterns: Record<string, { shape: RegExp; words: string }> = {
  urn: { shape: /^\d{6}$/, words: "must be 6 digits, like 123456" },
  dfe_number: { shape: /^\d{3}\/\d{4}$/, words: "must be 3 digits, a stroke and 4 digits, like 123/4567" },
  ukprn: { shape: /^\d{8}$/, words: "must be 8 digits, like 10012345" },
};

/** What is wrong with a value, whatever the other fields hold. */
export function fieldProblem(field: Field, value: string, today: string): string | null {
  const pattern = patterns[field.code];
  if (pattern && !pattern.shape.test(value)) return `${field.label} ${pattern.words}`;
  const problem = fieldKinds[field.type].problem(value, field, today);
  return problem && `${field.label} ${problem}`;
}

function aboveTotal({ field, value }: FieldPlace, everywhere: FieldPlace[]): string | null {
  const total = everywhere.find((one) => one.field.code === field.at_most);
  const [part, whole] = [amountOf({ field, value }), total ? amountOf(total) : null];
  if (!total || part === null || whole === null || part <= whole) return null;
  return `“${field.label}” is ${value}. It must not be more than “${total.field.label}”, which is ${total.value}`;
}

function amountOf({ field, value }: Pick<FieldPlace, "field" | "value">): number | null {
  return fieldKinds[field.type].amount(value);
}

// Either field may be the one that changes, so the rule holds from both sides
function samePerson(place: FieldPlace, everywhere: FieldPlace[]): string | null {
  const { code, differs_from: other } = place.field;
  const same = everywhere.find(
    (one) => (one.field.code === other || one.field.differs_from === code) && one.field.code !== code && sameName(one.value, place.value),
  );
  return same ? `“${fieldName(place)}” and “${fieldName(same)}” must be two different people` : null;
}

// A name and an abbreviation keep their capitals within a sentence
const keepsCapital = /^(?:(?:Prevent|Operation Encompass|Part one)\b|[A-Z]{2})/;

function lowerFirst(text: string): string {
  return keepsCapital.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
