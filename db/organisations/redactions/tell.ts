import type { Trx } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import type { Author } from "#db/history.ts";
import { tellOtherHolders } from "#db/organisations/telling.ts";
import { counted } from "#domain/words.ts";
import type { Scope } from "./source.ts";

interface Done {
  id: string;
  reason: string;
  places: number;
}

/** Tells whoever leads in the organisation, and its other partnerships, that words were taken out and why: never which. */
export async function tellOfRedaction(trx: Trx, author: Author, { organisationId, partnershipId }: Scope, { id, reason, places }: Done) {
  const [organisation, partnership, leads, newest] = await Promise.all([
    trx.selectFrom("organisations").select("name").where("id", "=", organisationId).executeTakeFirstOrThrow(),
    trx.selectFrom("partnerships").select("name").where("id", "=", partnershipId).executeTakeFirstOrThrow(),
    trx
      .selectFrom("roles")
      .select("personId")
      .distinct()
      .where("organisationId", "=", organisationId)
      .where("role", "in", ["champion", "trust-lead"])
      .where("endedOn", "is", null)
      .orderBy("personId")
      .execute(),
    trx
      .selectFrom("assessments")
      .innerJoin("cycles", "cycles.id", "assessments.cycleId")
      .select("assessments.id")
      .where("assessments.organisationId", "=", organisationId)
      .orderBy("cycles.opensOn", "desc")
      .executeTakeFirst(),
  ]);
  const words = `${partnership.name} removed words from ${counted(places, "place")} of ${organisation.name}: ${reason}`;
  const path = newest ? `/assessments/${newest.id}` : "/work";
  for (const { personId } of leads)
    await tellDaily(trx, { personId, key: `redaction-${id}`, kind: "redaction", words, path, partnershipId }, author.at);
  await tellOtherHolders(trx, author, { organisationId, partnershipId, what: `Words were removed from what ${organisation.name} holds` });
}
