import { isDeepStrictEqual } from "node:util";
import { answersAsCounted } from "#domain/assessments/applicability.ts";
import { type SectionSummary, summariseSection } from "#domain/assessments/section-summary.ts";
import type { StandardSet } from "#standards/schema.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { countModerated, refreshModeratedSummaries } from "#db/scrutiny/moderated-ratings.ts";
import { holdReturn } from "#db/assessments/steps.ts";
import { listAnswerFacts, listSummaries, refreshAllSummaries } from "#db/assessments/section-summaries.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { storedFlags } from "#db/stored.ts";

export interface SummaryDifference {
  assessmentId: string;
  sectionCode: string;
  judgedBy: "self" | "moderated";
  /** What is kept, and what the answers give; null where there is none. */
  kept: SectionSummary | null;
  counted: SectionSummary | null;
}

/** Counts every section of every return again and says where the kept summary differs; mends those when asked. */
export async function checkSummaries(db: Db, { mend }: { mend: boolean }) {
  const assessments = await db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select(["assessments.id", "assessments.flags", "cycles.standardSetId", "cycles.extent"])
    .orderBy("assessments.id")
    .execute();
  const differences: SummaryDifference[] = [];
  for (const { id, ...assessment } of assessments) {
    const set = await findCycleSet(db, assessment);
    differences.push(...(await checkOne(db, id, set, mend)));
  }
  return { assessments: assessments.length, differences };
}

async function checkOne(db: Db, assessmentId: string, set: StandardSet, mend: boolean): Promise<SummaryDifference[]> {
  return inTransaction(db, async (trx) => {
    // A save of the same return waits, so that no half of it is seen
    await holdReturn(trx, assessmentId);
    const differences = [...(await differencesIn(trx, assessmentId, set)), ...(await moderatedDifferencesIn(trx, assessmentId, set))];
    if (!mend || differences.length === 0) return differences;

    const codes = set.sections.map((section) => section.code);
    await trx
      .deleteFrom("sectionSummaries")
      .where("assessmentId", "=", assessmentId)
      .where("judgedBy", "=", "self")
      .where("sectionCode", "not in", codes)
      .execute();
    await refreshAllSummaries(trx, assessmentId, set);
    await refreshModeratedSummaries(trx, assessmentId, set);
    return differences;
  });
}

async function differencesIn(trx: Trx, assessmentId: string, set: StandardSet): Promise<SummaryDifference[]> {
  const assessment = await trx.selectFrom("assessments").select("flags").where("id", "=", assessmentId).executeTakeFirstOrThrow();
  const facts = answersAsCounted(set, await listAnswerFacts(trx, assessmentId), storedFlags(assessment.flags, assessmentId) ?? []);
  const counted = set.sections.map((section) => summariseSection(section, facts));
  return compared(assessmentId, "self", await listSummaries(trx, assessmentId), counted).filter(({ kept: before, counted: now }) => {
    // Nothing is kept of a section nobody has touched
    if (!before) return now !== null && now.answered > now.notApplicable;
    return !isDeepStrictEqual(before, now);
  });
}

async function moderatedDifferencesIn(trx: Trx, assessmentId: string, set: StandardSet): Promise<SummaryDifference[]> {
  const kept = await listSummaries(trx, assessmentId, "moderated");
  return compared(assessmentId, "moderated", kept, await countModerated(trx, assessmentId, set)).filter(
    ({ kept: before, counted: now }) => !isDeepStrictEqual(before, now),
  );
}

// Every section that is kept or counted, with both
function compared(
  assessmentId: string,
  judgedBy: SummaryDifference["judgedBy"],
  kept: SectionSummary[],
  counted: SectionSummary[],
): SummaryDifference[] {
  const before = new Map(kept.map((row) => [row.sectionCode, summaryOf(row)]));
  const now = new Map(counted.map((summary) => [summary.sectionCode, summary]));
  return [...new Set([...now.keys(), ...before.keys()])].map((sectionCode) => ({
    assessmentId,
    sectionCode,
    judgedBy,
    kept: before.get(sectionCode) ?? null,
    counted: now.get(sectionCode) ?? null,
  }));
}

function summaryOf(row: SectionSummary): SectionSummary {
  const { sectionCode, standards, answered, complete, met, partiallyMet, notMet, notApplicable, outcome } = row;
  return { sectionCode, standards, answered, complete, met, partiallyMet, notMet, notApplicable, outcome };
}
