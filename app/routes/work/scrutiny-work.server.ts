import { queueRows } from "#domain/scrutiny/queue.ts";
import { correctionItems, cycleScrutinyItems } from "#domain/work/scrutiny-work.ts";
import type { SignedInPerson } from "#domain/people/roles.ts";
import { underReviewStates } from "#domain/assessments/assessment-state.ts";
import type { Db } from "#db/connection.server.ts";
import { listCycleCounts, listCyclesOf } from "#db/cycles/cycles.ts";
import { listUnansweredCorrections } from "#db/responses/corrections.ts";
import { listQueue } from "#db/scrutiny/queue.ts";
import { readableOf } from "#db/scrutiny/readable.ts";
import { findCycleSet } from "#db/standard-sets.ts";

const answers = ["administrator", "reviewer", "panel-chair"];

/** The returns of each cycle that wait to be read or answered, for those who read or give to read. */
async function listUnanswered(db: Db, person: SignedInPerson, today: string, only?: { id: string }) {
  if (!person.roles.some(({ role }) => answers.includes(role))) return [];
  const cycles = (await listCyclesOf(db, person.id)).filter(({ state }) => state !== "preparing");
  const counts = await listCycleCounts(
    db,
    cycles.map(({ id }) => id),
  );
  const waiting = cycles.filter(({ id }) => counts.some(({ cycleId, state }) => cycleId === id && underReviewStates.includes(state)));
  return Promise.all(
    waiting.map(async (cycle) => {
      const set = await findCycleSet(db, cycle);
      const { returns } = await listQueue(db, cycle.id, set);
      return { cycle, set, rows: queueRows(await readableOf(db, { person, cycle, only }, returns), { cycle, today }) };
    }),
  );
}

/** What waits for a person of a partnership in what was submitted: unread returns, late responses, letters of theirs. */
export async function readScrutinyWork(db: Db, person: SignedInPerson, today: string, only?: { id: string }) {
  const cycles = await listUnanswered(db, person, today, only);
  return [
    ...(await readCalledWrong(db, person, only)),
    ...cycles.flatMap(({ cycle, set, rows }) =>
      cycleScrutinyItems(rows, cycle, { personId: person.id, today, sections: set.sections.length }),
    ),
  ];
}

/** What organisations call wrong in their responses, for those who answer it. */
async function readCalledWrong(db: Db, person: SignedInPerson, only?: { id: string }) {
  if (!person.roles.some(({ role }) => answers.includes(role))) return [];
  const cycles = (await listCyclesOf(db, person.id)).filter(({ state }) => state !== "preparing");
  const items = await Promise.all(
    cycles.map(async (cycle) => {
      const corrections = await listUnansweredCorrections(db, cycle.id);
      return corrections.length > 0 ? correctionItems(await readableOf(db, { person, cycle, only }, corrections)) : [];
    }),
  );
  return items.flat();
}
