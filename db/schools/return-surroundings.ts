import type { Assessment, Cycle, Organisation } from "#db/rows.ts";
import type { Db } from "#db/connection.server.ts";

type Place = {
  assessment: Pick<Assessment, "id">;
  organisation: Pick<Organisation, "id" | "trustId">;
  cycle: Pick<Cycle, "id" | "opensOn">;
};

/** What stands around the standards of a school's return: profile, questions, second signature, trust and earlier returns. */
export async function readSurroundings(db: Db, { assessment, organisation, cycle }: Place) {
  const [profile, questions, governor, trust, earlier, saved] = await Promise.all([
    db.selectFrom("profiles").select(["confirmedAt", "savedAt"]).where("assessmentId", "=", assessment.id).executeTakeFirst(),
    db.selectFrom("localAnswers").select(["questionCode", "answer"]).where("assessmentId", "=", assessment.id).execute(),
    findGovernorSignature(db, assessment.id),
    findTrust(db, organisation.trustId, cycle.id),
    listEarlierReturns(db, organisation.id, cycle.opensOn),
    db
      .selectFrom("answers")
      .select(["savedBy", "savedAt", "carried", "carriedBy", "carriedAt"])
      .where("assessmentId", "=", assessment.id)
      .execute(),
  ]);
  return {
    profile,
    answered: questions.filter((one) => one.answer.trim() !== "").map((one) => one.questionCode),
    governor,
    trust,
    earlier,
    saved,
  };
}

// The governor’s signature over the newest submitted revision
async function findGovernorSignature(db: Db, assessmentId: string) {
  const newest = await db
    .selectFrom("submissions")
    .select("revision")
    .where("assessmentId", "=", assessmentId)
    .orderBy("revision", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!newest) return undefined;
  return db
    .selectFrom("signOffs")
    .select(["personName", "jobTitle", "signedAt", "meetingOn", "minuteReference"])
    .where("assessmentId", "=", assessmentId)
    .where("revision", "=", newest.revision)
    .where("capacity", "=", "governor")
    .executeTakeFirst();
}

async function findTrust(db: Db, trustId: string | null, cycleId: string) {
  if (!trustId) return undefined;
  const [trust, offered] = await Promise.all([
    db.selectFrom("organisations").select(["id", "name"]).where("id", "=", trustId).executeTakeFirst(),
    db
      .selectFrom("trustAnswers")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("trustId", "=", trustId)
      .where("cycleId", "=", cycleId)
      .executeTakeFirstOrThrow(),
  ]);
  return trust && { ...trust, offers: Number(offered.count) };
}

// Every year that was submitted, for ever: nobody has to keep copies of their own
async function listEarlierReturns(db: Db, organisationId: string, before: string) {
  const rows = await db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .innerJoin("submissions", "submissions.assessmentId", "assessments.id")
    .select([
      "assessments.id",
      "cycles.title",
      "cycles.opensOn",
      "assessments.responseSentOn",
      "submissions.revision",
      "submissions.submittedAt",
    ])
    .where("assessments.organisationId", "=", organisationId)
    .where("cycles.opensOn", "<", before)
    .where("cycles.origin", "is", null)
    .orderBy("cycles.opensOn", "desc")
    .orderBy("submissions.revision", "desc")
    .execute();
  return rows.filter((row, index) => rows.findIndex((one) => one.id === row.id) === index);
}
