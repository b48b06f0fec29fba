import { flagsRaised } from "#domain/assessments/applicability.ts";
import { dayOf } from "#domain/dates.ts";
import { changedStandards, flagFacts, flagSource, groupOfKind, overdueInWords } from "#domain/schools/profile.ts";
import { entriesOf, fieldName, valueInWords } from "#domain/schools/set-fields.ts";
import { standingsOf } from "#domain/schools/this-year.ts";
import { notYoursBecause, refusedBecause } from "#domain/assessments/permissions.ts";
import type { SchoolView } from "#app/routes/schools/require-school.ts";
import { readReturn } from "#db/assessments/returns.ts";
import { readDoubtsSoFar } from "#db/schools/profile-doubts.ts";
import { listMissingFields, readProfile } from "#db/schools/profiles.ts";
import { totalsOf } from "#domain/assessments/return-document.ts";

/** The profile group by group in words, with what confirming still asks for. */
export async function readProfilePage(view: SchoolView, was: string | null) {
  const { db, assessment, organisation, words, cycle, part, facts, now } = view;
  const today = dayOf(now);
  const profile = await readProfile(db, view);
  const { groups, fields, set } = profile;
  const standings = standingsOf(groups, profile, organisation, today);
  const refused = refusedBecause("edit-profile", part, facts);
  const document = refused ? null : await readReturn(db, view);

  return {
    assessmentId: assessment.id,
    organisation: organisation.name,
    cycle: cycle.title,
    revision: profile.revision,
    isStarted: profile.revision > 0,
    confirmed: profile.confirmedAt ? { at: profile.confirmedAt, by: profile.confirmedByName ?? "" } : null,
    mayEdit: refused === null,
    locked: notYoursBecause("edit-profile", part, facts) ? null : refused,
    groups: groups.map((group) => ({
      code: group.code,
      title: group.title,
      hint: group.hint ?? null,
      entries: group.repeats_up_to ? entriesOf(fields, group).length : null,
      rows: standings
        .filter((one) => one.group.code === group.code)
        .map(({ field, entry, value, isMissing, isLastYears, isFixed, register, overdue, isToDo }) => ({
          code: field.code,
          label: field.label,
          /** As it is called where its group does not stand above it. */
          name: fieldName({ group, field, entry }),
          entry,
          value: valueInWords(field, value),
          isMissing,
          isLastYears,
          isFixed,
          register,
          overdue: overdue && overdueInWords(overdue),
          isToDo,
        })),
    })),
    /** How many fields one page asks for at once. */
    toDo: standings.filter(({ isToDo, isFixed }) => isToDo && !isFixed).length,
    flags: flagFacts(set, profile.answers, profile.setting)
      // Of the kinds that a setting is not, there is nothing to say
      .filter((flag) => flag.ofKind === null || flag.raised)
      .map((flag) => ({
        code: flag.code,
        changeAt: flag.ofKind ? groupOfKind(groups) : `flags#flags-${flag.code}`,
        question: flag.question,
        answer: flag.raised === null ? "Not answered" : flag.raised ? "Yes" : "No",
        source: flagSource(flag, words),
      })),
    missing: listMissingFields(profile, today),
    overdue: standings.filter(({ overdue }) => overdue !== null).length,
    lastYears: profile.carried.length,
    /** The ratings that it speaks against, for whoever is at work on both. */
    against: document && {
      ...(await readDoubtsSoFar(db, view, document, today)),
      totals: totalsOf(document),
    },
    change: was === null ? null : changedStandards(set, was.split(" "), flagsRaised(assessment)),
  };
}

export type ProfilePage = Awaited<ReturnType<typeof readProfilePage>>;
