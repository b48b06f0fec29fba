import { dayOf } from "#domain/dates.ts";
import { changedLines, type FieldValues, valuesOfGroups } from "#domain/schools/set-fields.ts";
import { periodLabels, periodsOf, type StatisticsPeriod, windowOf } from "#domain/schools/statistics.ts";
import type { FieldGroup } from "#standards/settings.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";

import { stored, storedFields } from "#db/stored.ts";

export interface Statistics {
  period: StatisticsPeriod;
  fields: FieldValues;
  revision: number;
  submittedAt: string | null;
  submittedByName: string | null;
  savedAt: string;
  savedByName: string;
}

/** The statistics of an assessment that have been saved or sent, by period. */
export async function listStatistics(db: Db, assessmentId: string): Promise<Statistics[]> {
  const rows = await db
    .selectFrom("statisticsReturns")
    .innerJoin("people as saver", "saver.id", "statisticsReturns.savedBy")
    .leftJoin("people as sender", "sender.id", "statisticsReturns.submittedBy")
    .select([
      "statisticsReturns.period",
      "statisticsReturns.fields",
      "statisticsReturns.revision",
      "statisticsReturns.submittedAt",
      "statisticsReturns.savedAt",
    ])
    .select(["saver.name as savedByName", "sender.name as submittedByName"])
    .where("assessmentId", "=", assessmentId)
    .execute();
  return rows.map((row) => ({
    ...row,
    fields: stored(storedFields, row.fields, "statisticsReturns.fields", `${assessmentId}, ${row.period}`),
  }));
}

export async function findStatistics(db: Db, assessmentId: string, period: StatisticsPeriod): Promise<Statistics | undefined> {
  return (await listStatistics(db, assessmentId)).find((one) => one.period === period);
}

interface Saving {
  period: StatisticsPeriod;
  groups: FieldGroup[];
  fields: FieldValues;
  /** 0 where nothing was saved when the form was made. */
  revision: number;
  /** Sends it to the partnership; otherwise it is kept as a draft. */
  isSent: boolean;
}

type StatisticsResult = "saved" | "sent" | "stale" | "not-open" | "sent-before" | "withdrawn";

/**
 * Saves or sends the numbers of one period, whatever the state of the audit. What was sent can be corrected by sending it
 * again, and keeps the day it was first sent on; it cannot become a draft again ("sent-before").
 */
export async function saveStatistics(
  db: Db,
  author: Author,
  { assessment, cycle }: Pick<ReturnView, "assessment" | "cycle">,
  saving: Saving,
): Promise<StatisticsResult> {
  const { period, groups, revision, isSent } = saving;
  if (!periodsOf(cycle).includes(period) || windowOf(cycle, dayOf(author.at)) === "not-open") return "not-open";
  return inTransaction(db, async (trx) => {
    const now = await trx.selectFrom("assessments").select("withdrawnOn").where("id", "=", assessment.id).executeTakeFirstOrThrow();
    if (now.withdrawnOn) return "withdrawn";
    const before = await findStatistics(trx, assessment.id, period);
    if ((before?.revision ?? 0) !== revision) return "stale";
    if (before?.submittedAt && !isSent) return "sent-before";

    const fields = valuesOfGroups(groups, saving.fields);
    const lines = changedLines(groups, before?.fields ?? {}, fields);
    const isNews = isSent && !before?.submittedAt;
    if (before && !isNews && lines.before.length + lines.after.length === 0) return isSent ? "sent" : "saved";
    const sent = isNews ? { submittedBy: author.by, submittedAt: author.at } : {};
    const change = { fields: JSON.stringify(fields), revision: revision + 1, savedBy: author.by, savedAt: author.at, ...sent };
    if (!(await write(trx, assessment.id, period, revision, change))) return "stale";
    await recordHistory(trx, author, {
      assessmentId: assessment.id,
      event: isSent ? "statistics-sent" : "statistics-saved",
      before: { period: periodLabels[period], fields: lines.before },
      after: { period: periodLabels[period], fields: lines.after },
    });
    return isSent ? "sent" : "saved";
  });
}

interface Change {
  fields: string;
  revision: number;
  savedBy: string;
  savedAt: string;
  submittedBy?: string;
  submittedAt?: string;
}

async function write(trx: Trx, assessmentId: string, period: StatisticsPeriod, revision: number, change: Change): Promise<boolean> {
  if (revision === 0) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("statisticsReturns")
      .values({ assessmentId, period, submittedBy: null, submittedAt: null, ...change })
      .onConflict((conflict) => conflict.columns(["assessmentId", "period"]).doNothing())
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const { numUpdatedRows } = await trx
    .updateTable("statisticsReturns")
    .set(change)
    .where("assessmentId", "=", assessmentId)
    .where("period", "=", period)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
