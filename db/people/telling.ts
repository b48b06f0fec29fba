import type { MessageAbout, NewMessage } from "#mail/message.ts";
import { signerNamedMessage } from "#mail/people-messages.ts";
import { endingOf } from "#domain/people/addresses.ts";
import type { Trx } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import type { Author } from "#db/history.ts";
import { tellOtherHolders } from "#db/organisations/telling.ts";
import { queueMessage } from "#db/outbox.ts";
import { nameOf } from "./people.ts";
import { type HeldPlace, listAdministered, type Place, type PlaceView } from "./places.ts";

/** Who changes people, when, and under which address the service is reached. */
export interface Acting extends Author {
  publicUrl: string;
}

/** What a message about a place is about. */
export function aboutPlace({ organisationId, partnershipId }: Place, personId?: string): MessageAbout {
  return {
    ...(personId && { personId }),
    ...(organisationId !== null && { organisationId }),
    ...(partnershipId !== null && { partnershipId }),
  };
}

/** Writes to one person about their part. */
export async function tellPerson(trx: Trx, { at }: Author, view: PlaceView, personId: string, message: NewMessage) {
  await queueMessage(trx, message, new Date(at), aboutPlace(view, personId));
}

/** Writes to the partnerships of a place, but for those whose own administrator does it. */
export async function tellPartnerships(trx: Trx, author: Author, view: PlaceView, message: (to: string) => NewMessage) {
  const own = new Set(await listAdministered(trx, author.by, view));
  for (const { id, contactEmail } of view.partnerships)
    if (!own.has(id)) await queueMessage(trx, message(contactEmail), new Date(author.at), { ...aboutPlace(view), partnershipId: id });
}

/** Writes to whoever else signs in a place, first or second, that somebody was named or confirmed for it; not to those left out. */
export async function tellWhoElseSigns(
  trx: Trx,
  author: Acting,
  { view, held }: Pick<HeldPlace, "view" | "held">,
  named: { part: string; person: string; isConfirmed: boolean },
  leftOut: string[],
) {
  const others = held.filter(
    ({ personId, role, deputyFor }) =>
      (role === "signatory" || role === "governor") && deputyFor === null && personId !== author.by && !leftOut.includes(personId),
  );
  if (others.length === 0) return;
  const { publicUrl } = author;
  const about = { ...named, publicUrl, place: view.name, by: await nameOf(trx, author.by), path: peoplePath(view) };
  for (const { personId, email } of new Map(others.map((one) => [one.personId, one])).values())
    await tellPerson(trx, author, view, personId, signerNamedMessage({ ...about, to: email }));
}

/** Tells the other partnerships of an organisation, with their mail of the day, what an administrator of one did with its people. */
export async function tellSharing(trx: Trx, author: Author, view: PlaceView, what: string) {
  if (view.organisationId === null || view.partnerships.length < 2) return;
  const [own] = await listAdministered(trx, author.by, view);
  if (!own) return;
  const path = peoplePath(view);
  await tellOtherHolders(trx, author, { organisationId: view.organisationId, partnershipId: own, what: `${view.name}: ${what}`, path });
}

/** Tells the partnership’s administrators, with their mail of the day, that an address ends unlike the others of an organisation. */
export async function tellNewEnding(trx: Trx, { by, at }: Author, view: PlaceView, email: string) {
  for (const { id } of view.partnerships) {
    const administrators = await trx
      .selectFrom("roles")
      .select("personId")
      .where("partnershipId", "=", id)
      .where("role", "=", "administrator")
      .where("endedOn", "is", null)
      .execute();
    for (const { personId } of administrators)
      if (personId !== by)
        await tellDaily(
          trx,
          {
            personId,
            key: `ending ${view.organisationId ?? view.partnershipId} ${endingOf(email)}`,
            kind: "part-given",
            partnershipId: id,
            words: `Somebody was invited for ${view.name} whose address ends in ${endingOf(email)}, which is new there.`,
            path: peoplePath(view),
          },
          at,
        );
  }
}

/** Where the people of a place stand. */
export function peoplePath({ organisationId, partnershipId }: Place): string {
  return organisationId === null ? `/partnerships/${partnershipId}/people` : `/organisations/${organisationId}/people`;
}
