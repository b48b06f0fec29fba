import { sortedByName } from "#domain/words.ts";
import { partnershipsInWords } from "#domain/organisations/partnership-names.ts";
import type { MessageAbout } from "#mail/message.ts";
import type { Db } from "./connection.server.ts";
import type { Row } from "./rows.ts";

type Partnership = Row<"partnerships">;

export interface Sender {
  fromName: string | null;
  replyTo: string | null;
}

/** The partnership that a message is about, or those to which its return answers, or its organisation belongs. */
export async function partnershipsBehind(db: Db, { partnershipId, assessmentId, organisationId }: MessageAbout): Promise<Partnership[]> {
  if (partnershipId) return named(db, partnershipId);
  if (assessmentId) return answeredTo(db, assessmentId);
  return organisationId ? holding(db, organisationId) : [];
}

/** In whose name a message goes and where answers come. */
export function senderOf(found: Partnership[]): Sender {
  if (found.length === 0) return { fromName: null, replyTo: null };
  return {
    fromName: found.length === 1 ? (found[0]?.mailSender ?? found[0]?.name ?? null) : partnershipsInWords(found.map(({ name }) => name)),
    replyTo: found.map(({ replyTo, contactEmail }) => replyTo ?? contactEmail).join(", "),
  };
}

function named(db: Db, partnershipId: string) {
  return db.selectFrom("partnerships").selectAll().where("id", "=", partnershipId).execute();
}

function answeredTo(db: Db, assessmentId: string) {
  return db
    .selectFrom("assessments")
    .innerJoin("cyclePartnerships", "cyclePartnerships.cycleId", "assessments.cycleId")
    .innerJoin("memberships", (join) =>
      join
        .onRef("memberships.partnershipId", "=", "cyclePartnerships.partnershipId")
        .onRef("memberships.organisationId", "=", "assessments.organisationId"),
    )
    .innerJoin("partnerships", "partnerships.id", "cyclePartnerships.partnershipId")
    .selectAll("partnerships")
    .where("assessments.id", "=", assessmentId)
    .execute()
    .then(sortedByName);
}

function holding(db: Db, organisationId: string) {
  return db
    .selectFrom("memberships")
    .innerJoin("partnerships", "partnerships.id", "memberships.partnershipId")
    .selectAll("partnerships")
    .where("memberships.organisationId", "=", organisationId)
    .execute()
    .then(sortedByName);
}
