import type { Delivery } from "#domain/people/standing.ts";
import type { Db } from "#db/connection.server.ts";
import type { HeldPart, Place } from "./places.ts";

/** What became of the newest e-mail that told each of these people of their part here, at the address they have now. */
export async function listDeliveries(db: Db, { organisationId, partnershipId }: Place, held: HeldPart[]): Promise<Map<string, Delivery>> {
  if (held.length === 0) return new Map();
  const addresses = new Map(held.map(({ personId, email }) => [personId, email]));
  const rows = await db
    .selectFrom("messages")
    .select(["personId", "toEmail", "createdAt", "failure", "failedAt", "lastError", "sentAt", "attempts", "nextAttemptAt"])
    .where("personId", "in", [...addresses.keys()])
    .where("kind", "in", ["invitation", "handover"])
    .where(organisationId === null ? "partnershipId" : "organisationId", "=", organisationId ?? partnershipId)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  // The later one takes the place of the earlier
  return new Map(
    rows.flatMap(({ personId, toEmail, sentAt, attempts, nextAttemptAt, ...told }) =>
      personId !== null && addresses.get(personId) === toEmail
        ? [[personId, { ...told, isTrying: sentAt === null && nextAttemptAt !== null && attempts > 0 }] as const]
        : [],
    ),
  );
}

/** The sections that each contributor of an organisation has in its open audits, by person. */
export async function listSectionsOf(db: Db, organisationId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("assignments")
    .innerJoin("assessments", "assessments.id", "assignments.assessmentId")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select(["assignments.personId", "assignments.sectionCode"])
    .distinct()
    .where("assessments.organisationId", "=", organisationId)
    .where("cycles.state", "=", "open")
    .orderBy("assignments.sectionCode")
    .execute();
  return new Map([...Map.groupBy(rows, ({ personId }) => personId)].map(([id, own]) => [id, own.map(({ sectionCode }) => sectionCode)]));
}
