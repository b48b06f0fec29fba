import { randomUUID } from "node:crypto";
import { correctionRefusedBecause } from "#domain/responses/response-answers.ts";
import { dayOf } from "#domain/dates.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { findStandardOfReturn } from "#domain/assessments/return-document.ts";
import { correctionLine } from "#mail/response-messages.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { holdReturn } from "#db/assessments/steps.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { listHolders } from "#db/people/people.ts";
import type { Row } from "#db/rows.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { listAnswering } from "./answering.ts";
import { keepAgreed, listModeratedRatings, refreshModeratedSummaries } from "#db/scrutiny/moderated-ratings.ts";
import type { SentResponse } from "#db/scrutiny/responses.ts";

export type Correction = Row<"corrections"> & { by: string; answeredByName: string | null };

/** What was called wrong in a response, with the answers, the first first. */
export async function listCorrections(db: Db, responseId: string): Promise<Correction[]> {
  return db
    .selectFrom("corrections")
    .innerJoin("people", "people.id", "corrections.madeBy")
    .leftJoin("people as answerer", "answerer.id", "corrections.answeredBy")
    .selectAll("corrections")
    .select(["people.name as by", "answerer.name as answeredByName"])
    .where("corrections.responseId", "=", responseId)
    .orderBy("corrections.madeAt")
    .orderBy("corrections.id")
    .execute();
}

interface Made {
  kind: "fact" | "disagreement";
  standardCode: string | null;
  words: string;
}

/** Keeps that the organisation calls something wrong, while there is time. The same words once: a second click is no second thing. */
export async function makeCorrection(
  db: Db,
  author: Author,
  view: AssessmentView,
  { id: responseId, letter }: SentResponse,
  made: Made,
): Promise<"made" | { refused: string }> {
  const assessmentId = view.assessment.id;
  return inTransaction(db, async (trx) => {
    const held = await holdReturn(trx, assessmentId);
    if (!held || held.withdrawnOn !== null) return { refused: "This can no longer be said here." };
    const refused = correctionRefusedBecause({ correctionsUntil: letter.correctionsUntil, today: dayOf(author.at) });
    if (refused) return { refused };
    const same = await trx
      .selectFrom("corrections")
      .select("id")
      .where("responseId", "=", responseId)
      .where("kind", "=", made.kind)
      .where("words", "=", made.words)
      .where("standardCode", made.standardCode === null ? "is" : "=", made.standardCode)
      .executeTakeFirst();
    if (same) return "made";
    const id = randomUUID();
    await trx
      .insertInto("corrections")
      .values({ id, responseId, ...made, madeBy: author.by, madeAt: author.at })
      .execute();
    await recordHistory(trx, author, {
      assessmentId,
      standardCode: made.standardCode,
      event: "correction-made",
      after: { note: made.words },
    });
    const path = `/assessments/${assessmentId}/response/corrections/${id}`;
    const line = correctionLine({ organisation: view.organisation.name, cycle: view.cycle.title, path, isAnswered: false });
    for (const { id: personId } of await listAnswering(trx, view))
      await tellDaily(trx, { ...line, personId, key: path, assessmentId }, author.at);
    return "made";
  });
}

// What was agreed about one letter holds for what was signed since, but where that was settled by itself
async function keepOnNewer(
  trx: Trx,
  author: Author,
  answered: number,
  kept: { assessmentId: string; standardCode: string; rating: Rating; reason: string },
) {
  const { assessmentId, standardCode } = kept;
  const newest = await findSubmission(trx, assessmentId);
  if (!newest || newest.revision <= answered) return;
  const given = findStandardOfReturn(newest.document, standardCode);
  const agreed = await listModeratedRatings(trx, assessmentId, newest.revision);
  if (!given || given.byProfile || agreed.some((one) => one.standardCode === standardCode)) return;
  await keepAgreed(trx, author, { ...kept, revision: newest.revision, panelId: null, own: given.rating });
}

interface CorrectionAnswer {
  correctionId: string;
  answer: "changed" | "stands";
  words: string;
  /** Of a disagreement that is answered with "changed": what the rating is now. */
  rating: Rating | null;
}

/**
 * Answers what was called wrong, once: the words are kept beside the letter, which stays as it was sent. A disagreement that is
 * agreed to changes the agreed rating, and the figures with it.
 */
export async function answerCorrection(
  db: Db,
  author: Author,
  view: AssessmentView,
  { id: responseId, letter }: SentResponse,
  { correctionId, answer, words, rating }: CorrectionAnswer,
): Promise<"answered" | "stale" | { refused: string }> {
  const { assessment, cycle, organisation } = view;
  return inTransaction(db, async (trx) => {
    const held = await holdReturn(trx, assessment.id);
    if (!held || held.withdrawnOn !== null) return { refused: "This can no longer be answered." };
    const correction = await trx
      .selectFrom("corrections")
      .selectAll()
      .where("id", "=", correctionId)
      .where("responseId", "=", responseId)
      .executeTakeFirst();
    if (!correction) return { refused: "There is no such correction." };
    if (correction.answer !== null) return "stale";
    if (rating !== null && correction.standardCode !== null) {
      const { standardCode } = correction;
      const settled = letter.settled.find(({ code }) => code === standardCode);
      const agreed = await listModeratedRatings(trx, assessment.id, letter.revision);
      const panelId = agreed.find((one) => one.standardCode === standardCode)?.panelId ?? null;
      const kept = { assessmentId: assessment.id, standardCode, rating, reason: words };
      await keepAgreed(trx, author, { ...kept, revision: letter.revision, panelId, own: settled?.own ?? null });
      await keepOnNewer(trx, author, letter.revision, kept);
      await refreshModeratedSummaries(trx, assessment.id, await findCycleSet(trx, cycle));
    }
    await trx
      .updateTable("corrections")
      .set({ answer, answerWords: words, answeredBy: author.by, answeredAt: author.at })
      .where("id", "=", correctionId)
      .execute();
    await recordHistory(trx, author, {
      assessmentId: assessment.id,
      standardCode: correction.standardCode,
      event: "correction-answered",
      after: { note: words, ...(rating && { rating }) },
    });
    const path = `/assessments/${assessment.id}/response/corrections/${correctionId}`;
    const line = correctionLine({ organisation: organisation.name, cycle: cycle.title, path, isAnswered: true });
    const leads = [...(await listHolders(trx, organisation.id, "champion")), ...(await listHolders(trx, organisation.id, "signatory"))];
    for (const personId of new Set([correction.madeBy, ...leads.map(({ id }) => id)]))
      await tellDaily(trx, { ...line, personId, key: `${path} answered`, assessmentId: assessment.id }, author.at);
    return "answered";
  });
}
