import { dayOf, daysEarlier } from "#domain/dates.ts";
import type { Db } from "#db/connection.server.ts";

const daysKept = 400;

/** Removes typing nobody saved in returns that have been closed or withdrawn, untouched, for more than a year. */
export async function removeOldDrafts(db: Db, now: Date): Promise<number> {
  const before = daysEarlier(now, daysKept);
  const { numDeletedRows } = await db
    .deleteFrom("answerDrafts")
    .where("keptAt", "<=", before)
    .where("assessmentId", "in", (eb) =>
      eb
        .selectFrom("assessments")
        .select("id")
        .where("changedAt", "<=", before)
        .where((of) => of.or([of("state", "=", "closed"), of("withdrawnOn", "<", dayOf(before))])),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
