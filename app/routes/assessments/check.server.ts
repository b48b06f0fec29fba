import { unsavedTyping } from "#app/domain/check.ts";
import { lockedBecause } from "#app/domain/assessment-state.ts";
import { dayOf } from "#app/domain/dates.ts";
import { refusedBecause } from "#app/domain/permissions.ts";
import { readActionPlan } from "#db/action-plan.ts";
import { listDrafts } from "#db/answers.ts";
import { listPeopleOf } from "#db/assessments.ts";
import { isProfileOwed } from "#db/profiles.ts";
import { readReturn } from "#db/returns.ts";
import { listMissing } from "#db/sign-off.ts";
import type { requireAssessment } from "./requirements.ts";

/** The return with what it still lacks, as this reader may act on it. */
export async function readCheckPage(view: Awaited<ReturnType<typeof requireAssessment>>) {
  const { db, assessment, organisation, cycle, part, facts, person, now } = view;
  const [document, missing, drafts, people, plan, isProfileOwing] = await Promise.all([
    readReturn(db, view),
    listMissing(db, view, dayOf(now)),
    listDrafts(db, assessment.id),
    listPeopleOf(db, organisation.id),
    readActionPlan(db, assessment),
    isProfileOwed(db, view),
  ]);
  const locked = lockedBecause("send-for-sign-off", facts);
  const signatories = people.filter((one) => one.role === "signatory");
  return {
    assessmentId: assessment.id,
    organisation: { name: organisation.name, shortName: organisation.shortName },
    cycle: { title: cycle.title, signOffBy: cycle.signOffBy },
    document,
    missing,
    needsProfile: isProfileOwing && !locked,
    notCarriedOver: plan.offered.length,
    typing: unsavedTyping(drafts, person.id),
    signatories: signatories.map(({ name, jobTitle }) => ({ name, jobTitle })),
    isChampion: part.inOrganisation.includes("champion"),
    locked,
    editable: document.sections
      .filter((section) => refusedBecause("answer", part, facts, section.code) === null)
      .flatMap((section) => section.standards.flatMap((standard) => (standard.byProfile ? [] : [standard.code]))),
  };
}

export type CheckPage = Awaited<ReturnType<typeof readCheckPage>>;
