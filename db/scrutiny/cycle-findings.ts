import type { StandardSet } from "#standards/schema.ts";
import { lookRuleFor } from "#domain/assessments/evidence/to-look-at.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { OrganisationFacts } from "#domain/organisations/organisation-facts.ts";
import { dayOf } from "#domain/dates.ts";
import { findingsOf, type OtherRatings } from "#domain/scrutiny/findings.ts";
import { foundStandards } from "#domain/scrutiny/found-standards.ts";
import type { FoundReturn } from "#domain/scrutiny/across-returns.ts";
import type { Db } from "#db/connection.server.ts";
import { organisationsIn } from "#db/cycles/cycles.ts";
import { organisationColumns, parted } from "#db/organisations/organisation-facts.ts";
import { storedReturn } from "#db/stored.ts";
import { askedIn, listFollowedActions } from "./findings.ts";

// A return is long, so no more of them are held at once
const atOnce = 40;

interface Which {
  id: string;
  opensOn: string;
}

/** What the comparisons find in every return of a cycle that has been submitted, as far as this person may read it. */
export async function listCycleFindings(
  db: Db,
  cycle: Which,
  {
    set,
    today,
    isReadable,
  }: {
    set: StandardSet;
    today: string;
    isReadable: (assessmentIds: { assessmentId: string; organisation: OrganisationFacts }[]) => Promise<{ assessmentId: string }[]>;
  },
): Promise<FoundReturn[]> {
  const all = await listSubmitted(db, cycle.id);
  const readable = new Set((await isReadable(all)).map(({ assessmentId }) => assessmentId));
  const ratings = new Map<string, { phase: string | undefined; given: Map<string, Rating> }>();
  // Twice over them: who stands alone is known once all are counted
  for (const some of chunks(all)) {
    const documents = await readSubmissions(
      db,
      some.map(({ submissionId }) => submissionId),
    );
    for (const one of some) {
      const document = documents.get(one.submissionId);
      if (!document) continue;
      const given = askedIn(document).flatMap(({ code, rating }) => (rating ? [[code, rating] as const] : []));
      ratings.set(one.assessmentId, { phase: one.organisation.phase, given: new Map(given) });
    }
  }
  const others = countOthers(ratings);
  const found: FoundReturn[] = [];
  for (const some of chunks(all.filter(({ assessmentId }) => readable.has(assessmentId)))) {
    const earlierIds = some.flatMap(({ previousAssessmentId }) => previousAssessmentId ?? []);
    const before = await listNewestOf(db, earlierIds);
    const [documents, actions] = await Promise.all([
      readSubmissions(db, [...some.map(({ submissionId }) => submissionId), ...before.values()]),
      listFollowedActions(db, [...some.map(({ assessmentId }) => assessmentId), ...earlierIds]),
    ]);
    for (const { assessmentId, organisation, previousAssessmentId, submissionId, submittedAt } of some) {
      const document = documents.get(submissionId);
      if (!document) continue;
      const earlier = documents.get(before.get(previousAssessmentId ?? "") ?? "");
      const facts = {
        set,
        document,
        earlier,
        actions,
        today,
        rule: lookRuleFor(document, set, cycle, dayOf(submittedAt)),
        others: others(assessmentId),
      };
      const asked = askedIn(document).map(({ code, short }) => ({ code, short }));
      found.push({ assessmentId, organisation, asked, found: foundStandards(findingsOf(facts), facts) });
    }
  }
  return found;
}

async function listSubmitted(db: Db, cycleId: string) {
  const rows = await organisationsIn(db, cycleId)
    .innerJoin("submissions", "submissions.assessmentId", "assessments.id")
    .select(organisationColumns)
    .select([
      "assessments.id as assessmentId",
      "assessments.previousAssessmentId",
      "submissions.id as submissionId",
      "submissions.submittedAt",
    ])
    .where("assessments.withdrawnOn", "is", null)
    .orderBy("submissions.revision")
    .execute();
  const newest = [...new Map(rows.map((row) => [row.assessmentId, row])).values()];
  return newest.map((row) => {
    const { organisation, rest } = parted(row);
    return { ...rest, organisation };
  });
}

async function listNewestOf(db: Db, assessmentIds: string[]): Promise<Map<string, string>> {
  if (assessmentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("submissions")
    .select(["id", "assessmentId"])
    .where("assessmentId", "in", assessmentIds)
    .orderBy("revision")
    .execute();
  return new Map(rows.map(({ id, assessmentId }) => [assessmentId, id]));
}

async function readSubmissions(db: Db, ids: string[]) {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("submissions").select(["id", "content"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, storedReturn(row)]));
}

// Schools are set beside those of their phase; agencies, which have none, beside all
function countOthers(ratings: Map<string, { phase: string | undefined; given: Map<string, Rating> }>) {
  const counts = new Map<string | undefined, Map<string, OtherRatings>>();
  for (const { phase, given } of ratings.values()) {
    const own = counts.get(phase) ?? new Map<string, OtherRatings>();
    counts.set(phase, own);
    for (const [code, rating] of given) own.set(code, { ...own.get(code), [rating]: (own.get(code)?.[rating] ?? 0) + 1 });
  }
  return (assessmentId: string): Map<string, OtherRatings> => {
    const self = ratings.get(assessmentId);
    return new Map(
      [...(counts.get(self?.phase) ?? [])].map(([code, given]) => {
        const rating = self?.given.get(code);
        return [code, rating ? { ...given, [rating]: (given[rating] ?? 0) - 1 } : given];
      }),
    );
  };
}

function chunks<One>(all: One[]): One[][] {
  return Array.from({ length: Math.ceil(all.length / atOnce) }, (_, index) => all.slice(index * atOnce, (index + 1) * atOnce));
}
