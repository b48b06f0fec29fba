import { keptUntil } from "#domain/people/kept-forms.ts";
import { partInSentence } from "#domain/people/naming.ts";
import type { Db } from "#db/connection.server.ts";
import { findPlace, listHeldParts } from "./places.ts";

export interface EndedPart {
  place: string;
  part: string;
  /** Who took it over, where it was handed over. */
  successor: string | null;
  /** Whom to ask about it. */
  contacts: { name: string; contactEmail: string }[];
}

/** Which part ended last of whoever had this session and has none any more; undefined for everybody else. */
export async function findEndedPart(db: Db, tokenHash: string, now: Date): Promise<EndedPart | undefined> {
  const roles = await db
    .selectFrom("sessions")
    .innerJoin("roles", "roles.personId", "sessions.personId")
    .select(["roles.id", "roles.role", "roles.organisationId", "roles.partnershipId", "roles.endedOn"])
    .where("sessions.id", "=", tokenHash)
    .where("sessions.expiresAt", ">", keptUntil(now))
    .orderBy("roles.endedOn", "desc")
    .orderBy("roles.id")
    .execute();
  const [last] = roles;
  if (!last || roles.some(({ endedOn }) => endedOn === null)) return undefined;
  const view = await findPlace(db, last);
  if (!view) return undefined;
  const handover = await db
    .selectFrom("handovers")
    .select("toPersonId")
    .where("fromRoleId", "=", last.id)
    .where("endedAt", "is not", null)
    .executeTakeFirst();
  const successor =
    handover && (await listHeldParts(db, last)).find((one) => one.personId === handover.toPersonId && one.role === last.role);
  return {
    place: view.name,
    part: partInSentence(last.role, view.kind),
    successor: successor?.name ?? null,
    contacts: view.partnerships.map(({ name, contactEmail }) => ({ name, contactEmail })),
  };
}
