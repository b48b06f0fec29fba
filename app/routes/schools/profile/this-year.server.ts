import { dayOf } from "#domain/dates.ts";
import { withLastYear } from "#domain/schools/profile.ts";
import { groupsOfThisYear, nameOfField, type Standing, standingsOf } from "#domain/schools/this-year.ts";
import type { SchoolView } from "#app/routes/schools/require-school.ts";
import { listKeptForms } from "#db/people/kept-forms.ts";
import { readProfile } from "#db/schools/profiles.ts";
import type { FieldGroup } from "#standards/settings.ts";

/** What one page asks for of all parts of the profile, and the same with what is beside each field. Shown: the fields of a form. */
export async function readThisYear(view: SchoolView, shown: string[] | null) {
  const profile = await readProfile(view.db, view);
  const standings = standingsOf(profile.groups, profile, view.organisation, dayOf(view.now));
  const groups = groupsOfThisYear(profile.groups, standings, shown);
  return { profile, groups, hinted: groups.map((group) => withStandings(withLastYear(bare(group), profile), standings)) };
}

/** The fields that a form shows, for what is sent: "training:staff policies:policy_behaviour". */
export function namesOf(groups: FieldGroup[]): string {
  return groups.flatMap((group) => group.fields.map((field) => nameOfField(group, field))).join(" ");
}

/** The fields into which this person typed what is kept for this page, if anything is. */
export async function keptNames({ db, person, now }: SchoolView, page: string): Promise<string[] | null> {
  const kept = (await listKeptForms(db, person.id, page, now)).find(({ form }) => form === "");
  const names = kept?.fields.find(([name]) => name === "names")?.[1];
  return names ? names.split(" ") : null;
}

// The page says once how a date is written
function bare(group: FieldGroup): FieldGroup {
  return { ...group, fields: group.fields.map((field) => (field.type === "date" ? { ...field, hint: field.hint ?? "" } : field)) };
}

function withStandings(group: FieldGroup, standings: Standing[]): FieldGroup {
  if (group.repeats_up_to) return group;
  return {
    ...group,
    fields: group.fields.map((field) => {
      const one = standings.find((standing) => standing.group.code === group.code && standing.field.code === field.code);
      const says = [
        field.hint,
        one?.overdue && "Overdue",
        one?.register?.isNewer && `The national register now says ${one.register.value}`,
      ];
      return { ...field, hint: says.filter(Boolean).join(". ") };
    }),
  };
}
