import { toReadBecause } from "#domain/responses/batch.ts";
import { type BatchGroup, groupOf, groupsIn } from "#domain/responses/batch-groups.ts";
import type { ResponseOutcome } from "#domain/responses/response.ts";
import { addWorkingDays } from "#domain/working-days.ts";
import type { StandardSet } from "#standards/schema.ts";
import { listBatchReturns } from "#db/responses/batch-returns.ts";
import { batchLetter, figuresFor, readyIn, saveBatch, startBatch } from "#db/responses/batches.ts";
import { stepCycle } from "#db/cycles/close.ts";
import { postLetter } from "#db/responses/send-response.ts";
import { listSent, noteReading } from "#db/scrutiny/responses.ts";
import { finishReading } from "#db/scrutiny/reviews.ts";
import type { Trx } from "../../connection.server.ts";
import { viewAs } from "../send-and-sign.ts";
import { chance } from "../texts/chance.ts";
import { cycleId } from "./cycles.ts";
import { expectDone } from "../set-up.ts";
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
export async function answerSchools(trx: Trx, set: StandardSet, publicUrl: string) {
  const cycle = await trx.selectFrom("cycles").selectAll().where("id", "=", cycleId(2025)).executeTakeFirstOrThrow();
  const list = () => listBatchReturns(trx, cycle, set, null, new Date(begunAt));
  for (const { assessmentId } of (await list()).filter((one) => toReadBecause(one).length > 0)) await readToItsEnd(trx, assessmentId);

  const author = { by, at: begunAt };
  await saveBatch(trx, author, cycle.id, { ...texts, outcomes, base: 0 });
  const returns = await list();
  const seen = Object.fromEntries(groupsIn(readyIn(returns)).map(({ group, returns: some }) => [group, some.length]));
  const started = await startBatch(trx, author, { cycle, set, base: 1, seen });
  expectDone(typeof started === "number" ? null : `letters of schools: ${started}`);
  const phases = await figuresFor(trx, cycle.id, begunAt);
  const drafts = await trx.selectFrom("responses").select(["id", "assessmentId"]).where("sentAt", "is", null).execute();
  for (const setting of settings) {
    const draft = drafts.find(({ assessmentId }) => assessmentId === `2025-${setting.id}`);
    const one = returns.find(({ assessmentId }) => assessmentId === draft?.assessmentId);
    const { responseSentOn } = plan2025(setting);
    if (!draft !== !responseSentOn) throw new Error(`${setting.id} has a letter, or a day for it, alone`);
    if (!draft || !one) continue;
    const at = `${responseSentOn}T11:00:00.000Z`;
    const view = await viewAs(trx, by, draft.assessmentId);
    const letter = await batchLetter(trx, view, { one, outcome: outcomes[groupOf(one)], texts, phases, by, at });
    if (!letter) throw new Error(`${draft.assessmentId} has no letter`);
    await postLetter(trx, { by, at }, view, { draft, letter, publicUrl });
    const [sent] = await listSent(trx, draft.assessmentId);
    if (sent) await noteReading(trx, { by: teamOfSetting(setting).lead.id, at: `${responseSentOn}T15:10:00.000Z` }, sent.id);
  }
  await trx
    .updateTable("assessments")
    .set({ state: "closed" })
    .where("cycleId", "=", cycle.id)
    .where("responseSentOn", "is not", null)
    .execute();
  const closed = await stepCycle(trx, { by: "leila-haddad", at: "2026-07-20T09:00:00.000Z" }, cycle.id, "close");
  expectDone(closed === "done" ? null : closed);
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
