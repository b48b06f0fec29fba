import { responseDueOn } from "#domain/scrutiny/review-clock.ts";
import { href } from "react-router";
import { dayOf } from "#domain/dates.ts";
import { togetherInWords } from "#domain/assessments/confirmed-together.ts";
import { dueDate } from "#domain/assessments/due-date.ts";
import { governorQuestions } from "#domain/signing/governor-questions.ts";
import { governorSignature } from "#domain/signing/governor-signature.ts";
import { earlierActions, trainingOf } from "#domain/schools/governors-report.ts";
import { overdueDates, overdueInWords } from "#domain/schools/profile.ts";
import { fieldName } from "#domain/schools/set-fields.ts";
import { signedByInWords } from "#domain/people/deputy.ts";
import { signingSentence } from "#domain/signing/signing-sentence.ts";
import { flagsRaised, setAsked } from "#domain/assessments/applicability.ts";
import { rewordingInWords } from "#domain/assessments/comparison.ts";
import { signingSummary } from "#domain/signing/signing.ts";
import { listActions } from "#db/assessments/actions.ts";
import { listAnswers } from "#db/assessments/answers.ts";
import { listGovernorSignatures } from "#db/signing/governor-signature.ts";
import { readDoubts } from "#db/schools/profile-doubts.ts";
import { readConversationForm, readConversations } from "#app/routes/conversations/conversations.server.ts";
import { findProfile } from "#db/schools/profiles.ts";
import { findSubmission, readReturn } from "#db/assessments/returns.ts";
import type { SchoolView } from "#app/routes/schools/require-school.ts";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";

const newestConversations = 3;

function ofGovernors<One extends { readers: string }>(some: One[]): One[] {
  return some.filter(({ readers }) => readers === "governors");
}

/** What a governing body needs to know of a return: as it was submitted, or as it stands while it is worked on. */
export async function readGovernorPage(view: SchoolView) {
  const { db, assessment, cycle, organisation, words, now, set, part } = view;
  const { previousAssessmentId } = assessment;
  const today = dayOf(now);
  const [submission, earlier, answers, signatures, actions, actionsThen, profile, conversations, form] = await Promise.all([
    assessment.submittedAt ? findSubmission(db, assessment.id) : undefined,
    previousAssessmentId ? findSubmission(db, previousAssessmentId) : undefined,
    listAnswers(db, assessment.id),
    listGovernorSignatures(db, assessment.id),
    listActions(db, assessment.id),
    previousAssessmentId ? listActions(db, previousAssessmentId) : [],
    findProfile(db, assessment.id),
    readConversations(view),
    readConversationForm(view),
  ]);
  const document = submission?.document ?? (await readReturn(db, view));
  const confirmed = answers.filter((answer) => answer.carried === "confirmed").length;
  const summary = signingSummary({ document, earlier: earlier?.document, set, cycle, confirmed, today });
  const doubts = submission?.document.doubts ?? (submission ? [] : await readDoubts(db, view, document, today));
  const training = trainingOf(set.profile ?? [], profile?.counted ?? {}, today);
  // Those of training say so themselves
  const late = overdueDates(set.profile ?? [], profile?.counted ?? {}, today)
    .map((place) => ({ what: fieldName(place), late: overdueInWords(place) }))
    .filter((old) => !training.some(({ what }) => what.startsWith(old.what)));
  return {
    assessmentId: assessment.id,
    organisation: organisation.name,
    words,
    cycle: { title: cycle.title, governorSignsBy: cycle.governorSignsBy, responseBy: responseDueOn({ cycle, ...assessment }) },
    due: dueDate(cycle, assessment).day,
    revision: document.revision,
    submittedAt: submission?.submittedAt ?? null,
    signedBy: document.signature && signedByInWords(document.signature),
    returnHref: submission
      ? submissionHref(assessment.id, submission.revision)
      : href("/assessments/:assessmentId/return", { assessmentId: assessment.id }),
    sentence: signingSentence(organisation.shortName, summary),
    together: togetherInWords(document),
    summary,
    rewording: rewordingInWords(setAsked(set, flagsRaised(assessment)), earlier?.document),
    doubts,
    unanswered: summary.totals.standards - summary.totals.answered,
    questions: governorQuestions({ document, summary, confirmed, today }),
    earlierActions: earlierActions(actionsThen, actions, today),
    training,
    late,
    hasProfile: profile !== undefined,
    standing: governorSignature({ cycle, assessment, signatures, today, words }),
    signHref: part.inOrganisation.includes("governor")
      ? href("/assessments/:assessmentId/governor-signature", { assessmentId: assessment.id })
      : null,
    conversations: ofGovernors(conversations).slice(0, newestConversations),
    allConversations: ofGovernors(conversations).length,
    form: assessment.withdrawnOn === null ? { ...form, groups: ofGovernors(form.groups) } : null,
  };
}

export type GovernorPage = Awaited<ReturnType<typeof readGovernorPage>>;
