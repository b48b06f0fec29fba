import { responseDueOn } from "#domain/scrutiny/review-clock.ts";
import { acknowledgedLine } from "#mail/scrutiny-messages.ts";
import type { AssessmentView, ReturnView } from "#db/assessments/assessments.ts";
import { hold, move } from "#db/assessments/steps.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { listPeopleOf, nameOf } from "#db/people/people.ts";
import { listReaders } from "./readers.ts";

/** How far the partnership is with a return; a return that nobody has touched has revision 0. */
export async function readReview(db: Db, assessmentId: string) {
  const row = await db
    .selectFrom("reviews")
    .leftJoin("people as readers", "readers.id", "reviews.readerId")
    .leftJoin("people as finishers", "finishers.id", "reviews.readBy")
    .selectAll("reviews")
    .select(["readers.name as reader", "finishers.name as readByName"])
    .where("assessmentId", "=", assessmentId)
    .executeTakeFirst();
  return (
    row ?? {
      assessmentId,
      readerId: null,
      readerSince: null,
      acknowledgedAt: null,
      readRevision: null,
      readBy: null,
      readAt: null,
      sampled: null,
      revision: 0,
      reader: null,
      readByName: null,
    }
  );
}

export type Review = Awaited<ReturnType<typeof readReview>>;

/** The sections of a submission that somebody has read, by whom and when. */
export async function listReadSections(db: Db, assessmentId: string, revision: number) {
  return db
    .selectFrom("readSections")
    .innerJoin("people", "people.id", "readSections.personId")
    .select(["sectionCode", "readAt", "people.name as by"])
    .where("assessmentId", "=", assessmentId)
    .where("readSections.revision", "=", revision)
    .orderBy("readAt")
    .execute();
}

/** The line of a return that has just come in, in the transaction of its signature. */
export async function startReview(trx: Trx, assessmentId: string): Promise<void> {
  await trx
    .insertInto("reviews")
    .values({ assessmentId, ...nothingYet })
    .onConflict((conflict) => conflict.column("assessmentId").doNothing())
    .execute();
}

const nothingYet = {
  readerId: null,
  readerSince: null,
  acknowledgedAt: null,
  readRevision: null,
  readBy: null,
  readAt: null,
  sampled: null,
};

/** Takes a return to read that nobody has; whoever is named already stays, and is told by name. */
export async function takeReview(
  db: Db,
  author: Author,
  view: AssessmentView,
): Promise<"taken" | "locked" | { result: "taken-already"; by: string }> {
  return inTransaction(db, async (trx) => {
    if (!(await hold(trx, view, "read"))) return "locked";
    await startReview(trx, view.assessment.id);
    const { readerId, reader, revision } = await readReview(trx, view.assessment.id);
    if (readerId === author.by) return "taken";
    if (readerId !== null) return { result: "taken-already", by: reader ?? "" };
    return (await nameReader(trx, author, view, { readerId: author.by, base: revision })) ? "taken" : "locked";
  });
}

/** Gives a return to somebody to read. "stale" where its reader has changed since the page was opened: nothing is changed then. */
export async function giveReader(
  db: Db,
  author: Author,
  view: AssessmentView,
  { readerId, base }: { readerId: string; base: number },
): Promise<"given" | "stale" | "locked" | "no-reader"> {
  return inTransaction(db, async (trx) => {
    if (!(await hold(trx, view, "read"))) return "locked";
    if (!(await listReaders(trx, view)).some(({ id }) => id === readerId)) return "no-reader";
    await startReview(trx, view.assessment.id);
    const now = await readReview(trx, view.assessment.id);
    if (now.readerId === readerId) return "given";
    // Whoever opened it before the line was there saw that nobody reads it
    if (now.revision !== base && !(base === 0 && now.readerId === null)) return "stale";
    return (await nameReader(trx, author, view, { readerId, base: now.revision })) ? "given" : "stale";
  });
}

async function nameReader(
  trx: Trx,
  author: Author,
  view: AssessmentView,
  { readerId, base }: { readerId: string; base: number },
): Promise<boolean> {
  const { assessment } = view;
  const before = await readReview(trx, assessment.id);
  const { numUpdatedRows } = await trx
    .updateTable("reviews")
    .set({ readerId, readerSince: author.at, acknowledgedAt: before.acknowledgedAt ?? author.at, revision: base + 1 })
    .where("assessmentId", "=", assessment.id)
    .where("revision", "=", base)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await move(trx, author, view, "read", {});
  const person = await nameOf(trx, readerId);
  await recordHistory(trx, author, {
    assessmentId: assessment.id,
    event: "reader-named",
    ...(before.reader && { before: { person: before.reader } }),
    after: { person },
  });
  await acknowledge(trx, author, view, { id: readerId, name: person });
  return true;
}

// The organisation reads in its mail of the day who has its return, and by when it is answered
async function acknowledge(trx: Trx, { at }: Author, view: ReturnView, reader: { id: string; name: string }) {
  const { assessment, cycle, organisation } = view;
  if (assessment.firstSubmittedAt === null) return;
  const dueOn = responseDueOn({ cycle, firstSubmittedAt: assessment.firstSubmittedAt });
  const line = acknowledgedLine({
    organisation: organisation.name,
    cycle: cycle.title,
    reader: reader.name,
    dueOn,
    assessmentId: assessment.id,
  });
  const people = (await listPeopleOf(trx, organisation.id)).filter(({ role }) => role === "champion" || role === "signatory");
  for (const personId of new Set(people.map(({ id }) => id)))
    await tellDaily(trx, { ...line, personId, key: `reader ${assessment.id} ${reader.id}`, assessmentId: assessment.id }, at);
}

/** Says of a section of the submission that it was read, or no longer. Whoever said it first is who read it. */
export async function markSection(
  db: Db,
  author: Author,
  view: ReturnView,
  { sectionCode, isRead }: { sectionCode: string; isRead: boolean },
): Promise<"marked" | "locked"> {
  const { id: assessmentId, revision } = view.assessment;
  return inTransaction(db, async (trx) => {
    if (!(await hold(trx, view, "read"))) return "locked";
    if (isRead) {
      await startReview(trx, assessmentId);
      await trx
        .insertInto("readSections")
        .values({ assessmentId, revision, sectionCode, personId: author.by, readAt: author.at })
        .onConflict((conflict) => conflict.columns(["assessmentId", "revision", "sectionCode"]).doNothing())
        .execute();
      return "marked";
    }
    await trx
      .deleteFrom("readSections")
      .where("assessmentId", "=", assessmentId)
      .where("revision", "=", revision)
      .where("sectionCode", "=", sectionCode)
      .execute();
    return "marked";
  });
}

/** Keeps that this revision was read to its end, by whom and when; whoever comes second changes nothing. */
export async function finishReading(db: Db, author: Author, view: ReturnView): Promise<"read" | "locked"> {
  const { id: assessmentId, revision } = view.assessment;
  return inTransaction(db, async (trx) => {
    if (!(await hold(trx, view, "read"))) return "locked";
    await startReview(trx, assessmentId);
    const { numUpdatedRows } = await trx
      .updateTable("reviews")
      .set({ readRevision: revision, readBy: author.by, readAt: author.at })
      .where("assessmentId", "=", assessmentId)
      .where((eb) => eb.or([eb("readRevision", "is", null), eb("readRevision", "<", revision)]))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return "read";
    await move(trx, author, view, "read", {});
    await recordHistory(trx, author, { assessmentId, event: "review-read", after: { revision } });
    return "read";
  });
}
