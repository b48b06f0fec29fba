import type { Db } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import { cycleOf } from "#db/rows.ts";
import { createCycle } from "#db/cycles/new-cycle.ts";
import { listCycleLetters } from "#db/cycles/letters/mail-texts.ts";
import { changeCycleOrganisations } from "#db/cycles/cycle-organisations.ts";
import { markOfPart, markRead, readPart, savePart, type WrittenPart } from "#db/cycles/set-up.ts";
import { findCycleSet } from "#db/standard-sets.ts";

export async function cycleById(db: Db, id: string) {
  return cycleOf(await db.selectFrom("cycles").selectAll().where("id", "=", id).executeTakeFirstOrThrow());
}

export async function markNow(db: Db, id: string, part: WrittenPart): Promise<string> {
  return markOfPart(await readPart(db, part, await cycleById(db, id)));
}

/** A cycle of Estmere in preparation to which only people are wanting, if any are. */
export async function withCycleInPreparation(db: Db, author: Author, organisations = ["riverbend"]): Promise<string> {
  const id = await createCycle(db, author, {
    title: "Section 11 audit 2028",
    standardSetId: "s11-2026",
    partnershipIds: ["estmere"],
    copyOf: null,
  });
  await changeCycleOrganisations(db, author, { cycleId: id, partnershipIds: ["estmere"], add: organisations, remove: [] });
  await savePart(db, author, { cycleId: id, part: "dates", values: {}, base: await markNow(db, id, "dates") });
  const cycle = await cycleById(db, id);
  const texts = await listCycleLetters(db, cycle, await findCycleSet(db, cycle));
  await markRead(
    db,
    author,
    id,
    texts.map(({ key }) => key),
  );
  return id;
}
