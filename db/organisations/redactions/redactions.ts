import { z } from "zod";
import { kindsOfPlace, type PlaceCounts } from "#domain/organisations/redacted-places.ts";
import type { Db } from "#db/connection.server.ts";
import { stored } from "#db/stored.ts";

const counts: z.ZodType<PlaceCounts> = z.partialRecord(z.enum(kindsOfPlace), z.number());

/** What was taken out by a partnership, the newest first: when, by whom, of whom, why and of how many places. */
export async function listRedactions(db: Db, partnershipId: string) {
  const rows = await db
    .selectFrom("redactions")
    .innerJoin("organisations", "organisations.id", "redactions.organisationId")
    .innerJoin("people", "people.id", "redactions.redactedBy")
    .select(["redactions.id", "redactions.reason", "redactions.places", "redactions.redactedAt"])
    .select(["organisations.name as organisation", "people.name as by"])
    .where("redactions.partnershipId", "=", partnershipId)
    .orderBy("redactions.redactedAt", "desc")
    .orderBy("redactions.id")
    .execute();
  return rows.map((row) => ({ ...row, places: stored(counts, row.places, "redactions.places", row.id) }));
}

/** When words were taken out of a submission, and by which partnership, the first first. */
export async function listRedactionsOf(db: Db, submissionId: string) {
  return db
    .selectFrom("redactedSubmissions")
    .innerJoin("redactions", "redactions.id", "redactedSubmissions.redactionId")
    .innerJoin("partnerships", "partnerships.id", "redactions.partnershipId")
    .select(["redactions.redactedAt as at", "redactions.reason", "partnerships.name as by"])
    .where("redactedSubmissions.submissionId", "=", submissionId)
    .orderBy("redactions.redactedAt")
    .orderBy("redactions.id")
    .execute();
}
