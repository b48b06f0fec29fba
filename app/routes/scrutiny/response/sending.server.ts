import { findDraft } from "#db/scrutiny/responses.ts";
import { listAnswering } from "#db/responses/answering.ts";
import { composeLetter } from "#db/responses/letter.ts";
import { listRecommendations } from "#db/scrutiny/recommendations.ts";
import { listPersonNames } from "#db/people/person-names.ts";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { approvalRefusedBecause, sendingRefusedBecause } from "#domain/scrutiny/response-answers.ts";
import { outcomeLabels } from "#domain/scrutiny/response.ts";
import type { RequiredScrutiny } from "./requirements.ts";

/** The letter as it would go out now, who may approve it, and what keeps it from being sent. */
export async function readSendingPage(view: RequiredScrutiny) {
  const { db, assessment, cycle, organisation, person, author, now } = view;
  const about = { caption: `${organisation.name}: ${cycle.title}`, assessmentId: assessment.id };
  const draft = await findDraft(db, assessment.id, assessment.revision);
  if (!draft) return { ...about, lead: "Nothing is written yet.", letter: null, ...nothing };
  const names = await listPersonNames(db, [
    draft.savedBy,
    ...(draft.approverId ? [draft.approverId] : []),
    ...(draft.approvedBy ? [draft.approvedBy] : []),
  ]);
  const approvedBy = draft.approvedBy ? (names.get(draft.approvedBy) ?? null) : null;
  const letter = await composeLetter(
    db,
    view,
    { ...draft, outcome: draft.outcome ?? "not-yet-assured", approvedBy },
    { by: person.id, at: author.at },
  );
  if (!letter) return { ...about, lead: "There is no submission to answer.", letter: null, ...nothing };
  const [answering, asked] = await Promise.all([listAnswering(db, view), listRecommendations(db, assessment.id, assessment.revision)]);
  const facts = { hasRecommendations: letter.recommendations.length > 0, openItems: 0, isSaidOpen: true, today: dayOf(now) };
  const refused = sendingRefusedBecause(draft, facts);
  return {
    ...about,
    letter,
    lead: refused
      ? `It cannot be sent yet. ${refused}.`
      : `${outcomeLabels[letter.outcome]}. This is the letter as it would go to ${organisation.shortName || organisation.name} today. It is sent once.`,
    edition: draft.edition,
    maySend: refused === null,
    notDiscussed: letter.notDiscussed,
    plainer: asked.flatMap(({ words, letterWords, kind }) => (letterWords && kind === "recommendation" ? [{ words, letterWords }] : [])),
    approvers: answering.filter(({ id }) => id !== draft.savedBy).map(({ id, name }) => ({ id, name })),
    approval: {
      isAsked: draft.approverId !== null,
      isApproved: draft.approvedAt !== null,
      approver: draft.approverId ? (names.get(draft.approverId) ?? null) : null,
      on: draft.approvedAt ? dayInWords(draft.approvedAt) : null,
      isYours: draft.approverId !== null && draft.approvedAt === null && approvalRefusedBecause(draft, person.id) === null,
      savedBy: names.get(draft.savedBy) ?? "Someone",
    },
  };
}

const nothing = {
  edition: 0,
  maySend: false,
  notDiscussed: [],
  plainer: [],
  approvers: [],
  approval: { isAsked: false, isApproved: false, approver: null, on: null, isYours: false, savedBy: "" },
};

export type SendingPage = Awaited<ReturnType<typeof readSendingPage>>;
