import { dayOf } from "#domain/dates.ts";
import { earlierActions, trainingOf } from "#domain/schools/governors-report.ts";
import { standingInWords } from "#domain/assessments/return-words.ts";
import { signingSummary } from "#domain/signing/signing.ts";
import { listActions } from "#db/assessments/actions.ts";
import { listAnswers } from "#db/assessments/answers.ts";
import { findProfile } from "#db/schools/profiles.ts";
import { findSubmission, readReturn } from "#db/assessments/returns.ts";
import { requireSchool } from "./require-school.ts";
import type { Asked } from "#app/routes/require-person.ts";

/** The return of a school or college as its own people read it. An agency has no such files. */
export async function requireSchoolReturn(request: Asked<{ assessmentId: string }>) {
  const view = await requireSchool(request, "read-return");
  const document = await readReturn(view.db, view);
  return {
    ...view,
    document,
    today: dayOf(view.now),
    standing: standingInWords(document, view.author.at, view.assessment.submittedAt !== null),
  };
}

type SchoolReturn = Awaited<ReturnType<typeof requireSchoolReturn>>;

/** What a report to governors is made from beside the return. */
export async function readGovernorsReport({ db, set, cycle, document, assessment, organisation, words, today, standing }: SchoolReturn) {
  const { id, previousAssessmentId } = assessment;
  const [answers, actions, earlier, then, profile] = await Promise.all([
    listAnswers(db, id),
    listActions(db, id),
    previousAssessmentId ? findSubmission(db, previousAssessmentId) : undefined,
    previousAssessmentId ? listActions(db, previousAssessmentId) : [],
    findProfile(db, id),
  ]);
  const confirmed = answers.filter((answer) => answer.carried === "confirmed").length;
  return {
    shortName: organisation.shortName,
    words,
    standing,
    summary: signingSummary({ document, earlier: earlier?.document, set, cycle, confirmed, today }),
    earlierActions: earlierActions(then, actions, today),
    training: trainingOf(set.profile ?? [], profile?.counted ?? {}, today),
    isProfileConfirmed: profile?.confirmedAt != null,
  };
}
