import { randomUUID } from "node:crypto";
import { z } from "zod";
import { withdrawnBecause } from "#domain/assessments/assessment-state.ts";
import type { Letter } from "#domain/cycles/letter.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import { holdReturn } from "#db/assessments/steps.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { listPeopleOf } from "#db/people/people.ts";
import { stored } from "#db/stored.ts";
import type { Row } from "#db/rows.ts";
import { dayOf } from "#domain/dates.ts";
import { overdueLine, reminderLine } from "#mail/reminder-lines.ts";

type Contact = Row<"contacts">;
type Place = ReturnView & { words: Parameters<typeof reminderLine>[0]["words"] };

interface Noted {
  spokenWith: string;
  words: string;
  promisedFor: string | null;
}

/** Keeps what was said with an organisation, which it does not read; a promised day holds the ladder. */
export async function noteCall(db: Db, author: Author, assessmentId: string, noted: Noted): Promise<void> {
  await inTransaction(db, async (trx) => {
    await holdReturn(trx, assessmentId);
    await insert(trx, author, { assessmentId, kind: "call", ...noted });
    await recordHistory(trx, author, {
      assessmentId,
      event: "contact-noted",
      after: { spokenWith: noted.spokenWith, promisedFor: noted.promisedFor },
    });
  });
}

/** Takes a step of the ladder, once a round. The id of its letter where there is one; null too where it was taken before or nothing is expected any more. */
export async function takeStep(
  db: Db,
  author: Author,
  view: ReturnView & { facts: Parameters<typeof withdrawnBecause>[0] },
  step: { code: string; title: string; kind: "call" | "letter" | "list"; letter: Letter | null },
): Promise<string | null> {
  const assessmentId = view.assessment.id;
  return inTransaction(db, async (trx) => {
    await holdReturn(trx, assessmentId);
    if (withdrawnBecause(view.facts)) return null;
    const round = await roundOf(trx, assessmentId);
    const taken = await trx
      .selectFrom("contacts")
      .select("id")
      .where("assessmentId", "=", assessmentId)
      .where("round", "=", round)
      .where("step", "=", step.code)
      .executeTakeFirst();
    if (taken) return null;
    const id = await insert(trx, author, {
      assessmentId,
      kind: step.kind,
      step: step.code,
      round,
      letter: step.letter && JSON.stringify(step.letter),
    });
    await recordHistory(trx, author, { assessmentId, event: "ladder-step", after: { step: step.title, code: step.code } });
    return step.letter ? id : null;
  });
}

/** Reminds the people of a return with their next mail of the day, because somebody asked for it. */
export async function remindByHand(db: Db, author: Author, view: Place, dueOn: string, isLate: boolean): Promise<void> {
  const { assessment, organisation, cycle, words } = view;
  await inTransaction(db, async (trx) => {
    const line = (isLate ? overdueLine : reminderLine)({
      assessmentId: assessment.id,
      organisation: organisation.name,
      cycle: cycle.title,
      dueOn,
      words,
      today: dayOf(author.at),
    });
    const people = (await listPeopleOf(trx, organisation.id)).filter(({ role }) => role === "champion" || role === "signatory");
    for (const personId of new Set(people.map(({ id }) => id)))
      await tellDaily(trx, { ...line, personId, key: `by-hand:${assessment.id}:${author.at}` }, author.at);
    await insert(trx, author, { assessmentId: assessment.id, kind: "mail" });
    await recordHistory(trx, author, { assessmentId: assessment.id, event: "contact-noted", after: { mail: line.words } });
  });
}

/** Holds all mail about a return, or lets it go again. */
export async function holdMail(db: Db, author: Author, assessmentId: string, isHeld: boolean): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("assessments")
      .set(isHeld ? { mailHeldAt: author.at, mailHeldBy: author.by } : { mailHeldAt: null, mailHeldBy: null })
      .where("id", "=", assessmentId)
      .where("mailHeldAt", isHeld ? "is" : "is not", null)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) await recordHistory(trx, author, { assessmentId, event: isHeld ? "mail-held" : "mail-released" });
  });
}

/** All words with the organisations of a cycle about their returns, the newest first. */
export function listContacts(db: Db, assessmentIds: string[]) {
  return db
    .selectFrom("contacts")
    .leftJoin("people", "people.id", "contacts.personId")
    .selectAll("contacts")
    .select("people.name as by")
    .where("assessmentId", "in", assessmentIds)
    .orderBy("madeAt", "desc")
    .orderBy("contacts.id", "desc")
    .execute();
}

/** The letters written to organisations of these partnerships in a cycle, as they were written. */
export async function listLetters(db: Db, cycleId: string, partnershipIds: string[], contactIds: string[]): Promise<Letter[]> {
  if (contactIds.length === 0) return [];
  const rows = await db
    .selectFrom("contacts")
    .innerJoin("assessments", "assessments.id", "contacts.assessmentId")
    .select(["contacts.id", "contacts.letter"])
    .where("assessments.cycleId", "=", cycleId)
    .where("contacts.id", "in", contactIds)
    .where("assessments.organisationId", "in", (eb) =>
      eb.selectFrom("memberships").select("memberships.organisationId").where("memberships.partnershipId", "in", partnershipIds),
    )
    .orderBy("contacts.id")
    .execute();
  return rows.flatMap(({ id, letter }) => (letter === null ? [] : [stored(storedLetter, letter, "contacts.letter", id)]));
}

const storedLetter = z.object({
  letterhead: z.array(z.string()),
  to: z.array(z.string()),
  on: z.string(),
  subject: z.string(),
  paragraphs: z.array(z.string()),
  from: z.array(z.string()),
});

async function insert(trx: Trx, { by, at }: Author, given: Partial<Contact> & Pick<Contact, "assessmentId" | "kind">): Promise<string> {
  const id = randomUUID();
  await trx
    .insertInto("contacts")
    .values({ id, step: null, promisedFor: null, letter: null, ...given, personId: by, madeAt: at })
    .execute();
  return id;
}

async function roundOf(trx: Trx, assessmentId: string): Promise<number> {
  const { count } = await trx
    .selectFrom("extensions")
    .select((eb) => eb.fn.countAll<number | string>().as("count"))
    .where("assessmentId", "=", assessmentId)
    .where("answer", "=", "given")
    .executeTakeFirstOrThrow();
  return Number(count);
}
