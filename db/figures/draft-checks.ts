import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { DraftReport } from "#domain/draft-check/report.ts";
import type { Db } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import { stored } from "#db/stored.ts";

/** How long findings wait to be downloaded. */
const keptFor = 24 * 60 * 60 * 1000;

interface Check {
  snapshotId: string;
  name: string;
  report: DraftReport;
}

/** Keeps the findings on a draft for the person who checked it, in place of those before; returns how they are asked for. */
export async function keepDraftCheck(db: Db, { by, at }: Author, { snapshotId, name, report }: Check): Promise<string> {
  const id = randomUUID();
  const kept = { id, snapshotId, name, report: JSON.stringify(report), checkedAt: at };
  await db
    .insertInto("draftChecks")
    .values({ personId: by, ...kept })
    .onConflict((conflict) => conflict.column("personId").doUpdateSet(kept))
    .execute();
  return id;
}

/** The findings that this person was shown last, if these are they. */
export async function findDraftCheck(
  db: Db,
  personId: string,
  { id, snapshotId, now }: { id: string; snapshotId: string; now: Date },
): Promise<(Omit<Check, "snapshotId"> & { checkedAt: string }) | undefined> {
  const row = await db
    .selectFrom("draftChecks")
    .select(["name", "report", "checkedAt"])
    .where("personId", "=", personId)
    .where("id", "=", id)
    .where("snapshotId", "=", snapshotId)
    .where("checkedAt", ">", keptSince(now))
    .executeTakeFirst();
  return row && { ...row, report: stored(storedReport, row.report, "draftChecks.report", id) };
}

/** Removes findings that nobody downloaded for a day; returns how many. */
export async function removeOldDraftChecks(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("draftChecks").where("checkedAt", "<=", keptSince(now)).executeTakeFirst();
  return Number(numDeletedRows);
}

function keptSince(now: Date): string {
  return new Date(now.getTime() - keptFor).toISOString();
}

const difference = z.object({ value: z.string(), added: z.literal(true).optional(), removed: z.literal(true).optional() });
const cell = z.object({
  section: z.string(),
  figure: z.string(),
  printed: z.string(),
  right: z.string(),
  working: z.string(),
  remark: z.string().nullable(),
});
const storedReport = z.object({
  sentence: z.string(),
  counts: z.string(),
  against: z.array(z.object({ table: z.string(), agrees: z.number(), differs: z.number() })),
  tables: z.array(z.object({ heading: z.string(), cells: z.array(cell), causes: z.array(z.string()) })),
  sentences: z.array(
    z.object({
      heading: z.string(),
      page: z.number().optional(),
      paragraph: z.number(),
      draft: z.array(difference),
      right: z.array(difference),
      remarks: z.array(z.string()),
    }),
  ),
  numbers: z.array(z.object({ printed: z.string(), place: z.string(), outcome: z.string(), against: z.string() })),
  more: z.number(),
  moreWrong: z.number().optional(),
});
