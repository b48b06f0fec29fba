import type { Field, FieldGroup } from "#standards/settings.ts";
import { groupOf, groupsIn } from "#domain/organisations/narrowing.ts";
import { settingWords } from "#domain/organisations/organisation-words.ts";
import { percentage, shareInWords } from "#domain/percentage.ts";
import { overdueDates } from "#domain/schools/profile.ts";
import { isCount, isDay } from "#domain/schools/field-kinds.ts";
import { type Entry, entriesOf, type FieldValues, valueOf } from "#domain/schools/set-fields.ts";
import type { OrganisationFacts } from "#domain/organisations/organisation-facts.ts";

/** What indicators read of a confirmed profile: days and numbers, and no name or address. */
export interface IndicatorProfile {
  values: Entry;
  /** How many deputies are named. */
  deputies: number;
}

/** One indicator over several settings. */
export interface Indicator {
  code: string;
  title: string;
  /** What is counted: settings, staff, governors. */
  unit: string;
  count: number;
  /** What the count is of: the base. */
  of: number;
  percent: number | null;
  /** Settings whose profile gives the figure, and those whose profile does not. */
  settings: number;
  noFigure: number;
}

/** How many deputies settings have. A confirmed profile that names none has none. */
export interface Deputies {
  deputies: number;
  settings: number;
  /** With one decimal, rounded half up once; null where there is no setting. */
  each: number | null;
}

/** In time if any of these dates is. */
const dates: { code: string; fields: string[]; title: (months: number) => string }[] = [
  {
    code: "dsl-course",
    fields: ["dsl_course"],
    title: (months) => `Full course of the designated safeguarding lead within ${months} months`,
  },
  {
    code: "child-protection-policy",
    fields: ["policy_child_protection"],
    title: (months) => `Child protection policy approved within ${months} months`,
  },
  {
    code: "central-record",
    fields: ["check_record_leader", "check_record_governor"],
    title: (months) => `Single central record checked within a term (${months} months), by a leader or a governor`,
  },
  { code: "filtering", fields: ["check_filtering"], title: (months) => `Filtering and monitoring reviewed within ${months} months` },
];

/** A part of a total; the field's own rule says which. */
const shares: { code: string; field: string; title: string; unit: string }[] = [
  { code: "part-one", field: "staff_read_part_one", title: "Staff who have read the current Part one", unit: "staff" },
  {
    code: "governors-trained",
    field: "governors_trained",
    title: "Governors or trustees trained in safeguarding",
    unit: "governors or trustees",
  },
  { code: "volunteers-reassessed", field: "volunteers_reassessed", title: "Volunteers re-assessed", unit: "volunteers" },
];

/** Of a set's profile the fields that indicators read, with their rules: what a snapshot needs to count them as the set did. */
export function indicatorGroups(groups: FieldGroup[]): FieldGroup[] {
  const fields = fieldsByCode(groups);
  const totals = shares.flatMap(({ field }) => fields.get(field)?.at_most ?? []);
  const read = new Set([...dates.flatMap((one) => one.fields), ...shares.map((one) => one.field), ...totals]);
  return groups
    .map((group) => ({ ...group, fields: group.fields.filter(({ code }) => read.has(code)) }))
    .filter((group) => group.fields.length > 0);
}

/** Of a profile what indicators read. */
export function indicatorProfile(groups: FieldGroup[], fields: FieldValues): IndicatorProfile {
  const given = [...fieldsByCode(indicatorGroups(groups)).keys()].map((code) => [code, valueOf(fields, code)] as const);
  return {
    values: Object.fromEntries(given.filter(([, value]) => isDay(value) || isCount(value))),
    deputies: entriesOf(fields, { code: "deputies" }).filter((one) => one.deputy_name?.trim()).length,
  };
}

/** The indicators that the set's profile can give, of settings whose profile is confirmed. */
export function indicatorsOf(groups: FieldGroup[], profiles: IndicatorProfile[], day: string): Indicator[] {
  const overdue = new Map(profiles.map((one) => [one, new Set(overdueDates(groups, one.values, day).map((place) => place.field.code))]));
  const fields = fieldsByCode(groups);
  return [
    ...dates.flatMap(({ code, fields: codes, title }) => {
      const known = codes.flatMap((one) => fields.get(one) ?? []);
      const months = known[0]?.reminder_months;
      return months ? [dateIndicator({ code, title: title(months) }, known, overdue)] : [];
    }),
    ...shares.flatMap(({ field, ...named }) => {
      const total = fields.get(field)?.at_most;
      return total ? [shareIndicator(named, field, total, profiles)] : [];
    }),
  ];
}

function dateIndicator(named: Pick<Indicator, "code" | "title">, fields: Field[], overdue: Map<IndicatorProfile, Set<string>>): Indicator {
  const given = [...overdue].filter(([one]) => fields.some(({ code }) => isDay(valueOf(one.values, code))));
  const inTime = given.filter(([one, late]) => fields.some(({ code }) => isDay(valueOf(one.values, code)) && !late.has(code)));
  return figure({ ...named, unit: settingWords.many, count: inTime.length, of: given.length }, given.length, overdue.size);
}

function shareIndicator(
  named: Pick<Indicator, "code" | "title" | "unit">,
  part: string,
  total: string,
  profiles: IndicatorProfile[],
): Indicator {
  const given = profiles.flatMap(({ values }) => {
    const [count, of] = [countOf(values, part), countOf(values, total)];
    return count !== null && of !== null && count <= of ? [{ count, of }] : [];
  });
  const sum = (key: "count" | "of") => given.reduce((all, one) => all + one[key], 0);
  return figure({ ...named, count: sum("count"), of: sum("of") }, given.length, profiles.length);
}

function figure(counted: Pick<Indicator, "code" | "title" | "unit" | "count" | "of">, settings: number, all: number): Indicator {
  return { ...counted, percent: percentage(counted.count, counted.of), settings, noFigure: all - settings };
}

/** "Lowest: Filtering and monitoring reviewed within 12 months, 72 of 86 (84%)." Nothing where there is nothing to compare. */
export function lowestIndicator(indicators: Indicator[]): string | null {
  const compared = indicators.filter((one) => one.of > 0);
  if (compared.length < 2) return null;
  // Compared as fractions, since a rounded percentage could make two different ones level
  const least = compared.reduce((one, other) => (other.count * one.of < one.count * other.of ? other : one));
  const level = compared.filter((one) => one.count * least.of === least.count * one.of);
  return level.length > 1 ? null : `Lowest: ${least.title}, ${shareInWords(least.count, least.of)}.`;
}

export function deputiesOf(profiles: Pick<IndicatorProfile, "deputies">[]): Deputies {
  const deputies = profiles.reduce((sum, one) => sum + one.deputies, 0);
  const settings = profiles.length;
  return { deputies, settings, each: settings === 0 ? null : Math.floor((20 * deputies + settings) / (2 * settings)) / 10 };
}

/** Profiles told apart by their setting's phase. */
export function byPhase<Profile extends { organisation: OrganisationFacts }>(
  profiles: Profile[],
): { phase: string; profiles: Profile[] }[] {
  const phases = groupsIn(
    profiles.map((one) => one.organisation),
    "phase",
  );
  return phases.map(({ id, name }) => ({ phase: name, profiles: profiles.filter((one) => groupOf(one.organisation, "phase").id === id) }));
}

/** Deputies of each of these phases, and all together. */
export function deputyRows(
  phases: { phase: string; profiles: IndicatorProfile[] }[],
  all: IndicatorProfile[],
): (Deputies & { phase: string })[] {
  return [...phases.map(({ phase, profiles }) => ({ ...deputiesOf(profiles), phase })), { ...deputiesOf(all), phase: "All together" }];
}

function fieldsByCode(groups: FieldGroup[]): Map<string, Field> {
  return new Map(groups.flatMap((group) => group.fields.map((field) => [field.code, field] as const)));
}

function countOf(values: Entry, code: string): number | null {
  const value = valueOf(values, code);
  return isCount(value) ? Number(value) : null;
}
