import { randomUUID } from "node:crypto";
import type { Colleague } from "#domain/people/naming.ts";
import type { Role } from "#domain/people/roles.ts";
import { accessAskedMessage, accessRefusedMessage } from "#mail/people-messages.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { recordHistory } from "#db/history.ts";
import { queueMessage } from "#db/outbox.ts";
import { invitePerson } from "./parts.ts";
import type { Acting } from "./telling.ts";

export interface Asking extends Colleague {
  partnershipId: string;
  organisation: string;
  words: string;
}

// As many as an address, and as many as a partnership, can send in an hour: more are dropped without a word
const perAddress = 3;
const perPartnership = 30;
const hour = 60 * 60_000;

/** Keeps a request for access and tells the partnership. What is dropped looks the same to the one who asks. */
export async function askForAccess(db: Db, asking: Asking, now: Date, publicUrl: string): Promise<void> {
  const email = asking.email.trim().toLowerCase();
  await inTransaction(db, async (trx) => {
    const partnership = await holdPartnership(trx, asking.partnershipId);
    if (!partnership) return;
    const since = new Date(now.getTime() - hour).toISOString();
    const lately = await trx
      .selectFrom("accessRequests")
      .select(["email", "partnershipId", "answer"])
      .where("askedAt", ">", since)
      .execute();
    if (lately.filter((one) => one.email === email).length >= perAddress) return;
    if (lately.filter((one) => one.partnershipId === partnership.id).length >= perPartnership) return;
    const { partnershipId, organisation, name, jobTitle, words } = asking;
    const asked = { partnershipId, organisation, name, jobTitle, words, email };
    await trx
      .insertInto("accessRequests")
      .values({ id: randomUUID(), ...asked, askedAt: now.toISOString(), answer: null, answeredBy: null, answeredAt: null })
      .execute();
    await recordHistory(
      trx,
      { by: null, at: now.toISOString() },
      { partnershipId, event: "access-asked", after: { person: name, email, organisation } },
    );
    const path = `/partnerships/${partnershipId}/people/requests`;
    const message = accessAskedMessage({ to: partnership.contactEmail, publicUrl, place: partnership.name, path });
    await queueMessage(trx, message, now, { partnershipId });
  });
}

// Two who ask at the same moment cannot both be the last that there is room for
async function holdPartnership(trx: Trx, id: string) {
  return trx
    .updateTable("partnerships")
    .set((eb) => ({ name: eb.ref("name") }))
    .where("id", "=", id)
    .returning(["id", "name", "contactEmail"])
    .executeTakeFirst();
}

/** The requests that wait for an answer, the oldest first. */
export function listOpenRequests(db: Db, partnershipId: string) {
  return db
    .selectFrom("accessRequests")
    .selectAll()
    .where("partnershipId", "=", partnershipId)
    .where("answer", "is", null)
    .orderBy("askedAt")
    .orderBy("id")
    .limit(200)
    .execute();
}

export async function countOpenRequests(db: Db, partnershipId: string): Promise<number> {
  return (await listOpenRequests(db, partnershipId)).length;
}

/** Gives the part that is right, and answers the request; a reason why not, or null. */
export async function acceptRequest(
  db: Db,
  author: Acting,
  partnershipId: string,
  { id, organisationId, part }: { id: string; organisationId: string; part: Role },
): Promise<string | null> {
  return inTransaction(db, async (trx) => {
    const request = await answerOne(trx, author, partnershipId, id, "accepted");
    if (!request) return answered;
    const isOurs = await trx
      .selectFrom("memberships")
      .select("organisationId")
      .where("partnershipId", "=", partnershipId)
      .where("organisationId", "=", organisationId)
      .executeTakeFirst();
    if (!isOurs) throw new RefusedError("Select an organisation from the list");
    const { name, email, jobTitle } = request;
    const given = await invitePerson(trx, author, { organisationId, partnershipId: null }, { name, email, jobTitle, part });
    if ("refused" in given) throw new RefusedError(given.refused);
    return null;
  }).catch((error: unknown) => {
    // What was answered a moment before is not answered when the part is refused
    if (error instanceof RefusedError) return error.message;
    throw error;
  });
}

class RefusedError extends Error {}

const answered = "This request has been answered already.";

/** Refuses a request and tells the one who asked; a reason why not, or null. */
export async function refuseRequest(db: Db, author: Acting, partnershipId: string, id: string): Promise<string | null> {
  return inTransaction(db, async (trx) => {
    const request = await answerOne(trx, author, partnershipId, id, "refused");
    if (!request) return answered;
    const { name, contactEmail } = await trx
      .selectFrom("partnerships")
      .selectAll()
      .where("id", "=", partnershipId)
      .executeTakeFirstOrThrow();
    const message = accessRefusedMessage({ to: request.email, place: name, contact: contactEmail });
    await queueMessage(trx, message, new Date(author.at), { partnershipId });
    return null;
  });
}

async function answerOne(trx: Trx, author: Acting, partnershipId: string, id: string, answer: "accepted" | "refused") {
  const request = await trx
    .updateTable("accessRequests")
    .set({ answer, answeredBy: author.by, answeredAt: author.at })
    .where("id", "=", id)
    .where("partnershipId", "=", partnershipId)
    .where("answer", "is", null)
    .returningAll()
    .executeTakeFirst();
  if (request)
    await recordHistory(trx, author, {
      partnershipId,
      event: "access-answered",
      after: { person: request.name, email: request.email, organisation: request.organisation, answer },
    });
  return request;
}
