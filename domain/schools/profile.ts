import type { StandardSet } from "#standards/schema.ts";
import type { FieldGroup } from "#standards/settings.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import { appliesTo } from "#domain/assessments/applicability.ts";
import { flagsByRegister, kindFlags, type Registered, registerValues } from "./register-values.ts";
import { isDay } from "./field-kinds.ts";
import { entriesOf, type FieldPlace, fieldName, type FieldValues, placesOf, problemsOf, valueInWords, valueOf } from "./set-fields.ts";
import { monthsLater } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";

/** What a setting says itself of a flag, and why, where it corrects the register. */
export type FlagAnswers = Record<string, { raised: boolean; note: string }>;

export interface FlagFacts {
  code: string;
  label: string;
  question: string;
  /** Null: nobody has said. It counts as no. */
  raised: boolean | null;
  byRegister: boolean | null;
  isCorrection: boolean;
  /** It follows from the kind of setting, which is known: it is not asked. */
  ofKind: "registered" | "corrected" | null;
  note: string;
}

type Flags = Pick<StandardSet, "flags" | "profile">;

/** The field in which a setting corrects its kind. */
export const kindField = "setting_group";

/** Each flag of the set with what holds, what the register says, and whether the setting corrects it. */
export function flagFacts(set: Flags, answers: FlagAnswers, setting: Registered): FlagFacts[] {
  const { flags = [], profile = [] } = set;
  const byRegister = flagsByRegister(setting, flags);
  const asksKind = groupOfKind(profile) !== null;
  return flags.map(({ code, label, question }) => {
    const registered = byRegister[code] ?? null;
    const isOfKind = asksKind && kindFlags.includes(code) && registered !== null;
    const answer = isOfKind ? undefined : answers[code];
    const raised = answer ? answer.raised : registered;
    return {
      code,
      label,
      question,
      raised,
      byRegister: registered,
      isCorrection: answer !== undefined && registered !== null && answer.raised !== registered,
      ofKind: isOfKind ? (setting.correctedKind === undefined ? "registered" : "corrected") : null,
      note: answer?.note ?? "",
    };
  });
}

/** Codes of the flags that hold, in the order of the set. */
export function raisedFlags(set: Flags, answers: FlagAnswers, setting: Registered): string[] {
  return flagFacts(set, answers, setting).flatMap((flag) => (flag.raised ? [flag.code] : []));
}

/** The answers worth keeping: a flag that the register gives needs none, unless it is corrected. */
export function ownAnswers(set: Flags, answers: FlagAnswers, setting: Registered): FlagAnswers {
  const facts = flagFacts(set, answers, setting).filter((flag) => answers[flag.code] && (flag.byRegister === null || flag.isCorrection));
  return Object.fromEntries(facts.map((flag) => [flag.code, { raised: flag.raised === true, note: flag.isCorrection ? flag.note : "" }]));
}

/** Where a flag comes from: "From the national register". */
export function flagSource(
  { raised, byRegister, isCorrection, ofKind, note }: Omit<FlagFacts, "code" | "label" | "question">,
  { organisation }: Pick<OrganisationWords, "organisation">,
): string {
  if (ofKind === "corrected") return `From the kind of setting, as the ${organisation} corrected it`;
  if (raised === null) return "Nobody has answered this yet. Until then it counts as no";
  if (isCorrection) return `Corrected by the ${organisation}. The national register says ${byRegister ? "yes" : "no"}. ${note}`.trim();
  return byRegister === null ? `Answered by the ${organisation}` : "From the national register";
}

/** The group of the profile in which the kind of setting is corrected. */
export function groupOfKind(groups: FieldGroup[]): string | null {
  return groups.find(({ fields }) => fields.some(({ code }) => code === kindField))?.code ?? null;
}

interface StandardName {
  code: string;
  short: string;
}

/** The standards that a change of flags brings in or leaves out. */
export function changedStandards(
  set: Pick<StandardSet, "sections">,
  before: string[],
  after: string[],
): { starts: StandardName[]; stops: StandardName[] } {
  const standards = set.sections.flatMap((section) => section.standards);
  const crossing = (from: string[], to: string[]) =>
    standards.filter(({ applies }) => !appliesTo(applies, from) && appliesTo(applies, to)).map(({ code, short }) => ({ code, short }));
  return { starts: crossing(before, after), stops: crossing(after, before) };
}

/** The standards that hang on one flag, and whether a yes brings them in or leaves them out. */
export function standardsOfFlag(set: Pick<StandardSet, "sections">, flag: string): { asked: StandardName[]; left: StandardName[] } {
  const standards = set.sections.flatMap((section) => section.standards);
  const name = ({ code, short }: StandardName) => ({ code, short });
  return {
    asked: standards.filter(({ applies }) => typeof applies === "object" && "if_any" in applies && applies.if_any.includes(flag)).map(name),
    left: standards
      .filter(({ applies }) => typeof applies === "object" && "unless_any" in applies && applies.unless_any.includes(flag))
      .map(name),
  };
}

/** What a profile starts from: what last year's says, and over it what the register says now. Totals of one year start empty. */
export function startingFields(groups: FieldGroup[], earlier: FieldValues, setting: Registered): FieldValues {
  const known: FieldValues = {};
  for (const group of groups) {
    if (group.repeats_up_to && entriesOf(earlier, group).length > 0) known[group.code] = entriesOf(earlier, group);
    if (!group.repeats_up_to)
      for (const { code, anew } of group.fields) if (!anew && valueOf(earlier, code)) known[code] = valueOf(earlier, code);
  }
  // What was corrected last year is in the register by now, or has to be said again
  delete known[whyChanged];
  return { ...known, ...registerValues(setting, groups) };
}

/** The codes of the totals that are last year's: they are offered as such, and count for nothing until they are typed. */
export function carriedFields(groups: FieldGroup[], earlier: FieldValues): string[] {
  return groups
    .filter((group) => !group.repeats_up_to)
    .flatMap((group) => group.fields)
    .filter(({ code, type, anew, register }) => type === "count" && !anew && register === undefined && valueOf(earlier, code) !== "")
    .map(({ code }) => code);
}

/** What a profile says of this year: without the totals that are still last year's. */
export function countedFields(fields: FieldValues, carried: readonly string[]): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([code]) => !carried.includes(code)));
}

const whyChanged = "setting_change";

/** What a setting is called and numbered: only the register changes it, and the setting tells the partnership. */
export function fixedValues(group: FieldGroup, setting: Registered): Record<string, string> {
  return group.code === "identity" ? registerValues(setting, [group]) : {};
}

interface MissingField {
  /** Group code, or "flags". */
  group: string;
  words: string;
}

interface Profile {
  /** What it says of this year. */
  fields: FieldValues;
  /** The totals that are still last year's. */
  carried?: readonly string[];
  flags: FlagFacts[];
  setting: Registered;
  /** A day in UK time. */
  today: string;
}

/** Everything that confirming still asks for, group by group. Empty when the profile can be confirmed. */
export function missingFromProfile(groups: FieldGroup[], { fields, carried = [], flags, setting, today }: Profile): MissingField[] {
  const problems = problemsOf(groups, fields, { all: groups, today });
  const registered = registerValues(setting, groups);
  return [
    ...groups.flatMap((group) => [
      ...placesOf([group], fields)
        .filter((place) => place.field.required && place.value === "")
        .map((place) => ({
          group: group.code,
          words: carried.includes(place.field.code)
            ? `${fieldName(place)} is last year’s. Type this year’s number`
            : `${fieldName(place)} is missing`,
        })),
      ...whyMissing(group, fields, registered),
      ...problems.filter((problem) => problem.group === group.code).map(({ message }) => ({ group: group.code, words: message })),
    ]),
    ...flags.filter((flag) => flag.raised === null).map((flag) => ({ group: "flags", words: `Not answered: ${flag.question}` })),
  ];
}

function whyMissing(group: FieldGroup, fields: FieldValues, registered: Record<string, string>): MissingField[] {
  if (!group.fields.some((field) => field.code === whyChanged) || valueOf(fields, whyChanged)) return [];
  // A count of its own, and its day, is no correction of the register: it is only newer
  const changed = group.fields.filter(
    ({ code, type }) => type !== "count" && type !== "date" && registered[code] !== undefined && valueOf(fields, code) !== registered[code],
  );
  const [first] = changed;
  return first ? [{ group: group.code, words: `“${first.label}” is not as in the register. Say what you changed, and why` }] : [];
}

/** The group with what the register says beside each field it gives, for those who may correct it. */
export function withRegisterHints(group: FieldGroup, setting: Registered): FieldGroup {
  const registered = registerValues(setting, [group]);
  return {
    ...group,
    fields: group.fields.map((field) => {
      const value = registered[field.code];
      if (value === undefined) return field;
      const says = `The national register says: ${valueInWords(field, value)}`;
      return { ...field, hint: field.hint ? `${field.hint}. ${says}` : says };
    }),
  };
}

/** The group with last year's total beside each field that still has it. */
export function withLastYear(group: FieldGroup, { fields, carried }: { fields: FieldValues; carried: readonly string[] }): FieldGroup {
  return {
    ...group,
    fields: group.fields.map((field) => {
      if (!carried.includes(field.code)) return field;
      const last = `Last year: ${valueInWords(field, valueOf(fields, field.code))}`;
      return { ...field, hint: field.hint ? `${field.hint}. ${last}` : last };
    }),
  };
}

export interface OverdueDate extends FieldPlace {
  /** The last day on which it was in time. */
  until: string;
}

/** Trainings, policies and checks that are older than they should be. The day itself is still in time. */
export function overdueDates(groups: FieldGroup[], fields: FieldValues, today: string): OverdueDate[] {
  return placesOf(groups, fields).flatMap((place) => {
    const until = dueAgain(place);
    return until !== null && until < today ? [{ ...place, until }] : [];
  });
}

function dueAgain({ field, value }: FieldPlace): string | null {
  return field.reminder_months && isDay(value) ? monthsLater(value, field.reminder_months) : null;
}

/** "more than 24 months ago" */
export function overdueInWords({ field }: Pick<OverdueDate, "field">): string {
  return `more than ${counted(field.reminder_months ?? 0, "month")} ago`;
}
