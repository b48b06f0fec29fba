import type { SecondSignature } from "#domain/signing/governor-signature.ts";
import type { Db } from "#db/connection.server.ts";

/** The governors' signatures of a cycle's returns and when their governors were reminded last, by assessment. */
export async function listCycleGovernors(db: Db, cycleId: string) {
  const [signatures, reminders] = await Promise.all([
    db
      .selectFrom("signOffs")
      .innerJoin("assessments", "assessments.id", "signOffs.assessmentId")
      .select(["assessmentId", "signOffs.revision", "personName", "jobTitle", "signedAt", "meetingOn", "minuteReference"])
      .where("assessments.cycleId", "=", cycleId)
      .where("signOffs.capacity", "=", "governor")
      .execute(),
    db
      .selectFrom("history")
      .innerJoin("assessments", "assessments.id", "history.assessmentId")
      .select(["assessments.id as assessmentId", (eb) => eb.fn.max("history.at").as("at")])
      .where("assessments.cycleId", "=", cycleId)
      .where("assessments.submittedAt", "is not", null)
      .where("history.event", "=", "governor-reminded")
      // What was sent about an earlier revision says nothing of this one
      .whereRef("history.at", ">=", "assessments.submittedAt")
      .groupBy("assessments.id")
      .execute(),
  ]);
  const signed = Map.groupBy(signatures, ({ assessmentId }) => assessmentId);
  const reminded = new Map(reminders.map(({ assessmentId, at }) => [assessmentId, at]));
  return {
    signaturesOf: (assessmentId: string): SecondSignature[] => signed.get(assessmentId) ?? [],
    remindedAt: (assessmentId: string): string | null => reminded.get(assessmentId) ?? null,
  };
}
