import { isHeldOn } from "#domain/people/deputy.ts";
import type { Db } from "#db/connection.server.ts";
import { wroteIn } from "#db/people/ties.ts";

/** In which part somebody signs on a day. */
export interface SigningPart {
  /** The one in whose place a deputy signs, as they are named and titled now; null signs in their own right. */
  for: { name: string; jobTitle: string } | null;
  /** Whether words of theirs stand in the return, or they lead it: for a head who also leads safeguarding. */
  alsoWrote: boolean;
}

/** As what this person signs a return on a day, or a reason in words why not. Their own part goes before a deputy’s. */
export async function findSigningPart(
  db: Db,
  { id, organisationId }: { id: string; organisationId: string },
  personId: string,
  day: string,
): Promise<SigningPart | { refused: string }> {
  const roles = await db
    .selectFrom("roles")
    .leftJoin("people as holders", "holders.id", "roles.deputyFor")
    .select(["roles.role", "roles.since", "roles.untilOn", "roles.deputyFor", "holders.name", "holders.jobTitle"])
    .where("roles.personId", "=", personId)
    .where("roles.organisationId", "=", organisationId)
    .where("roles.endedOn", "is", null)
    .execute();
  const alsoWrote = roles.some(({ role }) => role === "champion" || role === "contributor") || (await wroteIn(db, id, personId));
  const signing = roles.filter(({ role }) => role === "signatory");
  if (signing.some(({ deputyFor }) => deputyFor === null)) return { for: null, alsoWrote };
  const deputy = signing.find((one) => isHeldOn(day, one));
  if (!deputy) return { refused: "You do not sign here today." };
  if (alsoWrote) return { refused: "You wrote in it, so somebody else has to sign it." };
  return { for: { name: deputy.name ?? "", jobTitle: deputy.jobTitle ?? "" }, alsoWrote };
}
