import { sql } from "kysely";
import { type AssessmentState, isOpenAgain, isReturned, returnedStates } from "#domain/assessments/assessment-state.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { CountedReturns, SectionCount } from "#domain/figures/section-table.ts";
import type { Narrowing, ToldApart } from "#domain/organisations/narrowing.ts";
import type { Db } from "#db/connection.server.ts";
import { toldApart } from "#db/organisations/organisation-facts.ts";
import { storedReturn } from "#db/stored.ts";
import { organisationsIn } from "#db/cycles/cycles.ts";

/** Returns of a cycle whose organisations are alike in all that figures tell them apart by. */
export interface AlikeReturns {
  organisation: ToldApart;
  /** Of these returns, how many were not withdrawn. */
  expected: number;
}

/** What the organisations of a cycle can be told apart by: one row for all that are alike. */
export async function listAlikeReturns(db: Db, cycleId: string, partnershipId?: string): Promise<AlikeReturns[]> {
  const columns = [
    "organisations.kind",
    "organisations.phase",
    "organisations.governance",
    "organisations.trustId",
    "trusts.name",
  ] as const;
  const rows = await organisationsIn(db, cycleId, partnershipId)
    .select(columns.slice(0, 4))
    .select("trusts.name as trustName")
    .select(({ fn }) => fn.countAll<number | string>().filterWhere("assessments.withdrawnOn", "is", null).as("expected"))
    .groupBy(columns)
    .execute();
  return rows.map(({ expected, ...row }) => ({ organisation: toldApart(row), expected: Number(expected) }));
}

/**
 * The returns of a cycle, added up by the database: what countReturns makes of its agencies, without a row for each of them. One
 * statement, so that no signature falls between its counts. What is open again is counted as it was signed.
 */
export async function countCycle(
  db: Db,
  cycleId: string,
  partnershipId?: string,
  narrowing?: Narrowing,
): Promise<CountedReturns & { withdrawn: number }> {
  const rows = await cycleCounts(db, cycleId, partnershipId, narrowing).execute();
  const states = rows.flatMap((row) => {
    if (row.counts !== "state") return [];
    return [{ state: row.one as AssessmentState, hasSubmission: row.other === "submitted", returns: Number(row.returns) }];
  });
  const live = rows.flatMap((row) => (row.counts === "section" ? [sectionCountOf(row)] : []));
  const openAgain = rows.flatMap((row) => (row.counts === "open again" && row.one ? [row.one] : []));
  const sum = (some: { returns: number }[]) => some.reduce((total, { returns }) => total + returns, 0);
  return {
    agencies: sum(states),
    returned: sum(states.filter(isReturned)),
    openAgain: sum(states.filter(isOpenAgain)),
    withdrawn: rows.reduce((total, row) => total + (row.counts === "withdrawn" ? Number(row.returns) : 0), 0),
    sections: [...live, ...(await countAsSigned(db, openAgain))],
  };
}

interface CountRow {
  /** Of what this row holds a count. */
  counts: string;
  one: string | null;
  other: string | null;
  returns: number | string;
  met: number | string;
  partiallyMet: number | string;
  notMet: number | string;
  notApplicable: number | string;
}

/** The query of countCycle, apart so that its plan can be looked at. */
export function cycleCounts(db: Db, cycleId: string, partnershipId?: string, narrowing?: Narrowing) {
  const states = sql.join(returnedStates);
  return db
    .with("returns", () =>
      organisationsIn(db, cycleId, partnershipId, narrowing).select([
        "assessments.id",
        "assessments.state",
        "assessments.withdrawnOn",
        "assessments.firstSubmittedAt",
      ]),
    )
    .selectFrom(
      sql<CountRow>`(
        select 'withdrawn' as counts, null as one, null as other, count(*) as returns,
          0 as met, 0 as partially_met, 0 as not_met, 0 as not_applicable
        from returns where withdrawn_on is not null
        union all
        select 'state', state, case when first_submitted_at is null then 'never' else 'submitted' end, count(*), 0, 0, 0, 0
        from returns where withdrawn_on is null group by 2, 3
        union all
        select 'open again', id, null, 1, 0, 0, 0, 0
        from returns where withdrawn_on is null and first_submitted_at is not null and state not in (${states})
        union all
        select 'section', section_code, outcome, count(*), sum(met), sum(partially_met), sum(not_met), sum(not_applicable)
        from returns join section_summaries on section_summaries.assessment_id = returns.id and judged_by = 'self'
        where withdrawn_on is null and state in (${states}) group by section_code, outcome
      )`.as("counted"),
    )
    .selectAll("counted");
}

// PostgreSQL counts and adds up in strings
function sectionCountOf({ one, other, ...counts }: CountRow): SectionCount {
  return {
    sectionCode: one ?? "",
    outcome: other as Rating | null,
    returns: Number(counts.returns),
    met: Number(counts.met),
    partiallyMet: Number(counts.partiallyMet),
    notMet: Number(counts.notMet),
    notApplicable: Number(counts.notApplicable),
  };
}

/** The sections of these returns as they were signed last, whatever has become of them since. */
async function countAsSigned(db: Db, assessmentIds: string[]): Promise<SectionCount[]> {
  if (assessmentIds.length === 0) return [];
  const rows = await db
    .selectFrom("submissions")
    .select(["id", "assessmentId", "content"])
    .where("assessmentId", "in", assessmentIds)
    .orderBy("revision")
    .execute();
  const newest = new Map(rows.map((row) => [row.assessmentId, row]));
  return [...newest.values()].flatMap((row) => storedReturn(row).sections.map(({ summary }) => ({ ...summary, returns: 1 })));
}
