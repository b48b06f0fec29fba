import { stillOpen } from "#domain/responses/before-sending.ts";
import { goesTogetherBecause, sendingRefusedBecause } from "#domain/responses/response-answers.ts";
import type { Letter } from "#domain/responses/response.ts";
import { dayOf } from "#domain/dates.ts";
import { listed } from "#domain/words.ts";
import { responseLine, responseMessage } from "#mail/response-messages.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { hold, move } from "#db/assessments/steps.ts";
import { listAskedQuestions } from "#db/conversations/asked-questions.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { queueMessage } from "#db/outbox.ts";
import { listPeopleOf } from "#db/people/people.ts";
import { changedParts, composeDraft } from "./draft-letter.ts";
import { insertAction } from "./recommended-action.ts";
import { type Draft, findDraft } from "#db/scrutiny/responses.ts";

interface Sending {
  /** The edition that was seen: what was written since is not sent unseen. */
  base: number;
  /** The hash of the letter that was seen. */
  seen: string;
  /** Whether it was said that what is open was not discussed. */
  isSaidOpen: boolean;
  /** Whether it was said that it goes although a question is open. */
  isSentAllTheSame: boolean;
  publicUrl: string;
}

/** Sends a response, once: whoever comes second finds it sent. The letter is frozen as it is, and agreed actions become actions. */
export async function sendResponse(
  db: Db,
  author: Author,
  view: AssessmentView,
  { base, seen, isSaidOpen, isSentAllTheSame, publicUrl }: Sending,
): Promise<"sent" | "stale" | "locked" | { refused: string } | { changed: string[] }> {
  const { id: assessmentId, revision } = view.assessment;
  return inTransaction(db, async (trx) => {
    if (!(await hold(trx, view, "respond"))) return "locked";
    const draft = await findDraft(trx, assessmentId, revision);
    if (!draft || draft.sentAt) return "locked";
    const together = goesTogetherBecause(draft);
    if (together) return { refused: together };
    if (draft.edition !== base) return "stale";
    const composed = await composeDraft(trx, view, draft, author);
    if (!composed) return "locked";
    const { letter, hash, isApproved, changedSinceApproval } = composed;
    if (hash !== seen) return { changed: changedParts(seen, hash) };
    if (changedSinceApproval.length > 0)
      return { refused: `Changed after it was approved: ${listed(changedSinceApproval)}. It has to be approved again` };
    const refused = sendingRefusedBecause(draft, {
      isApproved,
      hasRecommendations: letter.recommendations.length > 0,
      openItems: letter.notDiscussed.length,
      isSaidOpen,
      openQuestions: stillOpen(await listAskedQuestions(trx, assessmentId)).length,
      isSentAllTheSame,
      today: dayOf(author.at),
    });
    if (refused) return { refused };
    await postLetter(trx, author, view, { draft, letter, publicUrl });
    return "sent";
  });
}

/** Freezes a letter, in the transaction that holds the return, and tells everybody of the organisation whom it concerns. */
export async function postLetter(
  trx: Trx,
  author: Author,
  view: AssessmentView,
  { draft, letter, publicUrl }: { draft: Pick<Draft, "id">; letter: Letter; publicUrl: string },
) {
  const { assessment, cycle, organisation } = view;
  await trx
    .updateTable("responses")
    .set({
      outcome: letter.outcome,
      opening: letter.opening,
      closing: letter.closing,
      sentBy: author.by,
      sentAt: author.at,
      answersDueOn: letter.answersDueOn,
      correctionsUntil: letter.correctionsUntil,
      content: JSON.stringify(letter),
    })
    .where("id", "=", draft.id)
    .where("sentAt", "is", null)
    .execute();
  const whole = letter.agreedActions.some(({ code }) => code === null) ? await firstAsked(trx, assessment.id, letter.revision) : undefined;
  for (const { id, code, words, owner, dueOn } of letter.agreedActions) {
    const place = code ?? whole;
    if (place === undefined) continue;
    const actionId = await insertAction(trx, author, view, { id, code: place, words }, { what: words, owner, dueOn });
    await trx.updateTable("recommendations").set({ actionId }).where("id", "=", id).execute();
  }
  await move(trx, author, view, "respond", { responseSentOn: dayOf(author.at) });
  await recordHistory(trx, author, {
    assessmentId: assessment.id,
    event: "response-sent",
    after: { revision: letter.revision, outcome: letter.outcome },
  });
  const about = { organisation: organisation.name, cycle: cycle.title };
  const path = `/assessments/${assessment.id}/response`;
  const people = Map.groupBy(await listPeopleOf(trx, organisation.id), ({ id }) => id);
  for (const [personId, held] of people) {
    const [{ email } = { email: "" }] = held;
    if (held.some(({ role }) => role === "champion" || role === "signatory")) {
      const { answersDueOn, correctionsUntil, partnership } = letter;
      const link = `${publicUrl}${path}`;
      const message = responseMessage({ ...about, to: email, partnership: partnership.name, answersDueOn, correctionsUntil, link });
      await queueMessage(trx, message, new Date(author.at), { personId, organisationId: organisation.id, assessmentId: assessment.id });
    } else if (held.some(({ role }) => role === "governor"))
      await tellDaily(
        trx,
        { ...responseLine({ ...about, path }), personId, key: `${path} ${letter.revision}`, assessmentId: assessment.id },
        author.at,
      );
  }
}

// A plan holds each action at a standard: what was agreed about the whole return stands at the first that applies
async function firstAsked(trx: Trx, assessmentId: string, revision: number): Promise<string | undefined> {
  const submission = await findSubmission(trx, assessmentId, revision);
  return submission?.document.sections.flatMap(({ standards }) => standards).find(({ byProfile }) => !byProfile)?.code;
}
