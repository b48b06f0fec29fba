import { randomUUID } from "node:crypto";
import { outstandingStates } from "#domain/assessments/assessment-state.ts";
import { dueDate } from "#domain/assessments/due-date.ts";
import { askingRefusedBecause, type Extension } from "#domain/cycles/extensions.ts";
import { dayInWords } from "#domain/dates.ts";
import type { AssessmentView, ReturnView } from "#db/assessments/assessments.ts";
import { holdReturn } from "#db/assessments/steps.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { queueMessage } from "#db/outbox.ts";
import { listPeopleOf, nameOf } from "#db/people/people.ts";
import { letter } from "#mail/letters.ts";
import { administratorsOf } from "./administrators.ts";

/** What was asked and answered about more time for one return, the newest first. */
export async function listExtensions(db: Db, assessmentId: string): Promise<Extension[]> {
  return extensions(db).where("extensions.assessmentId", "=", assessmentId).execute();
}

export function findExtension(db: Db, id: string) {
  return extensions(db).select("extensions.assessmentId").where("extensions.id", "=", id).executeTakeFirst();
}

function extensions(db: Db) {
  return db
    .selectFrom("extensions")
    .innerJoin("people as askers", "askers.id", "extensions.askedBy")
    .leftJoin("people as answerers", "answerers.id", "extensions.answeredBy")
    .select([
      "extensions.id",
      "extensions.askedAt",
      "askers.name as askedBy",
      "extensions.wantedUntil",
      "extensions.reason",
      "extensions.answer",
      "extensions.givenUntil",
      "extensions.answeredAt",
      "answerers.name as answeredBy",
      "extensions.words",
    ])
    .orderBy("extensions.askedAt", "desc")
    .orderBy("extensions.id");
}

/** The requests for more time that an administrator can answer today, the oldest first, each once. */
export function listRequestsForTime(db: Db, personId: string) {
  return db
    .selectFrom("extensions")
    .innerJoin("assessments", "assessments.id", "extensions.assessmentId")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select([
      "extensions.id",
      "extensions.askedAt",
      "extensions.wantedUntil",
      "extensions.reason",
      "organisations.name as organisation",
      "cycles.title as cycle",
    ])
    .where("extensions.answer", "is", null)
    .where("assessments.state", "in", outstandingStates)
    .where("assessments.withdrawnOn", "is", null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("roles")
          .innerJoin("cyclePartnerships", "cyclePartnerships.partnershipId", "roles.partnershipId")
          .innerJoin("memberships", "memberships.partnershipId", "roles.partnershipId")
          .select("roles.id")
          .whereRef("cyclePartnerships.cycleId", "=", "assessments.cycleId")
          .whereRef("memberships.organisationId", "=", "assessments.organisationId")
          .where("roles.personId", "=", personId)
          .where("roles.role", "=", "administrator")
          .where("roles.endedOn", "is", null),
      ),
    )
    .orderBy("extensions.askedAt")
    .orderBy("extensions.id")
    .execute();
}

interface Asking {
  wantedUntil: string;
  reason: string;
}

/** Asks for more time and tells the partnership; a reason where it cannot be asked for any more, or null. */
export async function askForTime(db: Db, author: Author, view: AssessmentView, { wantedUntil, reason }: Asking): Promise<string | null> {
  const { assessment, cycle, organisation, words } = view;
  return inTransaction(db, async (trx) => {
    await holdReturn(trx, assessment.id);
    const refused = askingRefusedBecause({ ...(await standingOf(trx, assessment.id)), allowed: cycle.extensionsAllowed, words });
    if (refused) return refused;
    const id = randomUUID();
    const asked = { assessmentId: assessment.id, askedBy: author.by, askedAt: author.at, wantedUntil, reason };
    await trx
      .insertInto("extensions")
      .values({ id, ...asked, answer: null, givenUntil: null, answeredBy: null, answeredAt: null })
      .execute();
    await recordHistory(trx, author, { assessmentId: assessment.id, event: "time-asked", after: { until: wantedUntil, reason } });
    for (const personId of await administratorsOf(trx, view)) {
      const line = {
        kind: "extension-asked" as const,
        words: `${organisation.name} asks for more time for the ${cycle.title}`,
        path: `/extensions/${id}`,
      };
      await tellDaily(trx, { ...line, personId, key: `extension:${id}`, assessmentId: assessment.id }, author.at);
    }
    return null;
  });
}

interface Answer {
  /** Null refuses. */
  givenUntil: string | null;
  words: string;
  publicUrl: string;
}

/** Answers a request for more time; false where somebody answered before, or the return has come in meanwhile. */
export async function answerForTime(db: Db, author: Author, view: ReturnView, id: string, answer: Answer): Promise<boolean> {
  const { assessment } = view;
  return inTransaction(db, async (trx) => {
    await holdReturn(trx, assessment.id);
    const { isOutstanding, withdrawnOn } = await standingOf(trx, assessment.id);
    if (!isOutstanding || withdrawnOn !== null) return false;
    const { givenUntil, words } = answer;
    const { numUpdatedRows } = await trx
      .updateTable("extensions")
      .set({ answer: givenUntil ? "given" : "refused", givenUntil, words, answeredBy: author.by, answeredAt: author.at })
      .where("id", "=", id)
      .where("assessmentId", "=", assessment.id)
      .where("answer", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    if (givenUntil) await setDue(trx, author, view, givenUntil, words);
    else await recordHistory(trx, author, { assessmentId: assessment.id, event: "time-refused", after: { words } });
    await tellAnswer(trx, author, view, answer);
    return true;
  });
}

/** Gives more time that nobody asked for, such as to several at once; false where the return has come in meanwhile. */
export async function giveTime(db: Db, author: Author, view: ReturnView, answer: Answer & { givenUntil: string }): Promise<boolean> {
  const { assessment } = view;
  return inTransaction(db, async (trx) => {
    await holdReturn(trx, assessment.id);
    const { isOutstanding, withdrawnOn } = await standingOf(trx, assessment.id);
    if (!isOutstanding || withdrawnOn !== null) return false;
    const { givenUntil, words } = answer;
    const by = { askedBy: author.by, askedAt: author.at, answeredBy: author.by, answeredAt: author.at };
    await trx
      .insertInto("extensions")
      .values({
        id: randomUUID(),
        assessmentId: assessment.id,
        ...by,
        wantedUntil: givenUntil,
        reason: "",
        answer: "given",
        givenUntil,
        words,
      })
      .execute();
    await setDue(trx, author, view, givenUntil, words);
    await tellAnswer(trx, author, view, answer);
    return true;
  });
}

async function setDue(trx: Trx, author: Author, { assessment, cycle }: ReturnView, until: string, words: string) {
  await trx.updateTable("assessments").set({ extendedTo: until }).where("id", "=", assessment.id).execute();
  await recordHistory(trx, author, {
    assessmentId: assessment.id,
    event: "time-given",
    before: { due: dueDate(cycle, assessment).day },
    after: { due: until, words },
  });
}

async function tellAnswer(trx: Trx, { by, at }: Author, view: ReturnView, { givenUntil, publicUrl }: Answer) {
  const { assessment, cycle, organisation } = view;
  const due = dayInWords(givenUntil ?? dueDate(cycle, assessment).day);
  const about = {
    organisation: organisation.name,
    cycle: cycle.title,
    by: await nameOf(trx, by),
    due,
    link: `${publicUrl}/assessments/${assessment.id}`,
  };
  const reads = givenUntil ? ["champion", "signatory"] : ["champion"];
  const people = (await listPeopleOf(trx, organisation.id)).filter(({ role }) => reads.includes(role));
  for (const { id, email } of new Map(people.map((person) => [person.id, person])).values())
    await queueMessage(trx, letter(givenUntil ? "extension-given" : "extension-refused", { ...about, to: email }), new Date(at), {
      assessmentId: assessment.id,
      organisationId: organisation.id,
      personId: id,
    });
}

async function standingOf(trx: Trx, assessmentId: string) {
  const { state, withdrawnOn } = await trx
    .selectFrom("assessments")
    .select(["state", "withdrawnOn"])
    .where("id", "=", assessmentId)
    .executeTakeFirstOrThrow();
  const asked = await trx.selectFrom("extensions").select(["answer", "wantedUntil"]).where("assessmentId", "=", assessmentId).execute();
  return { isOutstanding: outstandingStates.includes(state), withdrawnOn, extensions: asked };
}
