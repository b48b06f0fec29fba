import type { Trx } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import { tellDaily } from "#db/daily-mail.ts";

/** Tells the administrators of a partnership with their mail of the day; the same key is told once to each. */
export async function tellAdministrators(
  trx: Trx,
  partnershipId: string,
  line: { key: string; words: string; path: string },
  at: string,
): Promise<void> {
  const people = await trx
    .selectFrom("roles")
    .select("personId")
    .distinct()
    .where("partnershipId", "=", partnershipId)
    .where("role", "=", "administrator")
    .where("endedOn", "is", null)
    .orderBy("personId")
    .execute();
  for (const { personId } of people) await tellDaily(trx, { personId, kind: "joining", partnershipId, ...line }, at);
}

/** Tells the other partnerships of an organisation what one of them did with it. */
export async function tellOtherHolders(
  trx: Trx,
  author: Author,
  {
    organisationId,
    partnershipId,
    what,
    path = `/organisations/${organisationId}`,
  }: { organisationId: string; partnershipId: string; what: string; path?: string },
): Promise<void> {
  const others = await trx
    .selectFrom("memberships")
    .select("partnershipId")
    .where("organisationId", "=", organisationId)
    .where("partnershipId", "!=", partnershipId)
    .orderBy("partnershipId")
    .execute();
  if (others.length === 0) return;
  const [{ shortName }, { name }] = await Promise.all([
    trx.selectFrom("partnerships").select("shortName").where("id", "=", partnershipId).executeTakeFirstOrThrow(),
    trx.selectFrom("people").select("name").where("id", "=", author.by).executeTakeFirstOrThrow(),
  ]);
  const line = {
    key: `organisation-${organisationId}-${author.at}`,
    words: `${what} by ${name} of ${shortName}, with whom you share it`,
    path,
  };
  for (const other of others) await tellAdministrators(trx, other.partnershipId, line, author.at);
}
