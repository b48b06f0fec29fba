import type { MessageAbout, NewMessage } from "#mail/message.ts";
import type { Trx } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import { tellOtherHolders } from "#db/organisations/telling.ts";
import { queueMessage } from "#db/outbox.ts";
import { listAdministered, type Place, type PlaceView } from "./places.ts";

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

/** Tells the other partnerships of an organisation, with their mail of the day, what an administrator of one did with its people. */
export async function tellSharing(trx: Trx, author: Author, view: PlaceView, what: string) {
  if (view.organisationId === null || view.partnerships.length < 2) return;
  const [own] = await listAdministered(trx, author.by, view);
  if (!own) return;
  const path = peoplePath(view);
  await tellOtherHolders(trx, author, { organisationId: view.organisationId, partnershipId: own, what: `${view.name}: ${what}`, path });
}

/** Where the people of a place stand. */
export function peoplePath({ organisationId, partnershipId }: Place): string {
  return organisationId === null ? `/partnerships/${partnershipId}/people` : `/organisations/${organisationId}/people`;
}
