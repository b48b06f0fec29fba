import { isUniqueViolation } from "#db/connection.server.ts";
import { type Colleague, partInSentence } from "#domain/people/naming.ts";
import { unusualEnding } from "#domain/people/addresses.ts";
import { addressRefusedBecause, peopleRefusedBecause } from "#domain/people/permissions.ts";
import { addressChangedMessage, invitationMessage } from "#mail/people-messages.ts";
import type { Db, Trx } from "#db/connection.server.ts";
import { recordHistory } from "#db/history.ts";
import { placeOf, tellInvited } from "./giving.ts";
import { nameOf } from "./people.ts";
import { changePeople, hasPartElsewhere, type HeldPart, type HeldPlace, listAdministered, type Place, type PlaceView } from "./places.ts";
import { listDeliveries } from "./standings.ts";
import { endSessionsOf } from "./sessions.ts";
import { type Acting, tellNewEnding, tellPerson, tellSharing } from "./telling.ts";

/** Why this person’s name, job title and address are not for this one to change, or null. */
export async function correctingRefusedBecause(
  db: Db,
  byId: string,
  view: PlaceView,
  held: HeldPart[],
  one: HeldPart,
): Promise<string | null> {
  const administers = await listAdministered(db, byId, view);
  const person = await db.selectFrom("people").select("firstSignedInAt").where("id", "=", one.personId).executeTakeFirst();
  return addressRefusedBecause({
    isOwn: one.personId === byId,
    isAdministrator: administers.length > 0,
    hasSignedIn: (person?.firstSignedInAt ?? null) !== null,
    hasPartElsewhere: await hasPartElsewhere(db, one.personId, view, administers),
    signs: held.some(({ personId, role }) => personId === one.personId && role === "signatory"),
  });
}

/** Changes who somebody is said to be. The answer is a reason why not, or null. */
export async function correctPerson(
  db: Db,
  author: Acting,
  place: Place,
  roleId: string,
  { was, ...typed }: Colleague & { was: string },
): Promise<string | null> {
  try {
    return await changePeople(db, author, place, async (trx, there) => {
      const { view, held, part: own } = there;
      const one = held.find(({ id }) => id === roleId);
      if (!one) return "Their part has ended since you opened this page.";
      const refused =
        peopleRefusedBecause("correct", own, view.kind, { isOwn: one.personId === author.by }) ??
        (await correctingRefusedBecause(trx, author.by, view, held, one));
      if (refused) return refused;
      if (one.email !== was) return "The address was changed after you opened this page. Read it again.";
      await change(trx, author, there, one, { ...typed, email: typed.email.trim().toLowerCase() });
      return null;
    });
  } catch (error) {
    // Says nothing of who has it
    if (isUniqueViolation(error)) return "This address cannot be used here. Check it, or end this part and invite the other person.";
    throw error;
  }
}

async function change(trx: Trx, author: Acting, { view, held }: HeldPlace, one: HeldPart, { name, email, jobTitle }: Colleague) {
  const isNewAddress = email !== one.email;
  await trx.updateTable("people").set({ name, email, jobTitle }).where("id", "=", one.personId).execute();
  await trx
    .updateTable("roles")
    .set({ givenName: name, givenJobTitle: jobTitle })
    .where("personId", "=", one.personId)
    .where("givenName", "is not", null)
    .where("endedOn", "is", null)
    .execute();
  await recordHistory(trx, author, {
    ...placeOf(view),
    event: isNewAddress ? "address-changed" : "person-corrected",
    before: { person: one.name, email: one.email, jobTitle: one.jobTitle },
    after: { person: name, email, jobTitle },
  });
  if (!isNewAddress) return;
  // Whoever read the old mailbox has no way in any more
  await trx
    .updateTable("signInCodes")
    .set({ usedAt: author.at })
    .where("personId", "=", one.personId)
    .where("usedAt", "is", null)
    .execute();
  if (one.personId !== author.by) await endSessionsOf(trx, one.personId);
  const by = await nameOf(trx, author.by);
  const about = { publicUrl: author.publicUrl, place: view.name, by };
  if (one.signedInAt === null) {
    const part = partInSentence(one.role, view.kind);
    await tellPerson(trx, author, view, one.personId, invitationMessage({ ...about, to: email, part }));
  } else
    for (const to of [one.email, email])
      await tellPerson(trx, author, view, one.personId, addressChangedMessage({ ...about, to, before: one.email, now: email }));
  await tellSharing(trx, author, view, `the address of ${name} was changed`);
  const others = held.filter(({ personId }) => personId !== one.personId).map((other) => other.email);
  if (unusualEnding(email, others)) await tellNewEnding(trx, author, view, email);
}

/** Invites somebody to the address they have now: once more, or for the first time; or says why not. */
export async function inviteAgain(
  db: Db,
  author: Acting,
  place: Place,
  roleId: string,
): Promise<{ isFirst: boolean } | { refused: string }> {
  return changePeople(db, author, place, async (trx, { view, held, part: own }) => {
    const notYours = peopleRefusedBecause("send-again", own, view.kind);
    if (notYours) return { refused: notYours };
    const one = held.find(({ id }) => id === roleId);
    if (!one) return { refused: "Their part has ended since you opened this page." };
    if (one.signedInAt !== null) return { refused: `${one.name} has signed in already.` };
    const earlier = new Date(Date.parse(author.at) - againAfter).toISOString();
    const just = await trx
      .selectFrom("messages")
      .select("id")
      .where("personId", "=", one.personId)
      .where("toEmail", "=", one.email)
      .where("createdAt", ">", earlier)
      .where("failure", "is", null)
      .where(view.organisationId === null ? "partnershipId" : "organisationId", "=", view.organisationId ?? view.partnershipId)
      .executeTakeFirst();
    if (just) return { refused: "An invitation was sent a moment ago. Give it some minutes to arrive." };
    const told = (await listDeliveries(trx, view, [one])).get(one.personId);
    const isFirst = !told || told.createdAt < (one.givenAt ?? "");
    const part = partInSentence(one.role, view.kind);
    await tellInvited(trx, author, view, { id: one.personId, email: one.email }, one.role);
    await recordHistory(trx, author, {
      ...placeOf(view),
      event: isFirst ? "invitation-sent" : "invitation-sent-again",
      after: { person: one.name, part, email: one.email },
    });
    return { isFirst };
  });
}

const againAfter = 5 * 60_000;
