import { isFromNote, type Letter } from "#domain/responses/response.ts";
import type { Db, Trx } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import type { Row } from "#db/rows.ts";
import { storedLetter, storedStrengths } from "#db/stored.ts";

export type Draft = Omit<Row<"responses">, "strengths"> & { strengths: ReturnType<typeof storedStrengths> };

export interface SentResponse {
  id: string;
  revision: number;
  sentAt: string;
  letter: Letter;
}

/** What is being written to answer one submission, or was sent; undefined where nobody has begun. */
export async function findDraft(db: Db, assessmentId: string, revision: number): Promise<Draft | undefined> {
  const row = await db
    .selectFrom("responses")
    .selectAll()
    .where("assessmentId", "=", assessmentId)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return row && { ...row, strengths: storedStrengths(row).filter((one) => !isFromNote(one)) };
}

/** The responses that were sent to a return, the newest first. */
export async function listSent(db: Db, assessmentId: string): Promise<SentResponse[]> {
  const rows = await db
    .selectFrom("responses")
    .select(["id", "revision", "sentAt", "content"])
    .where("assessmentId", "=", assessmentId)
    .where("sentAt", "is not", null)
    .orderBy("revision", "desc")
    .execute();
  return rows.flatMap(({ id, revision, sentAt, content }) =>
    sentAt === null || content === null ? [] : [{ id, revision, sentAt, letter: storedLetter({ id, content }) }],
  );
}

/** Whether a response of this return is kept: of one that was answered before this service kept them, there is none. */
export async function hasResponse(db: Db, assessmentId: string): Promise<boolean> {
  const row = await db
    .selectFrom("responses")
    .select("id")
    .where("assessmentId", "=", assessmentId)
    .where("sentAt", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps that somebody of the organisation has it before them: the first time counts. */
export async function noteReading(db: Db, { by, at }: Author, responseId: string): Promise<void> {
  await db
    .insertInto("responseReadings")
    .values({ responseId, personId: by, readAt: at })
    .onConflict((conflict) => conflict.columns(["responseId", "personId"]).doNothing())
    .execute();
}

/** Who of the organisation has read it, the first first. */
export async function listReadings(db: Db | Trx, responseId: string): Promise<{ personId: string; name: string; readAt: string }[]> {
  return db
    .selectFrom("responseReadings")
    .innerJoin("people", "people.id", "responseReadings.personId")
    .select(["responseReadings.personId", "people.name", "responseReadings.readAt"])
    .where("responseReadings.responseId", "=", responseId)
    .orderBy("responseReadings.readAt")
    .orderBy("responseReadings.personId")
    .execute();
}
