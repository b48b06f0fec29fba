import { unusualEnding } from "#domain/people/addresses.ts";
import { type Colleague, endingRefusedBecause, namingRefusedBecause, partInSentence, partsIn } from "#domain/people/naming.ts";
import { peopleRefusedBecause, waitsForConfirmation } from "#domain/people/permissions.ts";
import type { Role } from "#domain/people/roles.ts";
import { partEndedMessage } from "#mail/people-messages.ts";
import type { Db } from "#db/connection.server.ts";
import { insertAppointment, nameAppointment } from "./appointments.ts";
import { nameOf } from "./people.ts";
import { endHeldPart, findKnown, findOrAddPerson, givePart, tellOthersOfPart } from "./giving.ts";
import { changePeople, type Place } from "./places.ts";
import { type Acting, tellPartnerships, tellPerson, tellNewEnding, tellSharing } from "./telling.ts";

/** What came of it: it was done, it waits to be confirmed, or a reason why not. */
export type Given = { done: "given" | "named" } | { refused: string };

export interface Invited extends Colleague {
  part: Role;
  limitedTo?: "agencies" | "schools" | undefined;
}

/** Gives somebody a part and tells them at once; of who signs, names them until it is confirmed. */
export async function invitePerson(db: Db, author: Acting, place: Place, asked: Invited): Promise<Given> {
  const invited = { ...asked, limitedTo: asked.part === "reviewer" ? asked.limitedTo : undefined };
  return changePeople(db, author, place, async (trx, there) => {
    const { view, held, part: own } = there;
    const isVacant = !held.some(({ role }) => role === invited.part);
    const notYours = peopleRefusedBecause("invite", own, view.kind, { part: invited.part, isVacant });
    if (notYours) return { refused: notYours };
    if (!partsIn(view.kind).includes(invited.part)) return { refused: "This part is not given here." };
    const known = await findKnown(trx, invited.email);
    const refused = namingRefusedBecause(invited.part, { id: known?.id ?? "", name: invited.name }, author.by, held, view.kind);
    if (refused) return { refused };
    const person = known ?? (await findOrAddPerson(trx, invited));
    const isUnusual =
      unusualEnding(
        person.email,
        held.map(({ email }) => email),
      ) !== null;
    if (isUnusual) await tellNewEnding(trx, author, view, person.email);
    if (waitsForConfirmation(invited.part, own)) return nameAppointment(trx, author, there, { ...invited, person });
    const roleId = await givePart(trx, author, there, { ...invited, person });
    if (invited.part === "signatory") await insertAppointment(trx, author, view, { ...invited, person }, roleId);
    await tellOthersOfPart(trx, author, there, { ...invited, person });
    return { done: "given" };
  });
}

/** Ends a part and tells its holder. The answer is a reason why not, or null, which it also is when it has ended already. */
export async function endPart(db: Db, author: Acting, place: Place, roleId: string): Promise<string | null> {
  return changePeople(db, author, place, async (trx, there) => {
    const { view, held, part: own } = there;
    const one = held.find(({ id }) => id === roleId);
    if (!one) return null;
    const isOwn = one.personId === author.by;
    const refused =
      peopleRefusedBecause("remove", own, view.kind, { part: one.role, isOwn, isDeputy: one.deputyFor !== null }) ??
      endingRefusedBecause(one, held, view.kind);
    if (refused) return refused;
    await endHeldPart(trx, author, there, one);
    const by = await nameOf(trx, author.by);
    const part = partInSentence(one.role, view.kind);
    const { publicUrl } = author;
    if (!isOwn)
      await tellPerson(trx, author, view, one.personId, partEndedMessage({ to: one.email, publicUrl, place: view.name, by, part }));
    if (one.role === "signatory")
      await tellPartnerships(trx, author, view, (to) =>
        partEndedMessage({ to, publicUrl, place: view.name, by, part: `${part} (${one.name})` }),
      );
    else await tellSharing(trx, author, view, `${one.name} is not ${part} any more`);
    return null;
  });
}
