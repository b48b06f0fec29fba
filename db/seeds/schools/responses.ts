import { randomUUID } from "node:crypto";
import { toReadBecause } from "#domain/responses/batch.ts";
import { type BatchGroup, groupOf } from "#domain/responses/batch-groups.ts";
import type { ResponseOutcome } from "#domain/responses/response.ts";
import { addWorkingDays } from "#domain/working-days.ts";
import type { StandardSet } from "#standards/schema.ts";
import { listBatchReturns } from "#db/responses/batch-returns.ts";
import { batchLetter, figuresFor } from "#db/responses/batches.ts";
import { postLetter } from "#db/responses/send-response.ts";
import { listSent, noteReading } from "#db/scrutiny/responses.ts";
import { finishReading } from "#db/scrutiny/reviews.ts";
import type { Trx } from "../../connection.server.ts";
import { viewAs } from "../send-and-sign.ts";
import { chance } from "../texts/chance.ts";
import { cycleId, cycleOf } from "./cycles.ts";
import { teamOfSetting } from "./people.ts";
import { plan2025 } from "./plans.ts";
import { settings } from "./settings.ts";

const by = "rhian-colbourne";
const begunAt = "2026-02-09T09:00:00.000Z";

const texts = {
  opening:
    "Thank you for the return of {organisation} to the {cycle}. It gives you and us the same picture of where your work is strong and what is still to do.",
  closing:
    "If something in this letter is wrong, tell us by {due}. If you want to talk about it, write to me: I am glad to come to a meeting of your governors.",
};

const outcomes: Record<BatchGroup, ResponseOutcome> = {
  allMet: "assured",
  partiallyMet: "assured-with-actions",
  notMet: "assured-with-actions",
  lawNotMet: "assured-with-actions",
};

/**
 * The letters of the finished year: each school had its own, with its figures beside its phase's, on its day. What no letter may
 * say unread, a person read first.
 */
export async function answerSchools(trx: Trx, set: StandardSet, title: string, publicUrl: string) {
  const cycle = { ...cycleOf(2025, title), localQuestions: null, extent: null };
  const list = () => listBatchReturns(trx, cycle, set, null, new Date(begunAt));
  for (const { assessmentId } of (await list()).filter((one) => toReadBecause(one).length > 0)) await readToItsEnd(trx, assessmentId);

  const phases = await figuresFor(trx, cycle.id, begunAt);
  const batchId = randomUUID();
  await trx
    .insertInto("responseBatches")
    .values({
      id: batchId,
      cycleId: cycle.id,
      ...texts,
      revision: 1,
      savedBy: by,
      savedAt: begunAt,
      sentBy: by,
      sentAt: begunAt,
      figures: JSON.stringify(phases),
      outcomes: JSON.stringify(outcomes),
    })
    .execute();
  const returns = await list();
  for (const setting of settings) {
    const assessmentId = `2025-${setting.id}`;
    const { responseSentOn } = plan2025(setting);
    const one = returns.find((found) => found.assessmentId === assessmentId);
    if (!one || !responseSentOn) continue;
    const at = `${responseSentOn}T11:00:00.000Z`;
    const id = randomUUID();
    const outcome = outcomes[groupOf(one)];
    await trx
      .insertInto("responses")
      .values({
        id,
        assessmentId,
        revision: one.revision,
        batchId,
        outcome,
        ...texts,
        writtenBy: by,
        savedBy: by,
        savedAt: begunAt,
      })
      .execute();
    const view = await viewAs(trx, by, assessmentId);
    const letter = await batchLetter(trx, view, { one, outcome, texts, phases, by, at });
    if (!letter) throw new Error(`${assessmentId} has no letter`);
    await postLetter(trx, { by, at }, view, { draft: { id }, letter, publicUrl });
    const [sent] = await listSent(trx, assessmentId);
    if (sent) await noteReading(trx, { by: teamOfSetting(setting).lead.id, at: `${responseSentOn}T15:10:00.000Z` }, sent.id);
  }
  await trx
    .updateTable("assessments")
    .set({ state: "closed" })
    .where("cycleId", "=", cycleId(2025))
    .where("responseSentOn", "is not", null)
    .execute();
}

// Two people share the reading, a few returns on each day
async function readToItsEnd(trx: Trx, assessmentId: string) {
  const setting = settings.find(({ id }) => assessmentId === `2025-${id}`);
  const answeredOn = setting && plan2025(setting).responseSentOn;
  if (!answeredOn) return;
  const reader = chance(assessmentId, "reader") % 2 === 0 ? by : "leila-haddad";
  const at = `${addWorkingDays(answeredOn, -1 - (chance(assessmentId, "read") % 8))}T1${chance(assessmentId, "hour") % 7}:30:00.000Z`;
  await finishReading(trx, { by: reader, at }, await viewAs(trx, reader, assessmentId));
}
