import { randomUUID } from "node:crypto";
import { approvalRefusedBecause, goesTogetherBecause } from "#domain/responses/response-answers.ts";
import type { ResponseOutcome, Strength } from "#domain/responses/response.ts";
import { approvalLine } from "#mail/response-messages.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import { hold } from "#db/assessments/steps.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import { type Author, recordHistory } from "#db/history.ts";
import type { HistoryEvent } from "#db/history-events.ts";
import { listRecommendations } from "#db/scrutiny/recommendations.ts";
import { findDraft } from "#db/scrutiny/responses.ts";
import { changedParts, composeDraft } from "./draft-letter.ts";

export interface DraftWords {
  outcome: ResponseOutcome | null;
  opening: string;
  strengths: Strength[];
  closing: string;
  answersDueOn: string | null;
  /** By recommendation: in plainer words, or null as it was made, and the edition of it that was shown. */
  plainer: { id: string; words: string | null; made: number }[];
}

/**
 * Keeps what was written. "stale" where somebody else saved since it was opened, "locked" once it was sent: nothing is changed
 * then. What was approved is approved no more.
 */
export async function saveDraft(
  db: Db,
  author: Author,
  view: AssessmentView,
  { plainer, strengths, ...words }: DraftWords,
  base: number,
): Promise<"saved" | "stale" | "locked" | { refused: string } | { remade: string[] }> {
  const { id: assessmentId, revision } = view.assessment;
  return inTransaction(db, async (trx) => {
    if (!(await hold(trx, view, "respond"))) return "locked";
    const before = await findDraft(trx, assessmentId, revision);
    if (before?.sentAt) return "locked";
    const together = goesTogetherBecause(before);
    if (together) return { refused: together };
    if ((before?.edition ?? 0) !== base) return "stale";
    if (before?.approverId === author.by && before.approvedAt === null)
      return { refused: "You are asked to approve it. Give it back with words instead" };
    const editions = new Map((await listRecommendations(trx, assessmentId, revision)).map(({ id, edition }) => [id, edition]));
    const remade = plainer.filter(({ id, made }) => editions.has(id) && editions.get(id) !== made);
    if (remade.length > 0) return { remade: remade.map(({ id }) => id) };
    const saved = {
      ...words,
      strengths: JSON.stringify(strengths),
      savedBy: author.by,
      savedAt: author.at,
      edition: base + 1,
      ...notApproved,
      // Whoever approved it and then changes it is one of its writers
      ...(before?.approverId === author.by && { approverId: null, approvalAskedAt: null }),
    };
    if (before) await trx.updateTable("responses").set(saved).where("id", "=", before.id).execute();
    else
      await trx
        .insertInto("responses")
        .values({ id: randomUUID(), assessmentId, revision, writtenBy: author.by, ...saved })
        .execute();
    for (const { id, words: letterWords } of plainer)
      await trx
        .updateTable("recommendations")
        .set({ letterWords })
        .where("id", "=", id)
        .where("assessmentId", "=", assessmentId)
        .where("revision", "=", revision)
        .execute();
    await recordHistory(trx, author, { assessmentId, event: "response-saved", after: { revision, edition: base + 1 } });
    return "saved";
  });
}

const notApproved = { approvedBy: null, approvedAt: null, approvedHash: null };

type Result = "done" | "stale" | "locked" | { refused: string } | { changed: string[] };

/** Asks a second person to approve what is written, or nobody any more. */
export async function askApproval(db: Db, author: Author, view: AssessmentView, approverId: string | null, base: number): Promise<Result> {
  return changeDraft(db, author, view, base, async (trx, draft) => {
    if (approverId === draft.savedBy) return { refused: "Whoever changed it last cannot approve it. Choose somebody else" };
    const path = `/assessments/${view.assessment.id}/response/sending`;
    if (approverId !== null) {
      const line = approvalLine({ organisation: view.organisation.name, cycle: view.cycle.title, path });
      await tellDaily(trx, { ...line, personId: approverId, key: `${path} ${author.at}`, assessmentId: view.assessment.id }, author.at);
    }
    return {
      event: "response-approval-asked",
      change: {
        approverId,
        approvalAskedAt: approverId === null ? null : author.at,
        ...notApproved,
        approverWords: "",
      },
    };
  });
}

/** The second person approves the letter they have seen, by its hash, or gives it back with words. */
export async function answerApproval(
  db: Db,
  author: Author,
  view: AssessmentView,
  { isApproved, words, base, seen = "" }: { isApproved: boolean; words: string; base: number; seen?: string },
): Promise<Result> {
  return changeDraft(db, author, view, base, async (trx, draft) => {
    const composed = await composeDraft(trx, view, draft, author);
    if (!composed) return "locked";
    const refused = approvalRefusedBecause({ ...draft, isApproved: composed.isApproved }, author.by);
    if (refused) return { refused };
    const { hash } = composed;
    if (isApproved && hash !== seen) return { changed: changedParts(seen, hash) };
    if (isApproved)
      return {
        event: "response-approved",
        change: { approvedBy: author.by, approvedAt: author.at, approvedHash: hash, approverWords: words },
      };
    const path = `/assessments/${view.assessment.id}/response/draft`;
    const line = approvalLine({ organisation: view.organisation.name, cycle: view.cycle.title, path, isGivenBack: true });
    await tellDaily(trx, { ...line, personId: draft.savedBy, key: `${path} ${author.at}`, assessmentId: view.assessment.id }, author.at);
    return { event: "response-given-back", change: { approverId: null, approvalAskedAt: null, ...notApproved, approverWords: words } };
  });
}

type Draft = NonNullable<Awaited<ReturnType<typeof findDraft>>>;
type Change = Partial<Pick<Draft, "approverId" | "approvalAskedAt" | "approvedBy" | "approvedAt" | "approvedHash" | "approverWords">>;

// What was seen is what is approved: another edition is another letter
async function changeDraft(
  db: Db,
  author: Author,
  view: AssessmentView,
  base: number,
  decide: (trx: Trx, draft: Draft) => Promise<Exclude<Result, "done" | "stale"> | { event: HistoryEvent; change: Change }>,
): Promise<Result> {
  const { id: assessmentId, revision } = view.assessment;
  return inTransaction(db, async (trx) => {
    if (!(await hold(trx, view, "respond"))) return "locked";
    const draft = await findDraft(trx, assessmentId, revision);
    if (!draft || draft.sentAt) return "locked";
    const together = goesTogetherBecause(draft);
    if (together) return { refused: together };
    if (draft.edition !== base) return "stale";
    const decided = await decide(trx, draft);
    if (typeof decided === "string" || !("event" in decided)) return decided;
    await trx.updateTable("responses").set(decided.change).where("id", "=", draft.id).execute();
    await recordHistory(trx, author, { assessmentId, event: decided.event, after: { revision } });
    return "done";
  });
}
