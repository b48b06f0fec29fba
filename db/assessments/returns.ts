import { flagsRaised } from "#domain/assessments/applicability.ts";
import { type ReturnDocument, returnDocument, type Signature } from "#domain/assessments/return-document.ts";
import { listActions } from "./actions.ts";
import { listAnswers } from "./answers.ts";
import type { ReturnView } from "./assessments.ts";
import { listAreaNotes } from "./area-notes.ts";
import type { Db } from "#db/connection.server.ts";
import { listEvidence } from "./evidence.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { builtOnce } from "#db/built-once.ts";
import { storedReturn } from "#db/stored.ts";

/** The return as it stands now. */
export async function readReturn(
  db: Db,
  { assessment, cycle, organisation }: ReturnView,
  signature: Signature | null = null,
): Promise<ReturnDocument> {
  const [set, answers, evidence, actions, areaNotes] = await Promise.all([
    findCycleSet(db, cycle),
    listAnswers(db, assessment.id),
    listEvidence(db, assessment.id),
    listActions(db, assessment.id),
    listAreaNotes(db, assessment.id),
  ]);
  const names = await namesOf(db, [...new Set(answers.map((answer) => answer.savedBy))]);
  return returnDocument(
    {
      organisation,
      cycle,
      revision: assessment.revision,
      set,
      flags: flagsRaised(assessment),
      answers,
      evidence,
      actions,
      names,
      areaNotes,
    },
    signature,
  );
}

async function namesOf(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await db.selectFrom("people").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(people.map((person) => [person.id, person.name]));
}

/** A submitted revision, in the words it was made against; the newest where no revision is named. */
export async function findSubmission(db: Db, assessmentId: string, revision?: number) {
  const row = await submissionOf.first(db, { assessmentId, revision });
  return row && { ...row, document: storedReturn(row) };
}

const submissionOf = builtOnce((db, { assessmentId, revision }: { assessmentId: string; revision: number | undefined }) =>
  db
    .selectFrom("submissions")
    .selectAll()
    .where("assessmentId", "=", assessmentId)
    .$if(revision !== undefined, (query) => query.where("revision", "=", revision as number))
    .orderBy("revision", "desc")
    .limit(1),
);

/** What has been submitted so far, newest first, without the contents. */
export async function listSubmissions(db: Db, assessmentId: string) {
  return db
    .selectFrom("submissions")
    .select(["revision", "receipt", "submittedAt"])
    .where("assessmentId", "=", assessmentId)
    .orderBy("revision", "desc")
    .execute();
}
