import { dayOf } from "#domain/dates.ts";
import { governorDeclarations, governorSignature } from "#domain/signing/governor-signature.ts";
import { togetherInWords } from "#domain/assessments/confirmed-together.ts";
import { totalActions } from "#domain/assessments/return-document.ts";
import { signingSentence } from "#domain/signing/signing-sentence.ts";
import { doubtSentence } from "#domain/schools/profile-doubts.ts";
import { signingSummary } from "#domain/signing/signing.ts";
import { listAnswers } from "#db/assessments/answers.ts";
import { listGovernorSignatures, signedFirst } from "#db/signing/governor-signature.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import type { SchoolView } from "#app/routes/schools/require-school.ts";

/** What a governor puts their name to: the newest submission, what is weak in it, and what the head declared. */
export async function readGovernorSignaturePage(view: SchoolView) {
  const { db, assessment, organisation, cycle, person, words, now, set } = view;
  const today = dayOf(now);
  const [submission, earlier, answers, signatures, isHead] = await Promise.all([
    findSubmission(db, assessment.id),
    assessment.previousAssessmentId ? findSubmission(db, assessment.previousAssessmentId) : undefined,
    listAnswers(db, assessment.id),
    listGovernorSignatures(db, assessment.id),
    signedFirst(db, assessment.id, assessment.revision, person.id),
  ]);
  const standing = governorSignature({ cycle, assessment, signatures, today, words });
  const isWhole = submission !== undefined && submission.revision === assessment.revision;
  const confirmed = answers.filter((answer) => answer.carried === "confirmed").length;
  const summary = isWhole
    ? signingSummary({ document: submission.document, earlier: earlier?.document, set, cycle, confirmed, today })
    : null;
  const doubts = (isWhole && submission.document.doubts) || [];
  const counts = { weak: summary?.weak.length ?? 0, actions: isWhole ? totalActions(submission.document) : 0, doubts: doubts.length };
  return {
    assessmentId: assessment.id,
    organisation: organisation.name,
    words,
    cycle: { title: cycle.title, opensOn: cycle.opensOn },
    today,
    revision: assessment.revision,
    hash: isWhole ? submission.contentHash : "",
    standing,
    kept: signatures.find((one) => one.revision === assessment.revision) ?? null,
    isHead,
    governor: { name: person.name, jobTitle: person.jobTitle },
    submission: isWhole ? { receipt: submission.receipt, submittedAt: submission.submittedAt, head: submission.document.signature } : null,
    sentence: summary && [signingSentence(organisation.shortName, summary), doubtSentence(doubts.length)].filter(Boolean).join(" "),
    doubts,
    summary,
    together: isWhole ? togetherInWords(submission.document) : null,
    declarations: governorDeclarations(organisation.shortName, words, counts),
  };
}

export type GovernorSignaturePage = Awaited<ReturnType<typeof readGovernorSignaturePage>>;
