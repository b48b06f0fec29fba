import type { StandardSet } from "#standards/schema.ts";
import { answersAsCounted, type WholeSection } from "#domain/assessments/applicability.ts";
import { summariseSection } from "#domain/assessments/section-summary.ts";
import type { AnswerFacts } from "#domain/assessments/completeness.ts";
import { standardFacts, type StandardFacts } from "#domain/assessments/task-list.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { builtOnce } from "#db/built-once.ts";
import type { Database } from "#db/schema.ts";
import { storedFlags } from "#db/stored.ts";

/** Recounts one section after a change in it, in the caller's transaction. */
export async function refreshSummary(trx: Trx, assessmentId: string, section: WholeSection) {
  await refresh(trx, assessmentId, [section]);
}

/** Every section of one assessment, recounted. */
export async function refreshAllSummaries(db: Db, assessmentId: string, set: StandardSet) {
  await inTransaction(db, (trx) => refresh(trx, assessmentId, set.sections));
}

async function refresh(trx: Trx, assessmentId: string, sections: WholeSection[]) {
  const answers = await listAnsweredFacts(trx, assessmentId, sections);
  const counted = answersAsCounted({ sections }, answers, await findFlags(trx, assessmentId, sections));
  for (const section of sections) await writing.change(trx, { assessmentId, judgedBy: "self", ...summariseSection(section, counted) });
}

const writing = builtOnce((db, summary: Database["sectionSummaries"]) =>
  db
    .insertInto("sectionSummaries")
    .values(summary)
    .onConflict((conflict) =>
      conflict.columns(["assessmentId", "sectionCode", "judgedBy"]).doUpdateSet((eb) => ({
        standards: eb.ref("excluded.standards"),
        answered: eb.ref("excluded.answered"),
        complete: eb.ref("excluded.complete"),
        met: eb.ref("excluded.met"),
        partiallyMet: eb.ref("excluded.partiallyMet"),
        notMet: eb.ref("excluded.notMet"),
        notApplicable: eb.ref("excluded.notApplicable"),
        outcome: eb.ref("excluded.outcome"),
      })),
    ),
);

// Only sections that depend on the profile ask for it: this is part of every save
async function findFlags(trx: Trx, assessmentId: string, sections: WholeSection[]): Promise<string[]> {
  const standards = sections.flatMap((section) => section.standards);
  if (standards.every(({ applies }) => applies === undefined || applies === "all")) return [];
  const { flags } = await trx.selectFrom("assessments").select("flags").where("id", "=", assessmentId).executeTakeFirstOrThrow();
  return storedFlags(flags, assessmentId) ?? [];
}

// One query, because it is part of every save. A standard without an answer counts as unanswered whatever evidence it has
async function listAnsweredFacts(trx: Trx, assessmentId: string, sections: WholeSection[]): Promise<AnswerFacts[]> {
  const standardCodes = sections.flatMap((section) => section.standards.map((standard) => standard.code));
  const rows = await answeredFacts.all(trx, { assessmentId, standardCodes });
  return rows.map((row) => ({ ...row, evidence: Number(row.evidence), actions: Number(row.actions) }));
}

const answeredFacts = builtOnce((db, { assessmentId, standardCodes }: { assessmentId: string; standardCodes: string[] }) =>
  db
    .selectFrom("answers")
    .select(["standardCode", "rating", "statement", "notApplicableReason", "noActionReason"])
    .select((eb) => [
      eb
        .selectFrom("evidenceStandards")
        .innerJoin("evidence", "evidence.id", "evidenceStandards.evidenceId")
        .select((count) => count.fn.countAll<number>().as("count"))
        .whereRef("evidence.assessmentId", "=", "answers.assessmentId")
        .whereRef("evidenceStandards.standardCode", "=", "answers.standardCode")
        .as("evidence"),
      eb
        .selectFrom("actions")
        .select((count) => count.fn.countAll<number>().as("count"))
        .whereRef("actions.assessmentId", "=", "answers.assessmentId")
        .whereRef("actions.standardCode", "=", "answers.standardCode")
        .as("actions"),
    ])
    .where("assessmentId", "=", assessmentId)
    .where("standardCode", "in", standardCodes),
);

/** What completeness asks about each answer, with the dates of its evidence; standards nobody has touched are left out. */
export async function listAnswerFacts(db: Db, assessmentId: string): Promise<StandardFacts[]> {
  const answers = await db
    .selectFrom("answers")
    .select(["standardCode", "rating", "statement", "notApplicableReason", "noActionReason"])
    .where("assessmentId", "=", assessmentId)
    .execute();
  const evidence = await db
    .selectFrom("evidence")
    .innerJoin("evidenceStandards", "evidenceStandards.evidenceId", "evidence.id")
    .select(["evidenceStandards.standardCode", "evidence.checkedOn", "evidence.reviewBy"])
    .where("evidence.assessmentId", "=", assessmentId)
    .execute();
  const actions = await db.selectFrom("actions").select("standardCode").where("assessmentId", "=", assessmentId).execute();
  return standardFacts({
    answers,
    evidence: evidence.map(({ standardCode, ...dates }) => ({ standards: [standardCode], ...dates })),
    actions,
  });
}

export async function listSummaries(db: Db, assessmentId: string, judgedBy: "self" | "moderated" = "self") {
  return db.selectFrom("sectionSummaries").selectAll().where("assessmentId", "=", assessmentId).where("judgedBy", "=", judgedBy).execute();
}
