import { findDraft } from "#db/scrutiny/responses.ts";
import { listAnswering } from "#db/responses/answering.ts";
import { composeDraft } from "#db/responses/draft-letter.ts";
import { listRecommendations } from "#db/scrutiny/recommendations.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { listAskedQuestions } from "#db/conversations/asked-questions.ts";
import { findSlotOf } from "#db/scrutiny/panels/panels.ts";
import { findStandardOfReturn } from "#domain/assessments/return-document.ts";
import { listPersonNames } from "#db/people/person-names.ts";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { openQuestionInWords, panelAhead, stillOpen } from "#domain/responses/before-sending.ts";
import { approvalRefusedBecause, goesTogetherBecause, sendingRefusedBecause } from "#domain/responses/response-answers.ts";
import { outcomeLabels } from "#domain/responses/response.ts";
import type { RequiredScrutiny } from "./requirements.ts";

/** The letter as it would go out now, who may approve it, and what keeps it from being sent. */
export async function readSendingPage(view: RequiredScrutiny) {
  const { db, assessment, cycle, organisation, person, author, now } = view;
  const about = { caption: `${organisation.name}: ${cycle.title}`, assessmentId: assessment.id };
  const draft = await findDraft(db, assessment.id, assessment.revision);
  if (!draft) return { ...about, lead: "Nothing is written yet.", letter: null, ...nothing };
  const together = goesTogetherBecause(draft);
  if (together) return { ...about, lead: `${together}.`, letter: null, ...nothing, mayWrite: false };
  const names = await listPersonNames(db, [
    draft.savedBy,
    ...(draft.approverId ? [draft.approverId] : []),
    ...(draft.approvedBy ? [draft.approvedBy] : []),
  ]);
  const composed = await composeDraft(db, view, draft, author);
  if (!composed) return { ...about, lead: "There is no submission to answer.", letter: null, ...nothing };
  const { letter, hash, isApproved, changedSinceApproval } = composed;
  const today = dayOf(now);
  const [answering, asked, questions, slot, submission] = await Promise.all([
    listAnswering(db, view),
    listRecommendations(db, assessment.id, assessment.revision),
    listAskedQuestions(db, assessment.id),
    findSlotOf(db, assessment.id),
    findSubmission(db, assessment.id, assessment.revision),
  ]);
  const shortOf = (code: string | null) => (submission && code && findStandardOfReturn(submission.document, code)?.short) || "";
  const panelOn = panelAhead(slot, today);
  const facts = {
    hasRecommendations: letter.recommendations.length > 0,
    isApproved,
    openItems: 0,
    isSaidOpen: true,
    openQuestions: 0,
    isSentAllTheSame: true,
    today,
  };
  const refused = sendingRefusedBecause(draft, facts);
  return {
    ...about,
    letter,
    mayWrite: true,
    seen: hash,
    lead: refused
      ? `It cannot be sent yet. ${refused}.`
      : `${outcomeLabels[letter.outcome]}. This is the letter as it would go to ${organisation.shortName || organisation.name} today. It is sent once.`,
    edition: draft.edition,
    maySend: refused === null,
    notDiscussed: letter.notDiscussed,
    panelAhead: panelOn && dayInWords(panelOn),
    openQuestions: stillOpen(questions).map((one) => openQuestionInWords(one, shortOf(one.standardCode), today)),
    plainer: asked.flatMap(({ words, letterWords, kind }) => (letterWords && kind === "recommendation" ? [{ words, letterWords }] : [])),
    approvers: answering.filter(({ id }) => id !== draft.savedBy).map(({ id, name }) => ({ id, name })),
    approval: {
      isAsked: draft.approverId !== null,
      isApproved,
      changed: changedSinceApproval,
      approver: draft.approverId ? (names.get(draft.approverId) ?? null) : null,
      on: draft.approvedAt ? dayInWords(draft.approvedAt) : null,
      isYours: draft.approverId !== null && approvalRefusedBecause({ ...draft, isApproved }, person.id) === null,
      savedBy: names.get(draft.savedBy) ?? "Someone",
    },
  };
}

const nothing = {
  mayWrite: true,
  seen: "",
  edition: 0,
  maySend: false,
  notDiscussed: [],
  panelAhead: null,
  openQuestions: [],
  plainer: [],
  approvers: [],
  approval: { isAsked: false, isApproved: false, changed: [], approver: null, on: null, isYours: false, savedBy: "" },
};

export type SendingPage = Awaited<ReturnType<typeof readSendingPage>>;
