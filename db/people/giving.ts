import { randomUUID } from "node:crypto";
import { dayOf } from "#domain/dates.ts";
import { type Colleague, partInSentence } from "#domain/people/naming.ts";
import type { Role } from "#domain/people/roles.ts";
import { invitationMessage } from "#mail/people-messages.ts";
import { type Db, insertMany, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory, type Unsigned } from "#db/history.ts";
import { forgetBrowsersOf } from "./sign-in/known-browsers.ts";
import { passOnSections } from "./held-sections.ts";
import { nameOf } from "./people.ts";
import { type HeldPart, type HeldPlace, listHeldParts, type Place, type PlaceView } from "./places.ts";
import { runOutSessionsOf } from "./sessions.ts";
import { queueMessages } from "#db/outbox.ts";
import { type Acting, aboutPlace, tellPerson, tellSharing, tellWhoElseSigns } from "./telling.ts";

export interface KnownPerson {
  id: string;
  email: string;
}

/** The person with this address, if there is one. */
export function findKnown(db: Db, email: string): Promise<KnownPerson | undefined> {
  return db.selectFrom("people").select(["id", "email"]).where("email", "=", email.trim().toLowerCase()).executeTakeFirst();
}

/** The person with this address, who keeps the name they have; or a new one. */
export async function findOrAddPerson(trx: Trx, { name, email, jobTitle }: Colleague): Promise<KnownPerson> {
  const address = email.trim().toLowerCase();
  await trx
    .insertInto("people")
    .values({ id: randomUUID(), name, email: address, jobTitle })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .execute();
  return trx.selectFrom("people").select(["id", "email"]).where("email", "=", address).executeTakeFirstOrThrow();
}

/** The same of many, by their addresses. */
export async function findOrAddPeople(trx: Trx, colleagues: Colleague[]): Promise<Map<string, KnownPerson>> {
  const byAddress = new Map(colleagues.map((one) => [one.email.trim().toLowerCase(), one] as const).toReversed());
  const known = new Map<string, KnownPerson>();
  await insertMany([...byAddress], async (some) => {
    await trx
      .insertInto("people")
      .values(some.map(([email, { name, jobTitle }]) => ({ id: randomUUID(), name, email, jobTitle })))
      .onConflict((conflict) => conflict.column("email").doNothing())
      .execute();
    const addresses = some.map(([email]) => email);
    for (const person of await trx.selectFrom("people").select(["id", "email"]).where("email", "in", addresses).execute())
      known.set(person.email, person);
  });
  return known;
}

interface Giving {
  person: KnownPerson;
  part: Role;
  name: string;
  jobTitle: string;
  limitedTo?: "agencies" | "schools" | undefined;
}

/** Gives a part, records it and tells the person, in a transaction that holds the place; returns the role’s id. */
export async function givePart(trx: Trx, author: Acting, { view }: HeldPlace, giving: Giving): Promise<string> {
  const { person, part, name } = giving;
  const roleId = await addRole(trx, author, view, giving);
  const words = partInSentence(part, view.kind);
  await recordHistory(trx, author, { ...placeOf(view), event: "part-given", after: { person: name, part: words, email: person.email } });
  await tellInvited(trx, author, view, person, part);
  return roleId;
}

/** Writes to somebody which part they were given. */
export async function tellInvited(trx: Trx, author: Acting, view: PlaceView, person: KnownPerson, part: Role) {
  const to = await invitations(trx, author, view);
  await tellPerson(trx, author, view, person.id, to(person, part));
}

/** The same to many of one place. */
export async function tellAllInvited(trx: Trx, author: Acting, view: PlaceView, invited: { person: KnownPerson; part: Role }[]) {
  const to = await invitations(trx, author, view);
  const messages = invited.map(({ person, part }) => ({ personId: person.id, message: to(person, part) }));
  await queueMessages(trx, messages, new Date(author.at), aboutPlace(view));
}

async function invitations(trx: Trx, author: Acting, view: PlaceView) {
  const about = { publicUrl: author.publicUrl, place: view.name, by: await nameOf(trx, author.by) };
  return ({ email }: KnownPerson, part: Role) => invitationMessage({ ...about, to: email, part: partInSentence(part, view.kind) });
}

/** Tells everybody else whom it concerns that somebody holds a part now: who signs there too, and those who share the place. */
export async function tellOthersOfPart(
  trx: Trx,
  author: Acting,
  there: Pick<HeldPlace, "view" | "held">,
  { person, part, name }: Pick<Giving, "person" | "part" | "name">,
) {
  const words = partInSentence(part, there.view.kind);
  if (part === "signatory") await tellWhoElseSigns(trx, author, there, { part: words, person: name, isConfirmed: true }, [person.id]);
  await tellSharing(trx, author, there.view, `${name} was made ${words}`);
}

/** The role alone, with nobody told. */
export async function addRole(trx: Trx, author: Author, place: Place, giving: Giving, besides = {}) {
  const row = { ...roleOf(author, place, giving), ...besides };
  await trx.insertInto("roles").values(row).execute();
  return row.id;
}

/** A role as it is kept from now on. */
export function roleOf({ by, at }: Author, place: Place, { person, part, name, jobTitle, limitedTo }: Giving) {
  return {
    id: randomUUID(),
    personId: person.id,
    role: part,
    ...placeOf(place),
    since: dayOf(at),
    endedOn: null,
    givenBy: by,
    givenAt: at,
    givenName: name,
    givenJobTitle: jobTitle,
    limitedTo: limitedTo ?? null,
  };
}

export function placeOf({ organisationId, partnershipId }: Place): Place {
  return { organisationId, partnershipId };
}

/**
 * Ends a part in a transaction that holds the place; the sessions of whoever has no other part run out with it. Sections that
 * were theirs to answer go to the heir, or to nobody.
 */
export async function endHeldPart(
  trx: Trx,
  { by, at }: Unsigned,
  { view, today }: Pick<HeldPlace, "view" | "today">,
  one: HeldPart,
  heir: Pick<HeldPart, "personId" | "name"> | null = null,
) {
  await trx.updateTable("roles").set({ endedOn: today, endedBy: by }).where("id", "=", one.id).where("endedOn", "is", null).execute();
  if (one.role === "signatory" && one.deputyFor === null) await endDeputiesOf(trx, { by, at }, { view, today }, one.personId);
  const left = await trx.selectFrom("roles").select("id").where("personId", "=", one.personId).where("endedOn", "is", null).execute();
  if (left.length === 0) {
    await runOutSessionsOf(trx, one.personId, at);
    await forgetBrowsersOf(trx, one.personId);
  }
  await recordHistory(
    trx,
    { by, at },
    {
      ...placeOf(view),
      event: "part-ended",
      before: { person: one.name, part: partInSentence(one.role, view.kind), email: one.email },
      after: {},
    },
  );
  if (view.organisationId !== null) await passOnSections(trx, { by, at }, view.organisationId, one, heir);
}

// Nobody signs in the place of one who does not sign any more
async function endDeputiesOf(trx: Trx, author: Unsigned, there: Pick<HeldPlace, "view" | "today">, personId: string) {
  const { view } = there;
  for (const deputy of await listHeldParts(trx, view)) if (deputy.deputyFor === personId) await endHeldPart(trx, author, there, deputy);
  await trx
    .updateTable("appointments")
    .set({ refusedAt: author.at, refusedBy: author.by })
    .where("organisationId", "=", view.organisationId ?? "")
    .where("deputyFor", "=", personId)
    .where("roleId", "is", null)
    .where("refusedAt", "is", null)
    .execute();
}
