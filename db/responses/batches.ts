import { randomUUID } from "node:crypto";
import { addWorkingDays } from "#domain/working-days.ts";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { aloneBecause, type BatchReturn, noticedIn, phasesOf, readInWords, toReadBecause } from "#domain/responses/batch.ts";
import { type BatchGroup, type GroupOutcomes, groupOf, groupsIn, undecidedIn } from "#domain/responses/batch-groups.ts";
import { correctionDays, type Letter, type ResponseOutcome } from "#domain/responses/response.ts";
import { listed } from "#domain/words.ts";
import { filled } from "#domain/names-in-braces.ts";
import type { StandardSet } from "#standards/schema.ts";
import { type AssessmentView, findAssessment } from "#db/assessments/assessments.ts";
import { hold } from "#db/assessments/steps.ts";
import { holdCycle } from "#db/cycles/hold-cycle.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { lastThreshold } from "#db/figures/public-versions.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { findPersonById, listHolders } from "#db/people/people.ts";
import type { Row } from "#db/rows.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { type PhaseFigures, storedOutcomes, storedPhases } from "#db/stored.ts";
import { listBatchReturns, listFigures } from "./batch-returns.ts";
import { composeLetter } from "./letter.ts";
import { postLetter } from "./send-response.ts";

export type Batch = Row<"responseBatches">;

/** The letters of a cycle that are being written; undefined where nobody has begun since the last were sent. */
export async function findOpenBatch(db: Db, cycleId: string): Promise<Batch | undefined> {
  return db.selectFrom("responseBatches").selectAll().where("cycleId", "=", cycleId).where("sentAt", "is", null).executeTakeFirst();
}

/** Keeps how the letters begin and end. "stale" where somebody else saved since it was opened. */
export async function saveBatch(
  db: Db,
  author: Author,
  cycleId: string,
  { opening, closing, outcomes, base }: { opening: string; closing: string; outcomes: GroupOutcomes; base: number },
): Promise<"saved" | "stale"> {
  return inTransaction(db, async (trx) => {
    await holdCycle(trx, cycleId);
    const before = await findOpenBatch(trx, cycleId);
    if ((before?.revision ?? 0) !== base) return "stale";
    const chosen = JSON.stringify(outcomes);
    const saved = { opening, closing, outcomes: chosen, revision: base + 1, savedBy: author.by, savedAt: author.at };
    if (before) await trx.updateTable("responseBatches").set(saved).where("id", "=", before.id).execute();
    else
      await trx
        .insertInto("responseBatches")
        .values({ id: randomUUID(), cycleId, ...saved })
        .execute();
    return "saved";
  });
}

interface SendingBatch {
  cycle: Pick<Row<"cycles">, "id" | "governorSignsBy" | "standardSetId" | "localQuestions" | "extent">;
  set: StandardSet;
  base: number;
  /** How many of each group were seen to be ready. */
  seen: GroupCounts;
}

export type GroupCounts = Partial<Record<BatchGroup, number>>;

/**
 * Gives the letters over to be sent, once; returns how many. What was changed since it was seen is not sent, and no letter
 * for which nobody chose what it says.
 */
export async function startBatch(
  db: Db,
  author: Author,
  { cycle, set, base, seen }: SendingBatch,
): Promise<number | "stale" | "undecided"> {
  return inTransaction(db, async (trx) => {
    await holdCycle(trx, cycle.id);
    const batch = await findOpenBatch(trx, cycle.id);
    if (!batch || batch.revision !== base) return "stale";
    const person = await findPersonById(trx, author.by);
    if (!person) return "stale";
    const returns = readyIn(await listBatchReturns(trx, cycle, set, person, new Date(author.at)));
    if (returns.length === 0) return 0;
    const outcomes = storedOutcomes(batch);
    if (undecidedIn(returns, outcomes).length > 0) return "undecided";
    if (groupsIn(returns).some(({ group, returns: some }) => some.length !== (seen[group] ?? 0))) return "stale";
    const figures = JSON.stringify(await figuresFor(trx, cycle.id, author.at));
    await trx.updateTable("responseBatches").set({ sentBy: author.by, sentAt: author.at, figures }).where("id", "=", batch.id).execute();
    for (const one of returns)
      await trx
        .insertInto("responses")
        .values({
          id: randomUUID(),
          assessmentId: one.assessmentId,
          revision: one.revision,
          batchId: batch.id,
          outcome: outcomes[groupOf(one)] ?? null,
          opening: batch.opening,
          closing: batch.closing,
          writtenBy: author.by,
          savedBy: author.by,
          savedAt: author.at,
        })
        .onConflict((conflict) => conflict.columns(["assessmentId", "revision"]).doNothing())
        .execute();
    await recordHistory(trx, author, { cycleId: cycle.id, event: "responses-sent", after: { count: returns.length } });
    return returns.length;
  });
}

/** Those of these returns whose letters go together. */
export function readyIn(returns: BatchReturn[]): BatchReturn[] {
  return returns.filter((one) => !one.isGivenOver && aloneBecause(one) === null && toReadBecause(one).length === 0);
}

/**
 * The figures by phase that letters of this cycle show: as they were when the first of them were sent, for ever. Letters with
 * figures of another day would tell what the returns between them say.
 */
export async function figuresFor(db: Db, cycleId: string, at: string): Promise<PhaseFigures> {
  const first = await db
    .selectFrom("responseBatches")
    .select(["id", "figures"])
    .where("cycleId", "=", cycleId)
    .where("figures", "is not", null)
    .orderBy("sentAt")
    .limit(1)
    .executeTakeFirst();
  if (first?.figures) return storedPhases(first.figures, first.id);
  const [figures, threshold] = await Promise.all([listFigures(db, cycleId), lastThreshold(db, cycleId)]);
  return { on: dayOf(at), threshold, phases: phasesOf([...figures.values()], threshold) };
}

/** One letter as it would be sent on this day by this person. */
export async function batchLetter(
  db: Db,
  view: AssessmentView,
  {
    one,
    outcome,
    texts,
    phases,
    by,
    at,
  }: {
    one: BatchReturn;
    outcome: ResponseOutcome;
    texts: { opening: string; closing: string };
    phases: PhaseFigures;
    by: string;
    at: string;
  },
): Promise<Letter | undefined> {
  const { organisation, cycle } = view;
  const [heads, leads] = await Promise.all([listHolders(db, organisation.id, "signatory"), listHolders(db, organisation.id, "champion")]);
  const names = {
    organisation: organisation.name,
    cycle: cycle.title,
    head: listed(heads.map(({ name }) => name)) || view.words.head,
    lead: listed(leads.map(({ name }) => name)) || view.words.lead,
    due: dayInWords(addWorkingDays(dayOf(at), correctionDays)),
  };
  const phase = phases.phases.find(({ name }) => name === one.phase) ?? null;
  const words = {
    outcome,
    opening: filled(texts.opening, names),
    closing: filled(texts.closing, names),
    strengths: [],
    answersDueOn: null,
    approvedBy: null,
  };
  const personal = { figures: { own: one.own, phase, threshold: phases.threshold, on: phases.on }, noticed: noticedIn(one) };
  const letter = await composeLetter(db, view, words, { by, at, personal });
  return letter && { ...letter, readBy: [readInWords(one)] };
}

/** How far the letters of a cycle are that were given over to be sent. */
export async function countBatchLetters(db: Db, cycleId: string): Promise<{ all: number; sent: number }> {
  const { all, sent } = await db
    .selectFrom("responses")
    .innerJoin("responseBatches", "responseBatches.id", "responses.batchId")
    .select((eb) => [
      eb.fn.countAll<number | string>().as("all"),
      eb.fn.countAll<number | string>().filterWhere("responses.sentAt", "is not", null).as("sent"),
    ])
    .where("responseBatches.cycleId", "=", cycleId)
    .executeTakeFirstOrThrow();
  return { all: Number(all), sent: Number(sent) };
}

const atOnce = 25;

/**
 * Sends a portion of the letters that were given over, and returns how many. Several processes may do this at the same time:
 * each letter is sent once. One whose return was opened again or withdrawn meanwhile is taken back.
 */
export async function sendBatchLetters(db: Db, now: Date, publicUrl: string): Promise<number> {
  const due = await db
    .selectFrom("responses")
    .innerJoin("responseBatches", "responseBatches.id", "responses.batchId")
    .innerJoin("assessments", "assessments.id", "responses.assessmentId")
    .select(["responses.id", "responses.assessmentId", "responses.batchId", "assessments.cycleId"])
    .where("responses.sentAt", "is", null)
    .where("responseBatches.sentAt", "is not", null)
    .orderBy("responses.assessmentId")
    .limit(atOnce)
    .execute();
  let sent = 0;
  for (const [cycleId, letters] of Map.groupBy(due, (one) => one.cycleId)) sent += await sendOfCycle(db, now, publicUrl, cycleId, letters);
  return sent;
}

async function sendOfCycle(
  db: Db,
  now: Date,
  publicUrl: string,
  cycleId: string,
  letters: { id: string; assessmentId: string; batchId: string | null }[],
) {
  const cycle = await db.selectFrom("cycles").selectAll().where("id", "=", cycleId).executeTakeFirstOrThrow();
  const batches = await db
    .selectFrom("responseBatches")
    .selectAll()
    .where("cycleId", "=", cycleId)
    .where("sentAt", "is not", null)
    .execute();
  const set = await findCycleSet(db, cycle);
  let sent = 0;
  for (const [batchId, some] of Map.groupBy(letters, (one) => one.batchId)) {
    const batch = batches.find(({ id }) => id === batchId);
    if (!batch?.sentBy || !batch.figures) continue;
    // Whoever gave them over may have left since: what was given over is sent
    const facts = await listBatchReturns(db, cycle, set, null, now);
    const phases = storedPhases(batch.figures, batch.id);
    for (const { id, assessmentId } of some) {
      const one = facts.find((found) => found.assessmentId === assessmentId);
      if (await sendOne(db, now, publicUrl, { id, assessmentId, one, batch, by: batch.sentBy, phases })) sent += 1;
    }
  }
  return sent;
}

interface One {
  id: string;
  assessmentId: string;
  /** Undefined where it waits for no answer any more. */
  one: BatchReturn | undefined;
  batch: Batch;
  by: string;
  phases: PhaseFigures;
}

async function sendOne(db: Db, now: Date, publicUrl: string, { id, assessmentId, one, batch, by, phases }: One): Promise<boolean> {
  const at = now.toISOString();
  return inTransaction(db, async (trx) => {
    const view = await findAssessment(trx, assessmentId, { id: by, roles: [] });
    const isHeld = view && one && (await hold(trx, view, "respond"));
    const row = await trx.selectFrom("responses").select(["revision", "sentAt", "outcome"]).where("id", "=", id).executeTakeFirst();
    if (!row || row.sentAt) return false;
    const letter =
      isHeld && row.outcome && view.assessment.revision === row.revision
        ? await batchLetter(trx, view, { one, outcome: row.outcome, texts: batch, phases, by, at })
        : undefined;
    if (!view || !letter) {
      await trx.deleteFrom("responses").where("id", "=", id).where("sentAt", "is", null).execute();
      return false;
    }
    await postLetter(trx, { by, at }, view, { draft: { id }, letter, publicUrl });
    return true;
  });
}
