import { randomUUID } from "node:crypto";
import { z } from "zod";
import { holdReturn } from "#db/assessments/steps.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { stored } from "#db/stored.ts";

/** What was seen at one standard. */
export interface SeenAt {
  code: string;
  words: string;
}

export interface VisitFacts {
  visitedOn: string;
  people: string;
  seen: string;
  byStandard: SeenAt[];
}

const byStandard: z.ZodType<SeenAt[]> = z.array(z.object({ code: z.string(), words: z.string() }));

/** The visits to an organisation about a return, the oldest first. */
export async function listVisits(db: Db, assessmentId: string) {
  const rows = await db
    .selectFrom("visits")
    .innerJoin("people", "people.id", "visits.savedBy")
    .selectAll("visits")
    .select("people.name as by")
    .where("assessmentId", "=", assessmentId)
    .orderBy("visitedOn")
    .orderBy("visits.id")
    .execute();
  return rows.map((row) => ({ ...row, byStandard: stored(byStandard, row.byStandard, "visits.byStandard", row.id) }));
}

export type Visit = Awaited<ReturnType<typeof listVisits>>[number];

/** Keeps a visit. The same of the same person on the same day is one: a second click. */
export async function addVisit(db: Db, author: Author, assessmentId: string, visit: VisitFacts): Promise<string> {
  return inTransaction(db, async (trx) => {
    await holdReturn(trx, assessmentId);
    const same = (await listVisits(trx, assessmentId)).find(
      (one) => one.savedBy === author.by && one.visitedOn === visit.visitedOn && one.people === visit.people && one.seen === visit.seen,
    );
    if (same) return same.id;
    const id = randomUUID();
    await trx
      .insertInto("visits")
      .values({ id, assessmentId, ...kept(visit), savedBy: author.by, savedAt: author.at })
      .execute();
    await recordHistory(trx, author, { assessmentId, event: "visit-saved", after: { visitedOn: visit.visitedOn } });
    return id;
  });
}

/** Changes what is kept of a visit. "stale" where somebody has changed it since it was opened: nothing is changed then. */
export async function changeVisit(
  db: Db,
  author: Author,
  { id, assessmentId, base }: { id: string; assessmentId: string; base: number },
  visit: VisitFacts,
): Promise<"saved" | "stale"> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("visits")
      .set({ ...kept(visit), revision: base + 1, savedBy: author.by, savedAt: author.at })
      .where("id", "=", id)
      .where("assessmentId", "=", assessmentId)
      .where("revision", "=", base)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return "stale";
    await recordHistory(trx, author, { assessmentId, event: "visit-saved", after: { visitedOn: visit.visitedOn } });
    return "saved";
  });
}

function kept({ byStandard: seen, ...visit }: VisitFacts) {
  return { ...visit, byStandard: JSON.stringify(seen) };
}
