import { randomUUID } from "node:crypto";
import type { StandardOfReturn } from "#domain/assessments/return-document.ts";
import { actionsNow } from "#domain/assessments/carried-answer.ts";
import { actionTextOf, addAction, findActions } from "./actions.ts";
import { findAnswer, saveAnswer, type SaveResult } from "./answers.ts";
import { keepDraft, replaceDraft } from "./drafts.ts";
import { blankAnswer, textOf, textToCarry } from "#domain/assessments/answer-text.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import { refreshSummary } from "./section-summaries.ts";
import type { WholeSection } from "#domain/assessments/applicability.ts";

interface Carry {
  assessmentId: string;
  section: WholeSection;
  standardCode: string;
  earlier: StandardOfReturn;
  baseRevision: number;
  /** One press confirmed it with the rest of its section. */
  together?: boolean;
}

/** Takes last cycle's answer over as it stands, with its evidence and its open actions. */
export async function confirmEarlierAnswer(db: Db, author: Author, carry: Carry): Promise<SaveResult> {
  return inTransaction(db, async (trx) => {
    const text = textToCarry(carry.earlier);
    const result = await saveAnswer(trx, author, { ...carry, text, event: "answer-confirmed", carried: "confirmed" });
    if (result === "saved") await bringWhatBelongs(trx, author, carry);
    else if (result === "stale") await offerBoth(trx, author, carry);
    return result;
  });
}

/** Puts last cycle's answer into the form as this person's draft, to be changed; evidence and open actions come with it. */
export async function adaptEarlierAnswer(db: Db, author: Author, carry: Carry): Promise<SaveResult> {
  return inTransaction(db, async (trx) => {
    const before = await findAnswer(trx, carry.assessmentId, carry.standardCode);
    const text = before ? textOf(before) : blankAnswer;
    const result = await saveAnswer(trx, author, { ...carry, text, event: "answer-adapted", carried: "adapted" });
    if (result === "stale") await offerBoth(trx, author, carry);
    if (result !== "saved") return result;
    await keepDraft(trx, author, { ...carry, text: textToCarry(carry.earlier), baseRevision: carry.baseRevision + 1 });
    await bringWhatBelongs(trx, author, carry);
    return result;
  });
}

/** Somebody saved an answer meanwhile: puts the earlier one beside theirs, to be chosen or not. */
export async function offerBoth(db: Db, author: Author, carry: Omit<Carry, "together">) {
  await inTransaction(db, (trx) => replaceDraft(trx, author, { ...carry, text: textToCarry(carry.earlier) }));
}

// Once only: what was carried over before, for this or another standard, is used again instead of copied twice
async function bringWhatBelongs(trx: Trx, author: Author, { assessmentId, section, standardCode, earlier }: Carry) {
  for (const item of earlier.evidence) {
    const id = await bringEvidence(trx, author, assessmentId, item);
    await trx
      .insertInto("evidenceStandards")
      .values({ evidenceId: id, standardCode })
      .onConflict((conflict) => conflict.columns(["evidenceId", "standardCode"]).doNothing())
      .execute();
  }
  for (const action of await openActionsOf(trx, earlier)) {
    await addAction(trx, author, { assessmentId, section, standardCode }, actionTextOf(action), action);
  }
  await refreshSummary(trx, assessmentId, section);
}

// As each stands now: what was done since the earlier return was signed is not to be done again, and a date agreed since holds
async function openActionsOf(trx: Trx, earlier: StandardOfReturn) {
  const now = await findActions(
    trx,
    earlier.actions.map(({ id }) => id),
  );
  return actionsNow(earlier.actions, now).filter(({ progress }) => progress !== "done");
}

async function bringEvidence(trx: Trx, author: Author, assessmentId: string, item: StandardOfReturn["evidence"][number]) {
  const known = await trx
    .selectFrom("evidence")
    .select("id")
    .where("assessmentId", "=", assessmentId)
    .where("carriedFrom", "=", item.id)
    .executeTakeFirst();
  if (known) return known.id;

  const { title, shows, kept, checkedOn, reviewBy } = item;
  // Whoever looked at it then is named under that date still; nobody else is
  const looked = await trx
    .selectFrom("evidence")
    .select(["checkedOn", "checkedBy", "fromTrustId"])
    .where("id", "=", item.id)
    .executeTakeFirst();
  const id = randomUUID();
  await trx
    .insertInto("evidence")
    .values({
      id,
      assessmentId,
      title,
      shows,
      kept,
      checkedOn,
      reviewBy,
      checkedBy: looked?.checkedOn === checkedOn ? looked.checkedBy : null,
      fromTrustId: looked?.fromTrustId ?? null,
      carriedFrom: item.id,
      savedBy: author.by,
      savedAt: author.at,
    })
    .execute();
  return id;
}
