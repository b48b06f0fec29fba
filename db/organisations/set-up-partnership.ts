import { randomUUID } from "node:crypto";
import { dayOf } from "#domain/dates.ts";
import type { LogoType } from "#domain/organisations/logo.ts";
import { roleTitle } from "#domain/people/roles.ts";
import { wordsByKind } from "#domain/organisations/words-by-kind.ts";
import type { Trx } from "#db/connection.server.ts";
import { recordHistory } from "#db/history.ts";

export interface NewPartnership {
  name: string;
  shortName: string;
  area: string;
  contactEmail: string;
  replyTo: string;
  mailSender: string;
  phone: string;
  letterhead: string;
}

export interface NewLogo {
  type: LogoType;
  content: Uint8Array;
}

interface NewAdministrator {
  name: string;
  jobTitle: string;
  email: string;
}

export interface SetUp {
  partnership: NewPartnership;
  logo: NewLogo | null;
  administrator: NewAdministrator;
}

/** Adds a partnership with its first administrator, whose work the history says it is. */
export async function setUpPartnership(
  trx: Trx,
  { partnership, logo, administrator }: SetUp,
  now: Date,
): Promise<{ partnershipId: string }> {
  const at = now.toISOString();
  const partnershipId = randomUUID();
  await trx
    .insertInto("partnerships")
    .values({ id: partnershipId, ...columnsOf(partnership) })
    .execute();
  if (logo) await saveLogo(trx, partnershipId, logo, at);
  const personId = await findOrAddPerson(trx, administrator);
  await recordHistory(
    trx,
    { by: personId, at },
    { event: "partnership-set-up", partnershipId, after: { name: partnership.name, area: partnership.area } },
  );
  await giveAdministration(trx, { personId, partnershipId, name: administrator.name }, at);
  return { partnershipId };
}

/** Makes somebody an administrator of a partnership, once; the history names them as who did it, for nobody else was there. */
export async function giveAdministration(trx: Trx, given: { personId: string; partnershipId: string; name: string }, at: string) {
  const { personId, partnershipId, name } = given;
  const held = await trx
    .selectFrom("roles")
    .select("id")
    .where("personId", "=", personId)
    .where("partnershipId", "=", partnershipId)
    .where("role", "=", "administrator")
    .where("endedOn", "is", null)
    .executeTakeFirst();
  if (held) return;
  await trx
    .insertInto("roles")
    .values({ id: randomUUID(), personId, role: "administrator", partnershipId, organisationId: null, since: dayOf(at), endedOn: null })
    .execute();
  const part = roleTitle("administrator", wordsByKind.agency);
  await recordHistory(trx, { by: personId, at }, { event: "part-given", partnershipId, after: { person: name, part } });
}

/** The person with this address; one who is known already keeps the name by which they are known. */
export async function findOrAddPerson(trx: Trx, { name, jobTitle, email }: NewAdministrator): Promise<string> {
  await trx
    .insertInto("people")
    .values({ id: randomUUID(), name, jobTitle, email })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .execute();
  return (await trx.selectFrom("people").select("id").where("email", "=", email).executeTakeFirstOrThrow()).id;
}

/** What was left empty is not there. */
export function columnsOf({ replyTo, mailSender, phone, letterhead, ...rest }: NewPartnership) {
  return {
    ...rest,
    replyTo: replyTo || null,
    mailSender: mailSender || null,
    phone: phone || null,
    letterhead: letterhead || null,
  };
}

/** Keeps the picture in place of the one before. */
export async function saveLogo(trx: Trx, partnershipId: string, { type, content }: NewLogo, at: string): Promise<void> {
  const row = { type, content: Buffer.from(content).toString("base64"), savedAt: at };
  await trx
    .insertInto("partnershipLogos")
    .values({ partnershipId, ...row })
    .onConflict((conflict) => conflict.column("partnershipId").doUpdateSet(row))
    .execute();
}
