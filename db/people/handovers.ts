import { randomUUID } from "node:crypto";
import { handingToSignerRefusedBecause, hasComeHere, toldOfHandover } from "#domain/people/handover.ts";
import { type Colleague, namingRefusedBecause, partInSentence } from "#domain/people/naming.ts";
import { peopleRefusedBecause } from "#domain/people/permissions.ts";
import type { Role } from "#domain/people/roles.ts";
import { writesAndSigns } from "#domain/people/to-know.ts";
import { daysEarlier, dayOf } from "#domain/dates.ts";
import { type FormersPart, handedOverMessage, handoverLateMessage, takenOverMessage, takeOverMessage } from "#mail/people-messages.ts";
import type { NewMessage } from "#mail/message.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { recordHistory, type Unsigned } from "#db/history.ts";
import { insertAppointment } from "./appointments.ts";
import { addRole, endHeldPart, findKnown, findOrAddPerson, placeOf } from "./giving.ts";
import { nameOf } from "./people.ts";
import { changePeople, findPlace, type HeldPart, type HeldPlace, listHeldParts, type Place } from "./places.ts";
import { readTies } from "./ties.ts";
import { type Acting, aboutPlace, peoplePath, tellPartnerships, tellPerson } from "./telling.ts";
import { queueMessage } from "#db/outbox.ts";

export type Afterwards = "nothing" | "reader" | "stays";

interface HandingOver {
  roleId: string;
  /** A colleague who has a part here, or somebody new. */
  to: { personId: string } | Colleague;
  afterwards: Afterwards;
  words: string;
}

/**
 * Hands a part over: the successor has it at once, and the predecessor’s ends when the successor has signed in, so that
 * nobody is left without one. Tells both, who signs, and the partnership. The answer is a reason why not, or null.
 */
export async function handOver(
  db: Db,
  author: Acting,
  place: Place,
  { roleId, to, afterwards, words }: HandingOver,
): Promise<string | null> {
  return changePeople(db, author, place, async (trx, there) => {
    const { view, held, part: own } = there;
    const from = held.find(({ id, deputyFor }) => id === roleId && deputyFor === null);
    if (!from) return "This part has ended since you opened this page.";
    const isOwn = from.personId === author.by;
    const notYours = peopleRefusedBecause("hand-over", own, view.kind, { part: from.role, isOwn });
    if (notYours) return notYours;
    if (await isHandedOver(trx, from.id)) return "This part is being handed over already.";
    const colleague = "personId" in to ? held.find(({ personId }) => personId === to.personId) : undefined;
    if ("personId" in to && !colleague) return "Select somebody from the list";
    const typed = "personId" in to ? (colleague as HeldPart) : to;
    const known = "personId" in to ? { id: to.personId, email: (colleague as HeldPart).email } : await findKnown(trx, to.email);
    if (known?.id === from.personId) return "This is the person who has the part now";
    const isAdministrator = own.inPartnership.includes("administrator");
    const refused =
      namingRefusedBecause(from.role, { id: known?.id ?? "", name: typed.name }, author.by, held, view.kind) ??
      handingToSignerRefusedBecause(from.role, { personId: known?.id ?? "", name: typed.name }, { held, kind: view.kind, isAdministrator });
    if (refused) return refused;
    if (!("personId" in to) && held.some(({ personId }) => personId === known?.id))
      return `${to.name} has a part here already. Choose them from the list`;
    const person = known ?? (await findOrAddPerson(trx, typed));
    const toRoleId = await addRole(trx, author, view, { person, part: from.role, name: typed.name, jobTitle: typed.jobTitle });
    if (from.role === "signatory")
      await insertAppointment(trx, author, view, { person, part: from.role, name: typed.name, jobTitle: typed.jobTitle }, toRoleId);
    // Of somebody who has a part elsewhere nothing shows, not even that they have signed in before
    const hasCome = hasComeHere(person.id, held);
    const handover = { id: randomUUID(), ...placeOf(view), role: from.role, fromRoleId: from.id, toPersonId: person.id, afterwards, words };
    await trx
      .insertInto("handovers")
      .values({ ...handover, startedBy: author.by, startedAt: author.at })
      .execute();
    const part = partInSentence(from.role, view.kind);
    await recordHistory(trx, author, {
      ...placeOf(view),
      event: "part-handed-over",
      before: { part, person: from.name },
      after: { part, person: typed.name, email: person.email, afterwards },
    });
    await tellOfHandover(trx, author, there, { from, person, successor: typed.name, words, former: formersPart(afterwards, hasCome) });
    if (hasCome) await endHandover(trx, author, { ...handover, name: view.name });
    return null;
  });
}

async function isHandedOver(db: Db, fromRoleId: string): Promise<boolean> {
  const open = await db
    .selectFrom("handovers")
    .select("id")
    .where("fromRoleId", "=", fromRoleId)
    .where("endedAt", "is", null)
    .where("cancelledAt", "is", null)
    .executeTakeFirst();
  return open !== undefined;
}

interface Told {
  from: HeldPart;
  person: { id: string; email: string };
  successor: string;
  words: string;
  former: FormersPart;
}

function formersPart(afterwards: Afterwards, hasCome: boolean): FormersPart {
  if (afterwards === "stays") return "stays";
  return hasCome ? "has-ended" : "ends-at-sign-in";
}

async function tellOfHandover(trx: Trx, author: Acting, { view, held }: HeldPlace, { from, person, successor, words, former }: Told) {
  const { publicUrl } = author;
  const by = await nameOf(trx, author.by);
  const part = partInSentence(from.role, view.kind);
  await tellPerson(trx, author, view, person.id, takeOverMessage({ to: person.email, publicUrl, place: view.name, by, part, words }));
  const asked = { part: from.role, name: successor, email: person.email };
  const both = writesAndSigns(asked, await readTies(trx, view, held, person.email), view.kind) !== null;
  const about = { publicUrl, place: view.name, by, part, from: from.name, successor, path: peoplePath(view), both, former };
  for (const one of toldOfHandover(from, { held, kind: view.kind, byId: author.by, successorId: person.id }))
    // Whose part has ended is told that instead
    if (former !== "has-ended" || one.personId !== from.personId)
      await tellPerson(trx, author, view, one.personId, handedOverMessage({ ...about, to: one.email }));
  await tellPartnerships(trx, author, view, (to) => handedOverMessage({ ...about, to }));
}

interface OpenHandover extends Place {
  id: string;
  role: Role;
  fromRoleId: string;
  toPersonId: string;
  afterwards: Afterwards;
}

/** Ends what waited for somebody to sign in, in the transaction of their sign-in. */
export async function endHandoversTo(trx: Trx, personId: string, at: string) {
  const open = await openHandovers(trx).where("handovers.toPersonId", "=", personId).execute();
  for (const one of open) await endHandover(trx, { by: null, at }, one);
}

async function endHandover(trx: Trx, author: Unsigned, handover: OpenHandover & { name?: string }) {
  const { numUpdatedRows } = await trx
    .updateTable("handovers")
    .set({ endedAt: author.at })
    .where("id", "=", handover.id)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  const view = numUpdatedRows === 1n ? await findPlace(trx, handover) : undefined;
  if (!view || handover.afterwards === "stays") return;
  const held = await listHeldParts(trx, handover);
  const from = held.find(({ id }) => id === handover.fromRoleId);
  // Whoever took over may have lost the part meanwhile: then the one before keeps it
  const successor = held.find(({ personId, role }) => personId === handover.toPersonId && role === handover.role);
  if (!from || !successor) return;
  if (handover.afterwards === "reader" && !held.some(({ personId, role }) => personId === from.personId && role === "reader"))
    await addRole(
      trx,
      { by: handover.toPersonId, at: author.at },
      view,
      { person: { id: from.personId, email: from.email }, part: "reader", name: from.name, jobTitle: from.jobTitle },
      // They have been here since then: whether they have come, and what was written to them, stays as it was
      { givenAt: from.givenAt },
    );
  await endHeldPart(trx, author, { view, today: dayOf(author.at) }, from, successor);
  const part = partInSentence(handover.role, view.kind);
  const isReader = handover.afterwards === "reader";
  const message = takenOverMessage({ to: from.email, place: view.name, part, successor: successor.name, isReader });
  await queueMessage(trx, message, new Date(author.at), aboutPlace(view, from.personId));
}

/** Calls a handover off, while its successor has not come: their part ends, the other stays. The answer is a reason why not, or null. */
export async function cancelHandover(db: Db, author: Acting, place: Place, fromRoleId: string): Promise<string | null> {
  return changePeople(db, author, place, async (trx, there) => {
    const { view, held, part: own } = there;
    const from = held.find(({ id }) => id === fromRoleId);
    const open = from && (await openHandovers(trx).where("handovers.fromRoleId", "=", fromRoleId).executeTakeFirst());
    if (!from || !open) return "The part has been taken over since you opened this page.";
    const notYours = peopleRefusedBecause("hand-over", own, view.kind, { part: from.role, isOwn: from.personId === author.by });
    if (notYours) return notYours;
    await trx.updateTable("handovers").set({ cancelledAt: author.at }).where("id", "=", open.id).execute();
    const successors = held.find(
      ({ personId, role, deputyFor }) => personId === open.toPersonId && role === open.role && deputyFor === null,
    );
    if (successors) await endHeldPart(trx, author, there, successors);
    return null;
  });
}

function openHandovers(db: Db) {
  return db
    .selectFrom("handovers")
    .selectAll("handovers")
    .where("handovers.endedAt", "is", null)
    .where("handovers.cancelledAt", "is", null)
    .orderBy("handovers.id");
}

/** The handovers of a place that wait for the successor, by the role that will end. */
export async function listOpenHandovers(db: Db, { organisationId, partnershipId }: Place) {
  return openHandovers(db)
    .where(organisationId === null ? "handovers.partnershipId" : "handovers.organisationId", "=", organisationId ?? partnershipId)
    .execute();
}

const lateAfter = 14;
const atOnce = 200;

/** Tells both and the partnership of successors who have not signed in for 14 days; returns how many. Several processes may do this at the same time. */
export async function tellLateHandovers(db: Db, now: Date, publicUrl: string): Promise<number> {
  const late = await openHandovers(db)
    .where("handovers.lateToldAt", "is", null)
    .where("handovers.startedAt", "<=", daysEarlier(now, lateAfter))
    .limit(atOnce)
    .execute();
  for (const one of late) await inTransaction(db, (trx) => tellLate(trx, one, now, publicUrl));
  return late.length;
}

async function tellLate(trx: Trx, handover: OpenHandover, now: Date, publicUrl: string) {
  const { numUpdatedRows } = await trx
    .updateTable("handovers")
    .set({ lateToldAt: now.toISOString() })
    .where("id", "=", handover.id)
    .where("lateToldAt", "is", null)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  const view = numUpdatedRows === 1n ? await findPlace(trx, handover) : undefined;
  if (!view) return;
  const held = await listHeldParts(trx, handover);
  const from = held.find(({ id }) => id === handover.fromRoleId);
  const to = held.find(({ personId, role }) => personId === handover.toPersonId && role === handover.role);
  if (!from || !to) return;
  const part = partInSentence(handover.role, view.kind);
  const about = { publicUrl, place: view.name, part, from: from.name, successor: to.name, path: peoplePath(view) };
  const tell = (message: NewMessage, personId?: string, partnershipId?: string) =>
    queueMessage(trx, message, now, { ...aboutPlace(view, personId), ...(partnershipId && { partnershipId }) });
  for (const one of [from, to]) await tell(handoverLateMessage({ ...about, to: one.email }), one.personId);
  for (const { id, contactEmail } of view.partnerships) await tell(handoverLateMessage({ ...about, to: contactEmail }), undefined, id);
  await recordHistory(
    trx,
    { by: null, at: now.toISOString() },
    { ...placeOf(view), event: "handover-late", after: { part, person: to.name } },
  );
}
