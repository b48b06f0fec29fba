import { unsavedTyping } from "#domain/assessments/check.ts";
import { lockedBecause } from "#domain/assessments/assessment-state.ts";
import { dueDate, signOffDay } from "#domain/assessments/due-date.ts";
import { nobodySigns } from "#domain/people/signatories.ts";
import { lookRule, toLookAtIn } from "#domain/assessments/evidence/to-look-at.ts";
import { dayOf } from "#domain/dates.ts";
import { refusedBecause } from "#domain/assessments/permissions.ts";
import { readActionPlan } from "#db/assessments/action-plan.ts";
import { listDrafts, staleCodes } from "#db/assessments/drafts.ts";
import { listPeopleOf } from "#db/people/people.ts";
import { isProfileOwed } from "#db/assessments/profile-owed.ts";
import { readReturn } from "#db/assessments/returns.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { readDoubtsSoFar } from "#db/schools/profile-doubts.ts";
import { listMissing } from "#db/signing/sign-off.ts";
import type { RequiredAssessment } from "#app/routes/assessments/requirements.ts";

/** The return with what it still lacks, as this reader may act on it. */
export async function readCheckPage(view: RequiredAssessment) {
  const { db, assessment, organisation, cycle, part, facts, words, person, now } = view;
  const [set, document, missing, drafts, people, plan, isProfileOwing] = await Promise.all([
    findCycleSet(db, cycle),
    readReturn(db, view),
    listMissing(db, view),
    listDrafts(db, assessment.id),
    listPeopleOf(db, organisation.id),
    readActionPlan(db, assessment),
    isProfileOwed(db, view),
  ]);
  const { doubts, isConfirmed } = await readDoubtsSoFar(db, view, document, dayOf(now));
  const locked = lockedBecause("send-for-sign-off", facts);
  const signatories = people.filter((one) => one.role === "signatory");
  return {
    assessmentId: assessment.id,
    organisation: { name: organisation.name, shortName: organisation.shortName },
    words,
    nobodySigns: nobodySigns(facts),
    cycle: { title: cycle.title, signOffBy: signOffDay(cycle, dueDate(cycle, assessment)) },
    document,
    missing,
    doubts,
    isProfileConfirmed: isConfirmed,
    toLookAt: toLookAtIn(document, lookRule(set, cycle, dayOf(now)), staleCodes(drafts)),
    needsProfile: isProfileOwing && !locked,
    notCarriedOver: plan.offered.length,
    typing: unsavedTyping(drafts, person.id),
    signatories: signatories.map(({ name, jobTitle }) => ({ name, jobTitle })),
    isSignatory: part.inOrganisation.includes("signatory"),
    isChampion: part.inOrganisation.includes("champion"),
    locked,
    mayTakeBack: refusedBecause("take-back", part, facts) === null,
    editable: document.sections
      .filter((section) => refusedBecause("answer", part, facts, section.code) === null)
      .flatMap((section) => section.standards.flatMap((standard) => (standard.byProfile ? [] : [standard.code]))),
  };
}

export type CheckPage = Awaited<ReturnType<typeof readCheckPage>>;
