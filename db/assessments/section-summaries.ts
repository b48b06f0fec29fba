import { blankAnswer } from "#domain/assessments/answer-text.ts";
import type { StandardSet } from "#standards/schema.ts";
import { answersAsCounted, type WholeSection } from "#domain/assessments/applicability.ts";
import { summariseSection } from "#domain/assessments/section-summary.ts";
import type { AnswerFacts } from "#domain/assessments/completeness.ts";
import type { StandardFacts } from "#domain/assessments/task-list.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { storedFlags } from "#db/stored.ts";

/** Recounts one section after a change in it, in the caller's transaction. */
export async function refreshSummary(trx: Trx, assessmentId: string, section: WholeSection) {
  const answers = await listAnsweredFacts(trx, assessmentId, section);
  const summary = summariseSection(
    section,
    answersAsCounted({ sections: [section] }, answers, await findFlags(trx, assessmentId, section)),
  );
  await trx
    .insertInto("sectionSummaries")
    .values({ assessmentId, judgedBy: "self", ...summary })
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
    )
    .execute();
}

// Only a section that depends on the profile asks for it: this is part of every save
async function findFlags(trx: Trx, assessmentId: string, section: WholeSection): Promise<string[]> {
  if (section.standards.every(({ applies }) => applies === undefined || applies === "all")) return [];
  const { flags } = await trx.selectFrom("assessments").select("flags").where("id", "=", assessmentId).executeTakeFirstOrThrow();
  return storedFlags(flags, assessmentId) ?? [];
}

/** Every section of one assessment, recounted. */
export async function refreshAllSummaries(db: Db, assessmentId: string, set: StandardSet) {
  await inTransaction(db, async (trx) => {
    for (const section of set.sections) await refreshSummary(trx, assessmentId, section);
  });
}

// One query, because it is part of every save. A standard without an answer counts as unanswered whatever evidence it has
async function listAnsweredFacts(trx: Trx, assessmentId: string, section: WholeSection): Promise<AnswerFacts[]> {
  const rows = await trx
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
    .where(
      "standardCode",
      "in",
      section.standards.map((standard) => standard.code),
    )
    .execute();
  return rows.map((row) => ({ ...row, evidence: Number(row.evidence), actions: Number(row.actions) }));
}

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
  const actions = await db
    .selectFrom("actions")
    .select(["standardCode", (eb) => eb.fn.countAll<number>().as("count")])
    .where("assessmentId", "=", assessmentId)
    .groupBy("standardCode")
    .execute();

  const byCode = new Map<string, StandardFacts>();
  const factsOf = (code: string) => {
    const facts = byCode.get(code) ?? { standardCode: code, ...blankAnswer, evidence: 0, checks: [], actions: 0 };
    byCode.set(code, facts);
    return facts;
  };
  for (const answer of answers) Object.assign(factsOf(answer.standardCode), answer);
  for (const { standardCode, checkedOn, reviewBy } of evidence) {
    const facts = factsOf(standardCode);
    facts.evidence++;
    facts.checks.push({ checkedOn, reviewBy });
  }
  // PostgreSQL counts in strings
  for (const row of actions) factsOf(row.standardCode).actions = Number(row.count);
  return [...byCode.values()];
}

export async function listSummaries(db: Db, assessmentId: string, judgedBy: "self" | "moderated" = "self") {
  return db.selectFrom("sectionSummaries").selectAll().where("assessmentId", "=", assessmentId).where("judgedBy", "=", judgedBy).execute();
}
