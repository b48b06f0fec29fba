import { openConversation, replyIn } from "#db/conversations/conversations.ts";
import { giveTime } from "#db/cycles/extensions.ts";
import { endExpectation } from "#db/cycles/not-expected.ts";
import { listRolesOf } from "#db/people/places.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { saveStatistics } from "#db/schools/statistics.ts";
import type { Trx } from "../../connection.server.ts";
import { viewAs } from "../send-and-sign.ts";
import { expectDone } from "../set-up.ts";
import { askedAtOtterbrook } from "./other-parts.ts";
import { teamOfSetting } from "./people.ts";
import { statisticsOf } from "./statistics.ts";
import type { Writing } from "./writing.ts";

const administrator = "leila-haddad";

/** More time that was given, and an end to what is expected. */
export async function changeExpectation(trx: Trx, { plan, publicUrl }: Writing, assessmentId: string) {
  const { extendedTo, withdrawn } = plan;
  if (extendedTo) {
    const author = { by: administrator, at: "2026-11-12T15:00:00.000Z" };
    const answer = { givenUntil: extendedTo, words: "", publicUrl };
    const isGiven = await giveTime(trx, author, await viewAs(trx, administrator, assessmentId), answer);
    expectDone(isGiven ? null : `${assessmentId} has no more time`);
  }
  if (withdrawn) {
    const author = { by: administrator, at: `${withdrawn.on}T10:00:00.000Z` };
    const { reason } = withdrawn;
    expectDone(await endExpectation(trx, author, await viewAs(trx, administrator, assessmentId), { how: "withdrawn", reason }));
  }
}

/** Sends the statistics of the terms that have passed. */
export async function sendStatistics(trx: Trx, { setting, year, plan, set }: Writing, assessmentId: string) {
  const by = teamOfSetting(setting).lead.id;
  const all = statisticsOf(setting, year, plan);
  if (all.length === 0) return;
  const view = await viewAs(trx, by, assessmentId);
  for (const { period, on, fields } of all) {
    const author = { by, at: `${on}T14:05:00.000Z` };
    const saving = { period, groups: set.statistics ?? [], fields, revision: 0, isSent: true };
    const sent = await saveStatistics(trx, author, view, saving);
    expectDone(sent === "sent" ? null : `${assessmentId}: statistics are ${sent}`);
  }
}

/** What a governor asked at Otterbrook, and what the lead replied. */
export async function talk(trx: Trx, { setting, year }: Writing, assessmentId: string) {
  if (setting.id !== "otterbrook-primary-school" || year !== 2026) return;
  const { governor, lead } = teamOfSetting(setting);
  const view = async (id: string) => {
    const found = await findAssessment(trx, assessmentId, { id, roles: await listRolesOf(trx, id) });
    if (!found) throw new Error(`${assessmentId} is missing`);
    return found;
  };
  for (const { standardCode, asked, reply } of askedAtOtterbrook) {
    const question = { view: await view(governor.id), capacity: "safeguarding governor", words: asked.words };
    const author = { by: governor.id, at: asked.at };
    const opened = await openConversation(trx, author, { ...question, readers: "governors", standardCode });
    if (!("conversationId" in opened)) throw new Error(`Nobody can talk about ${assessmentId}`);
    if (!reply) continue;
    const answer = { view: await view(lead.id), capacity: "designated safeguarding lead", words: reply.words };
    await replyIn(trx, { by: lead.id, at: reply.at }, `${assessmentId}-${standardCode}-conversation`, answer);
  }
}
