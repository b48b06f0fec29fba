import { dayInWords, dayOf, timeInWords } from "#domain/dates.ts";
import { dueDate, signOffDay } from "#domain/assessments/due-date.ts";
import { outstandingStates } from "#domain/assessments/assessment-state.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import type { Author } from "#db/history.ts";
import type { Row } from "#db/rows.ts";
import { savePartIn, type savePart } from "./set-up.ts";

/** As savePart, for the dates: once a cycle is open, everybody they are for is told of those that changed. */
export async function changeDates(db: Db, author: Author, change: Parameters<typeof savePart>[2]): Promise<"saved" | "stale" | "locked"> {
  return inTransaction(db, async (trx) => {
    const before = await trx.selectFrom("cycles").selectAll().where("id", "=", change.cycleId).executeTakeFirst();
    const result = await savePartIn(trx, author, change);
    if (result !== "saved" || before?.state !== "open") return result;
    const after = await trx.selectFrom("cycles").selectAll().where("id", "=", change.cycleId).executeTakeFirstOrThrow();
    // Time that was given up to a day before the new date is no longer more time
    await trx
      .updateTable("assessments")
      .set({ extendedTo: null })
      .where("cycleId", "=", change.cycleId)
      .where("extendedTo", "<=", after.dueAt)
      .execute();
    await tell(trx, author.at, before, after);
    return result;
  });
}

type Dates = Row<"cycles">;

const whose: Record<string, string[]> = {
  due: ["champion", "contributor", "signatory", "governor"],
  sign: ["champion", "signatory"],
  governor: ["champion", "signatory", "governor"],
  statistics: ["champion"],
};

/** What changes for a return: one with more time keeps its own date, from which the day to sign by is reckoned. */
function changesFor(before: Dates, after: Dates, extended: { extendedTo: string | null }) {
  const signOffBy = (cycle: Dates) => signOffDay(cycle, dueDate(cycle, extended));
  return [
    ...(extended.extendedTo === null && before.dueAt !== after.dueAt
      ? [{ who: "due", words: `now due by ${timeInWords(after.dueAt)} on ${dayInWords(after.dueAt)}` }]
      : []),
    ...(signOffBy(before) !== signOffBy(after) ? [{ who: "sign", words: `now to be signed by ${dayInWords(signOffBy(after))}` }] : []),
    ...(before.governorSignsBy !== after.governorSignsBy && after.governorSignsBy
      ? [{ who: "governor", words: `the second signature is now owed by ${dayInWords(after.governorSignsBy)}` }]
      : []),
    ...(before.statisticsDueOn !== after.statisticsDueOn && after.statisticsDueOn
      ? [{ who: "statistics", words: `statistics are now due by ${dayInWords(after.statisticsDueOn)}` }]
      : []),
    ...(dayOf(before.finalDueAt ?? before.dueAt) !== dayOf(after.finalDueAt ?? after.dueAt) && after.finalDueAt
      ? [{ who: "sign", words: `the final date is now ${dayInWords(after.finalDueAt)}` }]
      : []),
  ];
}

async function tell(trx: Trx, at: string, before: Dates, after: Dates) {
  const people = await trx
    .selectFrom("assessments")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .innerJoin("roles", "roles.organisationId", "assessments.organisationId")
    .select([
      "assessments.id as assessmentId",
      "assessments.state",
      "assessments.extendedTo",
      "organisations.shortName",
      "roles.personId",
      "roles.role",
    ])
    .where("assessments.cycleId", "=", after.id)
    .where("assessments.withdrawnOn", "is", null)
    .where("roles.endedOn", "is", null)
    .orderBy("roles.id")
    .execute();
  for (const { assessmentId, state, extendedTo, shortName, personId, role } of people) {
    const theirs = changesFor(before, after, { extendedTo }).filter(
      ({ who }) => whose[who]?.includes(role) && (outstandingStates.includes(state) || who === "governor" || who === "statistics"),
    );
    if (theirs.length === 0) continue;
    await tellDaily(
      trx,
      {
        personId,
        key: `dates-${assessmentId}-${after.revision}`,
        kind: "notice",
        words: `${after.title}, ${shortName}: ${theirs.map(({ words }) => words).join("; ")}`,
        path: `/assessments/${assessmentId}`,
        assessmentId,
      },
      at,
    );
  }
}
