import { sortedByName } from "#domain/words.ts";
import { randomUUID } from "node:crypto";
import {
  type Colleague,
  endingRefusedBecause,
  type NamedPart,
  namedParts,
  namingRefusedBecause,
  partTitle,
} from "#domain/people/naming.ts";
import { dayOf } from "#domain/dates.ts";
import type { NewMessage } from "#mail/message.ts";
import { giveRole } from "./people.ts";
import { endSessionsOf } from "./sessions.ts";
import { queueMessage } from "#db/outbox.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";

interface Place {
  assessmentId: string;
  organisationId: string;
  words: OrganisationWords;
}

/** Gives a part in a school or college, in all its audits, and tells the person by e-mail. The answer is a reason why not, or null. */
export async function namePerson(
  db: Db,
  author: Author,
  place: Place,
  colleague: Colleague & { part: NamedPart },
  message: Omit<NewMessage, "toEmail">,
): Promise<string | null> {
  const { assessmentId, organisationId, words } = place;
  const { part, name, jobTitle } = colleague;
  const email = colleague.email.trim().toLowerCase();
  return inTransaction(db, async (trx) => {
    await holdOrganisation(trx, organisationId);
    const known = await trx.selectFrom("people").select(["id", "name"]).where("email", "=", email).executeTakeFirst();
    const person = known ?? { id: randomUUID(), name };
    const refused = namingRefusedBecause(part, person, author.by, await listHeld(trx, organisationId), words);
    if (refused) return refused;
    if (!known)
      await trx
        .insertInto("people")
        .values({ ...person, email, jobTitle })
        .execute();
    await giveRole(trx, { personId: person.id, role: part, organisationId, since: dayOf(author.at) });
    await recordHistory(trx, author, {
      assessmentId,
      event: "part-given",
      after: { person: person.name, part: partTitle(part, words), email },
    });
    await queueMessage(trx, { ...message, toEmail: email }, new Date(author.at), { assessmentId, organisationId, personId: person.id });
    return null;
  });
}

/** Ends a part. The answer is a reason why not, or null, which it also is when it has ended already. */
export async function endPart(
  db: Db,
  author: Author,
  { assessmentId, organisationId, words }: Place,
  roleId: string,
): Promise<string | null> {
  return inTransaction(db, async (trx) => {
    await holdOrganisation(trx, organisationId);
    const held = await listHeld(trx, organisationId);
    const one = held.find(({ id }) => id === roleId);
    const part = namedParts.find((known) => known === one?.role);
    if (!one || !part) return null;
    const refused = endingRefusedBecause(part, held, words);
    if (refused) return refused;
    await trx
      .updateTable("roles")
      .set({ endedOn: dayOf(author.at) })
      .where("id", "=", roleId)
      .execute();
    const left = await trx.selectFrom("roles").select("id").where("personId", "=", one.personId).where("endedOn", "is", null).execute();
    if (left.length === 0) await endSessionsOf(trx, one.personId);
    await recordHistory(trx, author, {
      assessmentId,
      event: "part-ended",
      before: { person: one.name, part: partTitle(part, words) },
      after: {},
    });
    return null;
  });
}

/** The parts held in an organisation now, by name. */
export async function listHeld(db: Db, organisationId: string) {
  return db
    .selectFrom("roles")
    .innerJoin("people", "people.id", "roles.personId")
    .select(["roles.id", "roles.personId", "roles.role", "people.name", "people.jobTitle"])
    .where("roles.organisationId", "=", organisationId)
    .where("roles.endedOn", "is", null)
    .orderBy("roles.id")
    .execute()
    .then(sortedByName);
}

// A write that changes nothing: two people cannot each end the part of the other at the same moment
async function holdOrganisation(trx: Trx, id: string) {
  await trx
    .updateTable("organisations")
    .set((eb) => ({ name: eb.ref("name") }))
    .where("id", "=", id)
    .execute();
}
