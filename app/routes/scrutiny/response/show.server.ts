import { listActions } from "#db/assessments/actions.ts";
import { findStandard } from "#standards/find-standard.ts";
import { listCorrections } from "#db/responses/corrections.ts";
import { findDraft, listReadings, noteReading } from "#db/scrutiny/responses.ts";
import { listRecommendations } from "#db/scrutiny/recommendations.ts";
import { listModeratedRatings } from "#db/scrutiny/moderated-ratings.ts";
import { listPersonNames } from "#db/people/person-names.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { responseDueOn } from "#domain/scrutiny/review-clock.ts";
import { dayInWords, dayOf, daysBetween, daysInWords } from "#domain/dates.ts";
import { ratingLabel } from "#domain/assessments/rating.ts";
import { lockedBecause } from "#domain/assessments/assessment-state.ts";
import { notYoursBecause, scrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";
import { answerInWords, answerRefusedBecause, correctionRefusedBecause } from "#domain/responses/response-answers.ts";
import { changesSince, isFromNote, responseSentence } from "#domain/responses/response.ts";
import type { requireResponse } from "./requirements.ts";

type Found = Awaited<ReturnType<typeof requireResponse>>;

/** The response with what became of it since: answers, what was called wrong, who has read it. */
export async function readResponsePage({ view, sent, response, wanted }: Found) {
  const { db, assessment, cycle, organisation, part, facts, words, now, author } = view;
  const today = dayOf(now);
  const owedBy = responseDueOn({ cycle, firstSubmittedAt: assessment.firstSubmittedAt ?? cycle.dueAt });
  const isOurs = part.inOrganisation.length > 0;
  const about = {
    assessmentId: assessment.id,
    organisation: organisation.name,
    shortName: organisation.shortName || organisation.name,
    cycle: cycle.title,
    words,
    isOurs,
    earlier: sent.filter(({ revision }) => revision !== response?.revision).map(({ revision, sentAt }) => ({ revision, sentAt })),
  };
  const mayWrite = scrutinyRefusedBecause("write-response", part, facts) === null;
  if (!response) {
    const draft = mayWrite ? await findDraft(db, assessment.id, assessment.revision) : undefined;
    return {
      ...about,
      response: null,
      sentOn: wanted ? null : assessment.responseSentOn,
      owedBy,
      hasSubmission: facts.hasSubmission,
      mayWrite,
      hasDraft: draft !== undefined,
    };
  }
  if (isOurs) await noteReading(db, author, response.id);
  // Whose note a strength was taken from is nothing that an organisation is told
  const strengths = response.letter.strengths.map((one) => (isFromNote(one) ? { ...one, key: "", source: "" } : one));
  const letter = { ...response.letter, strengths };
  const [readings, asked, actions, corrections, agreedNow, set] = await Promise.all([
    listReadings(db, response.id),
    listRecommendations(db, assessment.id, response.revision),
    listActions(db, assessment.id),
    listCorrections(db, response.id),
    listModeratedRatings(db, assessment.id, response.revision),
    findCycleSet(db, cycle),
  ]);
  const names = await listPersonNames(
    db,
    asked.flatMap(({ answeredBy }) => answeredBy ?? []),
  );
  const mayAnswer = scrutinyRefusedBecause("answer-recommendation", part, facts) === null;
  const recommendations = letter.recommendations.map((one, at) => {
    const row = asked.find(({ id }) => id === one.id);
    const action = actions.find(({ id }) => id === row?.actionId);
    const answer = row?.answer ?? null;
    const standing = { answer, answersDueOn: letter.answersDueOn, today };
    return {
      ...one,
      number: at + 1,
      answer,
      status: answerInWords(standing),
      base: row?.answeredAt ?? "",
      by: row?.answeredBy ? (names.get(row.answeredBy) ?? null) : null,
      on: row?.answeredAt ?? null,
      reason: row?.answerReason ?? "",
      action: action
        ? {
            id: action.id,
            what: action.what,
            owner: action.owner,
            dueOn: action.dueOn,
            standardCode: action.standardCode,
            closedOn: action.closureAt && dayOf(action.closureAt),
          }
        : null,
      mayAnswer: mayAnswer && answerRefusedBecause(standing) === null,
    };
  });
  const answered = recommendations.filter(({ answer }) => answer !== null).length;
  const previous = sent.find(({ revision }) => revision < response.revision);
  const changed = letter.settled.flatMap(({ code, short, agreed }) => {
    const current = agreedNow.find(({ standardCode }) => standardCode === code);
    return current && current.rating !== agreed
      ? [{ code, short, words: `${ratingLabel(current.rating)} since ${dayInWords(current.agreedAt)}`, reason: current.reason }]
      : [];
  });
  return {
    ...about,
    response: {
      id: response.id,
      revision: response.revision,
      letter,
      sentence: responseSentence(letter, answered),
      recommendations,
      answered,
      due: letter.answersDueOn && daysInWords(daysBetween(today, letter.answersDueOn)),
      mayAnswer,
      standardsToChoose: set.sections.flatMap(({ standards }) =>
        standards.map(({ code, short }) => ({ value: code, text: `${code} ${short}` })),
      ),
      corrections: corrections.map((one) => ({
        ...one,
        standard: one.standardCode && `${one.standardCode} ${findStandard(set, one.standardCode)?.standard.short ?? ""}`.trim(),
      })),
      mayCorrect:
        scrutinyRefusedBecause("correct", part, facts) === null &&
        correctionRefusedBecause({ correctionsUntil: letter.correctionsUntil, today }) === null,
      mayAnswerCorrections: notYoursBecause("answer-correction", part, facts) === null,
      changed,
      readings,
      isOpenAgain: assessment.revision > response.revision,
      currentRevision: assessment.revision,
      isLocked: lockedBecause("respond", facts) !== null,
      changes: previous ? { revision: previous.revision, lines: changesSince(previous.letter, letter) } : null,
    },
    sentOn: assessment.responseSentOn,
    owedBy,
    hasSubmission: facts.hasSubmission,
    mayWrite,
    hasDraft: false,
  };
}

export type ResponsePage = Awaited<ReturnType<typeof readResponsePage>>;
export type ShownResponse = NonNullable<ResponsePage["response"]>;
