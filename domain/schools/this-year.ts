import type { FieldGroup } from "#standards/settings.ts";
import type { Registered } from "./register-values.ts";
import { registerBeside } from "./following-register.ts";
import { fixedValues, type OverdueDate, overdueDates } from "./profile.ts";
import { entriesOf, type FieldPlace, type FieldValues, placesOf, valueInWords } from "./set-fields.ts";

interface Kept {
  fields: FieldValues;
  /** Without what is still last year's. */
  counted: FieldValues;
  carried: readonly string[];
  confirmedAt: string | null;
}

export interface Standing extends FieldPlace {
  isMissing: boolean;
  isLastYears: boolean;
  /** Only the register changes it. */
  isFixed: boolean;
  overdue: OverdueDate | null;
  /** What the national register has in its place. */
  register: { value: string; isNewer: boolean } | null;
  /** It is old, missing or still last year's, or the register has something newer. */
  isToDo: boolean;
}

/** Every field of a profile with what this year asks of it, in the order of the set. */
export function standingsOf(groups: FieldGroup[], profile: Kept, setting: Registered, today: string): Standing[] {
  const late = overdueDates(groups, profile.counted, today);
  return groups.flatMap((group) => {
    const fixed = fixedValues(group, setting);
    const beside = registerBeside(group, profile.fields, setting);
    return placesOf([group], profile.fields).map((place): Standing => {
      const { field, entry, value } = place;
      const says = entry === null ? beside.find(({ code }) => code === field.code) : undefined;
      const facts = {
        isMissing: field.required && value === "",
        isLastYears: entry === null && profile.carried.includes(field.code),
        overdue: late.find((one) => one.field.code === field.code && one.entry === entry) ?? null,
        register: says ? { value: valueInWords(field, says.value), isNewer: says.isNewer } : null,
      };
      // What starts empty each year is asked for until somebody says that the profile is as it should be
      const isAnew = field.anew === true && value === "" && profile.confirmedAt === null;
      const isToDo = facts.isMissing || facts.isLastYears || isAnew || facts.overdue !== null || facts.register?.isNewer === true;
      return { ...place, ...facts, isFixed: field.code in fixed, isToDo };
    });
  });
}

/** "policies:policy_behaviour": how a form names the fields that it asks for. */
export function nameOfField(group: { code: string }, field: { code: string }): string {
  return `${group.code}:${field.code}`;
}

/**
 * The groups with those fields alone that this year asks something of; of what a form has shown already, with exactly
 * its fields, whatever is asked by now. Of a group that repeats, the same fields of every entry.
 */
export function groupsOfThisYear(groups: FieldGroup[], standings: Standing[], shown: readonly string[] | null = null): FieldGroup[] {
  const fixed = new Set(standings.filter(({ isFixed }) => isFixed).map(({ field }) => field.code));
  const toDo = standings.filter(({ isToDo }) => isToDo).map(({ group, field }) => nameOfField(group, field));
  const asked = new Set(shown ?? toDo);
  return groups
    .map((group) => ({
      ...group,
      fields: group.fields.filter((field) => !fixed.has(field.code) && asked.has(nameOfField(group, field))),
    }))
    .filter(({ fields }) => fields.length > 0);
}

/** What was typed into some fields of entries, with what their other fields hold. Nobody adds or takes away an entry by it. */
export function withOtherFields(groups: FieldGroup[], saved: FieldValues, typed: FieldValues): FieldValues {
  const whole = groups
    .filter((group) => group.repeats_up_to !== undefined)
    .map((group): [string, FieldValues[string]] => {
      const own = new Set(group.fields.map(({ code }) => code));
      const entries = entriesOf(typed, group);
      return [
        group.code,
        entriesOf(saved, group).map((entry, at) => ({
          ...Object.fromEntries(Object.entries(entry).filter(([code]) => !own.has(code))),
          ...Object.fromEntries(Object.entries(entries[at] ?? {}).filter(([code]) => own.has(code))),
        })),
      ];
    });
  return { ...typed, ...Object.fromEntries(whole) };
}
