import { queueRows } from "#domain/scrutiny/queue.ts";
import { closureItems, correctionItems } from "#domain/work/follow-up-work.ts";
import { cycleScrutinyItems, firstOfCycle } from "#domain/work/scrutiny-work.ts";
import type { WorkItem } from "#domain/work/work.ts";
import type { SignedInPerson } from "#domain/people/roles.ts";
import { underReviewStates } from "#domain/assessments/assessment-state.ts";
import type { Db } from "#db/connection.server.ts";
import { listCycleCounts, listCyclesOf } from "#db/cycles/cycles.ts";
import { listCorrectionsToAnswer, listDoneActions } from "#db/scrutiny/follow-up.ts";
import { listQueue } from "#db/scrutiny/queue.ts";
import { answering, readableOf } from "#db/scrutiny/readable.ts";
import { findCycleSet } from "#db/standard-sets.ts";

/** The returns of each cycle that wait to be read or answered, for those who read or give to read. */
async function listUnanswered(db: Db, person: SignedInPerson, cycles: Cycle[], today: string, only?: { id: string }) {
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

type Cycle = Awaited<ReturnType<typeof listCyclesOf>>[number];

interface FollowedCycle {
  person: Pick<SignedInPerson, "id" | "roles">;
  cycle: { id: string; title: string };
  only?: { id: string };
}

/** What came back to the partnership after its responses of one cycle, for those who may answer it. */
export async function readFollowUp(db: Db, whose: FollowedCycle, today: string): Promise<WorkItem[]> {
  const [corrections, actions] = await Promise.all([listCorrectionsToAnswer(db, whose.cycle.id), listDoneActions(db, whose.cycle.id)]);
  if (corrections.length + actions.length === 0) return [];
  const answered = { ...whose, as: answering };
  return [
    ...correctionItems(await readableOf(db, answered, corrections), today),
    ...closureItems(await readableOf(db, answered, actions), whose.cycle),
  ];
}

/** What waits for a person of a partnership: unread returns, late responses, letters of theirs, and what came back after them. */
export async function readScrutinyWork(db: Db, person: SignedInPerson, today: string, only?: { id: string }): Promise<WorkItem[]> {
  if (!person.roles.some(({ role }) => answering.some((one) => one === role))) return [];
  const cycles = (await listCyclesOf(db, person.id)).filter(({ state }) => state !== "preparing");
  const [unanswered, followed] = await Promise.all([
    listUnanswered(db, person, cycles, today, only),
    Promise.all(cycles.map((cycle) => readFollowUp(db, { person, cycle, only }, today))),
  ]);
  return [
    // What cannot wait stands before the work of every cycle
    ...unanswered.flatMap(({ cycle, rows }) => firstOfCycle(rows, cycle)),
    ...unanswered.flatMap(({ cycle, set, rows }) =>
      cycleScrutinyItems(rows, cycle, { personId: person.id, today, sections: set.sections.length }),
    ),
    ...followed.flat(),
  ];
}
