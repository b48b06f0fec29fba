import { markRead, markOfPart, readPart } from "#db/cycles/set-up.ts";
import { changeDates } from "#db/cycles/change-dates.ts";
import { columnsOfDays } from "#db/cycles/cycle-days.ts";
import { changeCycleOrganisations, listOrganisationsOf } from "#db/cycles/cycle-organisations.ts";
import { writeInvitations } from "#db/cycles/invitations.ts";
import { launchCycle } from "#db/cycles/launch.ts";
import { listCycleLetters } from "#db/cycles/letters/mail-texts.ts";
import { createCycle } from "#db/cycles/new-cycle.ts";
import { cycleOf } from "#db/rows.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import type { CycleDays } from "#domain/cycles/cycle-dates.ts";
import type { StatisticsPeriod } from "#domain/schools/statistics.ts";
import { isForSettings } from "#domain/organisations/organisation-words.ts";
import { addDays } from "#domain/working-days.ts";
import type { Trx } from "../connection.server.ts";
import { expectDone } from "./set-up.ts";

interface NewAudit {
  title: string;
  standardSetId: string;
  partnershipIds: string[];
  days: CycleDays;
  periods?: StatisticsPeriod[];
}

/** Sets an audit up as an administrator does, and launches it on its opening day with everybody in it. */
export async function launch(trx: Trx, { title, standardSetId, partnershipIds, days, periods = [] }: NewAudit, publicUrl: string) {
  const author = { by: "leila-haddad", at: `${addDays(days.opensOn, -14)}T09:00:00.000Z` };
  await createCycle(trx, author, { title, standardSetId, partnershipIds, copyOf: null });
  const read = () =>
    trx.selectFrom("cycles").selectAll().where("standardSetId", "=", standardSetId).executeTakeFirstOrThrow().then(cycleOf);
  const { id: cycleId } = await read();
  const base = markOfPart(await readPart(trx, "dates", await read()));
  const values = { ...columnsOfDays(days), statisticsPeriods: periods.length > 0 ? JSON.stringify(periods) : null };
  expectDone(refusal(await changeDates(trx, author, { cycleId, part: "dates", values, base }), "saved"));
  const set = await findStandardSet(trx, standardSetId);
  const letters = await listCycleLetters(trx, await read(), set);
  await markRead(trx, author, cycleId, ["preview", ...letters.map(({ key }) => key)]);
  const all = await listOrganisationsOf(trx, partnershipIds);
  const add = all.filter(({ category }) => (category === "setting") === isForSettings(set)).map(({ id }) => id);
  await changeCycleOrganisations(trx, author, { cycleId, partnershipIds, add, remove: [] });
  const at = `${days.opensOn}T09:00:00.000Z`;
  expectDone(refusal(await launchCycle(trx, { by: author.by, at }, cycleId), "launched"));
  while ((await writeInvitations(trx, new Date(at), publicUrl, cycleId)) > 0);
}

const refusal = (result: string, wanted: string) => (result === wanted ? null : result);
