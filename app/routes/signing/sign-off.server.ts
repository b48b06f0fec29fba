import { declarationsFor } from "#domain/signing/declaration.ts";
import { dayOf } from "#domain/dates.ts";
import { togetherInWords } from "#domain/assessments/confirmed-together.ts";
import { dueDate, timeLeftInWords } from "#domain/assessments/due-date.ts";
import { signingSentence } from "#domain/signing/signing-sentence.ts";
import { doubtSentence } from "#domain/schools/profile-doubts.ts";
import { flagsRaised, setAsked } from "#domain/assessments/applicability.ts";
import { rewordingInWords } from "#domain/assessments/comparison.ts";
import { signingSummary } from "#domain/signing/signing.ts";
import { stagesOf } from "#domain/work/stages.ts";
import { listAnswers } from "#db/assessments/answers.ts";
import { listDrafts, staleCodes } from "#db/assessments/drafts.ts";
import { listPeopleOf } from "#db/people/people.ts";
import { findSubmission, readReturn } from "#db/assessments/returns.ts";
import { readDoubts } from "#db/schools/profile-doubts.ts";
import { findSigningPart } from "#db/signing/signing-part.ts";
import { hashOf } from "#db/signing/sign-off.ts";
import { findReturning, findSending, listChangedSince } from "#db/signing/steps-taken.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import type { RequiredAssessment } from "#app/routes/assessments/requirements.ts";
import { isSetting } from "#domain/organisations/words-by-kind.ts";

/** One page of what a signatory puts their name to, with the mark of exactly what was shown. */
export async function readSigningPage(view: RequiredAssessment) {
  const { db, assessment, organisation, cycle, person, facts, words, now } = view;
  const today = dayOf(now);
  const [document, set, answers, earlier, people, sending, drafts, returning, signing] = await Promise.all([
    readReturn(db, view),
    findCycleSet(db, cycle),
    listAnswers(db, assessment.id),
    assessment.previousAssessmentId ? findSubmission(db, assessment.previousAssessmentId) : undefined,
    listPeopleOf(db, organisation.id),
    findSending(db, assessment.id),
    listDrafts(db, assessment.id),
    findReturning(db, assessment),
    findSigningPart(db, assessment, person.id, today),
  ]);
  const part = "refused" in signing ? null : signing;
  const changed = returning ? new Set(await listChangedSince(db, assessment.id, returning.at)) : null;
  const confirmed = answers.filter((answer) => answer.carried === "confirmed").length;
  const summary = signingSummary({ document, earlier: earlier?.document, set, cycle, versions: staleCodes(drafts), confirmed, today });
  const due = dueDate(cycle, assessment);
  const doubts = await readDoubts(db, view, document, today);
  return {
    assessmentId: assessment.id,
    organisation: { name: organisation.name, shortName: organisation.shortName },
    cycle: { title: cycle.title },
    revision: assessment.revision,
    hash: hashOf(document),
    sentAt: assessment.sentForSignOffAt,
    sentence: [signingSentence(organisation.shortName, summary), doubtSentence(doubts.length)].filter(Boolean).join(" "),
    doubts,
    together: togetherInWords(document),
    note: assessment.championNote && { text: assessment.championNote, by: sending?.by ?? null, at: sending?.at ?? null },
    /** What this signatory, or another, said when it was returned, and what changed since. */
    since: returning &&
      changed && {
        ...returning,
        changed: document.sections
          .flatMap((section) => section.standards)
          .filter(({ code }) => changed.has(code))
          .map(({ code, short }) => ({ code, short })),
      },
    summary,
    rewording: rewordingInWords(setAsked(set, flagsRaised(assessment)), earlier?.document),
    sections: document.sections.map(({ code, short, summary: counts }) => ({ label: `${code}. ${short}`, ...counts })),
    declarations: declarationsFor(organisation.shortName, {
      actions: summary.actions.total,
      doubts: doubts.length,
      isSetting: isSetting(facts),
    }),
    champions: people.filter((one) => one.role === "champion").map((one) => one.name),
    signatory: { name: person.name, jobTitle: person.jobTitle, ...(part !== null && part.for && { for: part.for }) },
    /** A head who also leads safeguarding is told that whoever reads it will see it. */
    alsoWrote: part?.alsoWrote ?? false,
    due: { day: due.day, left: timeLeftInWords(due, today) },
    words,
    stages: stagesOf({
      assessment,
      cycle,
      due,
      people,
      isOurs: true,
      words,
      ...(isSetting(facts) && { setting: { governorSignsBy: cycle.governorSignsBy, governorSignedOn: null, lastResponseOn: null } }),
    }),
  };
}

export type SigningPage = Awaited<ReturnType<typeof readSigningPage>>;
