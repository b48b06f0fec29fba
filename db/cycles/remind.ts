import { z } from "zod";
import { outstandingStates } from "#domain/assessments/assessment-state.ts";
import { dueDate } from "#domain/assessments/due-date.ts";
import { reminderDue, type Reminders, usualReminders } from "#domain/cycles/reminders.ts";
import { dayOf, daysEarlier } from "#domain/dates.ts";
import { kindOf, wordsFor } from "#domain/organisations/words-by-kind.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import { recordHistory } from "#db/history.ts";
import { listPeopleOf } from "#db/people/people.ts";
import type { Row } from "#db/rows.ts";
import { stored } from "#db/stored.ts";
import { overdueLine, reminderLine, sectionsLine } from "#mail/reminder-lines.ts";

/** Reminds the people of every open return whose day has come; returns of how many returns. Several processes may do this at the same time. */
export async function remindPeople(db: Db, now: Date): Promise<number> {
  const cycles = await db
    .selectFrom("cycles")
    .select(["id", "title", "dueAt", "opensOn", "reminders"])
    .where("state", "=", "open")
    .where("origin", "is", null)
    .execute();
  let reminded = 0;
  for (const cycle of cycles) reminded += await remindOf(db, cycle, now);
  return reminded;
}

type OpenCycle = Pick<Row<"cycles">, "id" | "title" | "dueAt" | "opensOn" | "reminders">;

/** The days on which people of a cycle are reminded. */
export function remindersOf({ id, reminders }: Pick<OpenCycle, "id" | "reminders">): Reminders {
  return reminders === null ? usualReminders : stored(storedReminders, reminders, "cycles.reminders", id);
}

const storedReminders = z.object({ before: z.array(z.number()), after: z.array(z.number()) });

async function remindOf(db: Db, cycle: OpenCycle, now: Date): Promise<number> {
  const today = dayOf(now);
  const reminders = remindersOf(cycle);
  const [outstanding, told] = await Promise.all([listOutstanding(db, cycle.id), listTold(db, cycle.id, now)]);
  let reminded = 0;
  for (const one of outstanding) {
    const dueOn = dueDate(cycle, one).day;
    const due = reminderDue(reminders, { dueOn, openedOn: cycle.opensOn, today });
    if (!due || told.has(`${one.id}:${due.key}`)) continue;
    const lines = await linesOf(db, cycle, one, { dueOn, isLate: due.isLate, today });
    if (lines.length === 0) continue;
    const key = `reminder:${one.id}:${due.key}`;
    await inTransaction(db, async (trx) => {
      const at = now.toISOString();
      const told: boolean[] = [];
      for (const { of, ...line } of lines) told.push(await tellDaily(trx, { ...line, key: `${key}${of}` }, at));
      if (told.includes(true))
        await recordHistory(trx, { by: null, at }, { assessmentId: one.id, event: "reminder-written", after: { due: dueOn } });
      if (due.isLate) await recordStep(trx, one.id, now);
    });
    reminded += 1;
  }
  return reminded;
}

type Outstanding = Awaited<ReturnType<typeof listOutstanding>>[number];

// A return that is open again has been returned: its people know why it is open
function listOutstanding(db: Db, cycleId: string) {
  return db
    .selectFrom("assessments")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .select([
      "assessments.id",
      "assessments.organisationId",
      "assessments.state",
      "assessments.extendedTo",
      "organisations.name",
      "organisations.category",
      "organisations.kind",
      "organisations.governance",
    ])
    .where("assessments.cycleId", "=", cycleId)
    .where("assessments.state", "in", outstandingStates)
    .where("assessments.withdrawnOn", "is", null)
    .where("assessments.firstSubmittedAt", "is", null)
    .orderBy("assessments.id")
    .execute();
}

const remembered = 60;

async function listTold(db: Db, cycleId: string, now: Date): Promise<Set<string>> {
  const rows = await db
    .selectFrom("dailyLines")
    .innerJoin("assessments", "assessments.id", "dailyLines.assessmentId")
    .select("dailyLines.key")
    .distinct()
    .where("assessments.cycleId", "=", cycleId)
    .where("dailyLines.kind", "in", ["reminder", "overdue"])
    .where("dailyLines.madeAt", ">", daysEarlier(now, remembered))
    .execute();
  return new Set(rows.map(({ key }) => key.replace(/^reminder:/, "").replace(/ .*$/, "")));
}

async function linesOf(
  db: Db,
  cycle: OpenCycle,
  one: Outstanding,
  { dueOn, isLate, today }: { dueOn: string; isLate: boolean; today: string },
) {
  const people = await listPeopleOf(db, one.organisationId);
  const words = wordsFor({ kind: kindOf(one) });
  const about = { assessmentId: one.id, organisation: one.name, cycle: cycle.title, dueOn, words };
  const lead = isLate ? overdueLine({ ...about, today }) : reminderLine(about);
  // Once it is with the signatory, it waits for them and for nobody else
  const waitsForSignature = one.state === "awaiting-sign-off";
  const reads = waitsForSignature || isLate ? ["champion", "signatory"] : ["champion"];
  const leads = people.filter(({ role }) => reads.includes(role)).map(({ id }) => ({ ...lead, personId: id, of: "" }));
  const sections = waitsForSignature ? [] : await listUnfinished(db, one.id);
  const helpers = people
    .filter(({ role, id }) => role === "contributor" && !leads.some(({ personId }) => personId === id))
    .flatMap(({ id }) => {
      const theirs = sections.filter(({ personId }) => personId === id).map(({ sectionCode }) => sectionCode);
      return theirs.length === 0 ? [] : [{ ...sectionsLine({ ...about, sections: theirs }), personId: id, of: " sections" }];
    });
  return [...leads, ...helpers];
}

/** The sections that somebody was given and that are not complete. */
function listUnfinished(db: Db, assessmentId: string) {
  return db
    .selectFrom("assignments")
    .leftJoin("sectionSummaries", (join) =>
      join
        .onRef("sectionSummaries.assessmentId", "=", "assignments.assessmentId")
        .onRef("sectionSummaries.sectionCode", "=", "assignments.sectionCode")
        .on("sectionSummaries.judgedBy", "=", "self"),
    )
    .select(["assignments.personId", "assignments.sectionCode"])
    .where("assignments.assessmentId", "=", assessmentId)
    .where((eb) => eb.or([eb("sectionSummaries.complete", "is", null), eb("complete", "<", eb.ref("standards"))]))
    .orderBy("assignments.sectionCode")
    .execute();
}

/** The first step of the ladder is this mail: it stands among the words with the organisation. */
async function recordStep(trx: Trx, assessmentId: string, now: Date) {
  const given = await trx
    .selectFrom("extensions")
    .select((eb) => eb.fn.countAll<number | string>().as("count"))
    .where("assessmentId", "=", assessmentId)
    .where("answer", "=", "given")
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("contacts")
    .values({
      id: `${assessmentId}-reminder-${given.count}`,
      assessmentId,
      kind: "mail",
      step: "reminder",
      round: Number(given.count),
      personId: null,
      madeAt: now.toISOString(),
      promisedFor: null,
      letter: null,
    })
    .onConflict((oc) => oc.columns(["assessmentId", "round", "step"]).doNothing())
    .execute();
}
