import type { FieldGroup } from "#standards/settings.ts";
import { dayInWords, dayOf } from "#domain/dates.ts";
import type { Called } from "#domain/organisations/organisation-words.ts";
import { percentage, shareInWords } from "#domain/percentage.ts";
import { overdueDates } from "#domain/schools/profile.ts";
import { isDay } from "#domain/schools/field-kinds.ts";
import { fieldName, type FieldValues, placesOf } from "#domain/schools/set-fields.ts";
import type { OrganisationFacts } from "#domain/organisations/organisation-facts.ts";
import { byName, capitalised } from "#domain/words.ts";

/** A setting of a cycle with its profile; null until it is confirmed. */
export interface SettingProfile {
  assessmentId: string;
  organisation: OrganisationFacts;
  fields: FieldValues | null;
}

export interface ConfirmedProfile extends SettingProfile {
  fields: FieldValues;
}

export function confirmedAmong(profiles: SettingProfile[]): ConfirmedProfile[] {
  return profiles.filter((one): one is ConfirmedProfile => one.fields !== null);
}

/** The day by which dates of profiles are reckoned: today, or when the last returns of a closed cycle counted. */
export function reckonedOn(cycle: { state: string; dueAt: string; finalDueAt: string | null }, now: Date): string {
  const [today, last] = [dayOf(now), dayOf(cycle.finalDueAt ?? cycle.dueAt)];
  return cycle.state === "closed" && last < today ? last : today;
}

/** One kind of date, and how many settings are behind with it. */
export interface DateRow {
  code: string;
  title: string;
  /** Overdue after so many months. */
  months: number;
  overdue: number;
  /** Confirmed profiles that give a date. */
  base: number;
  percent: number | null;
  notGiven: number;
}

/** What is overdue at one setting. */
export interface SettingDates {
  assessmentId: string;
  organisation: OrganisationFacts;
  overdue: string[];
}

/** Every date that a profile has to renew: how many settings are behind. A group that repeats counts once, behind if any entry is. */
export function dateRows(groups: FieldGroup[], profiles: ConfirmedProfile[], day: string): DateRow[] {
  const overdue = profiles.map(({ fields }) => new Set(overdueDates(groups, fields, day).map((place) => place.field.code)));
  const given = profiles.map(
    ({ fields }) => new Set(placesOf(groups, fields).flatMap(({ field, value }) => (isDay(value) ? [field.code] : []))),
  );
  return groups.flatMap((group) =>
    group.fields.flatMap((field) => {
      if (!field.reminder_months) return [];
      const base = given.filter((codes) => codes.has(field.code)).length;
      const behind = overdue.filter((codes) => codes.has(field.code)).length;
      return [
        {
          code: field.code,
          title: fieldName({ group, field, entry: null }),
          months: field.reminder_months,
          overdue: behind,
          base,
          percent: percentage(behind, base),
          notGiven: profiles.length - base,
        },
      ];
    }),
  );
}

/** The settings that are behind with anything, those with most first, with what it is and when it was last done. */
export function settingsBehind(groups: FieldGroup[], profiles: ConfirmedProfile[], day: string): SettingDates[] {
  return profiles
    .map(({ assessmentId, organisation, fields }) => ({
      assessmentId,
      organisation,
      overdue: overdueDates(groups, fields, day).map((place) => `${fieldName(place)}, ${dayInWords(place.value)}`),
    }))
    .filter((one) => one.overdue.length > 0)
    .sort((a, b) => b.overdue.length - a.overdue.length || byName.compare(a.organisation.name, b.organisation.name));
}

/** "2 of 60 confirmed profiles have a date that is overdue. Most often: …" */
export function datesSentence(rows: DateRow[], behind: number, confirmed: number): string {
  if (confirmed === 0) return "No profile has been confirmed yet.";
  if (behind === 0)
    return `No date is overdue in ${confirmed === 1 ? "the one profile that is" : `the ${confirmed} profiles that are`} confirmed.`;
  const most = rows.reduce((one, other) => (other.overdue > one.overdue ? other : one));
  const share = shareInWords(behind, confirmed, { one: "confirmed profile", many: "confirmed profiles" });
  return `${capitalised(share)} ${behind === 1 ? "has" : "have"} a date that is overdue. Most often: ${most.title}, ${shareInWords(most.overdue, most.base)}.`;
}

/** "60 of 108 schools and colleges (56%) have confirmed their profile." */
export function confirmedSentence(confirmed: number, all: number, called: Called): string {
  if (all === 0) return `No ${called.one} has been invited yet.`;
  if (confirmed === 0 && all === 1) return `The one ${called.one} has not confirmed its profile.`;
  return `${capitalised(shareInWords(confirmed, all, called))} ${confirmed <= 1 ? "has confirmed its" : "have confirmed their"} profile.`;
}
