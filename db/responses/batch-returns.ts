import { appliesTo } from "#domain/assessments/applicability.ts";
import { returnedStates, underReviewStates } from "#domain/assessments/assessment-state.ts";
import { dayOf } from "#domain/dates.ts";
import { lawStandards } from "#domain/figures/law-not-met.ts";
import { kindOfFacts } from "#domain/organisations/organisation-facts.ts";
import type { HeldRole } from "#domain/people/roles.ts";
import type { BatchReturn } from "#domain/responses/batch.ts";
import { findStandard } from "#standards/find-standard.ts";
import { basisFor } from "#standards/for-setting.ts";
import type { StandardSet } from "#standards/schema.ts";
import type { Db } from "#db/connection.server.ts";
import { organisationsIn } from "#db/cycles/cycles.ts";
import { listSubmittedRatings } from "#db/figures/law-not-met.ts";
import { organisationColumns, parted } from "#db/organisations/organisation-facts.ts";
import { byName } from "#domain/words.ts";
import type { Row } from "#db/rows.ts";
import { readableOf } from "#db/scrutiny/readable.ts";
import { stored, texts } from "#db/stored.ts";

interface Whose {
  id: string;
  roles: HeldRole[];
}

/** The returns of a cycle that wait for an answer, as somebody sees them who would send letters to many; null is the service itself. */
export async function listBatchReturns(
  db: Db,
  cycle: Pick<Row<"cycles">, "id" | "governorSignsBy">,
  set: StandardSet,
  person: Whose | null,
  now: Date,
): Promise<BatchReturn[]> {
  const law = lawStandards(set);
  const inCycle = db.selectFrom("assessments").select("assessments.id").where("assessments.cycleId", "=", cycle.id);
  const [
    rows,
    figures,
    ratings,
    drafts,
    panels,
    signatures,
    leads,
    overdue,
    conflicts,
    reviews,
    sample,
    keyLines,
    questions,
    agreed,
    recommended,
  ] = await Promise.all([
    organisationsIn(db, cycle.id)
      .select(organisationColumns)
      .select(["assessments.id as assessmentId", "assessments.revision", "assessments.flags", "assessments.state"])
      .where("assessments.state", "in", underReviewStates)
      .where("assessments.withdrawnOn", "is", null)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom("memberships")
            .innerJoin("cyclePartnerships", "cyclePartnerships.partnershipId", "memberships.partnershipId")
            .select("memberships.organisationId")
            .whereRef("memberships.organisationId", "=", "assessments.organisationId")
            .where("cyclePartnerships.cycleId", "=", cycle.id)
            .$if(person !== null, (query) => query.where("memberships.partnershipId", "in", answersFor(person))),
        ),
      )
      .orderBy("assessments.id")
      .execute(),
    listFigures(db, cycle.id),
    listSubmittedRatings(
      db,
      cycle.id,
      law.map(({ code }) => code),
    ),
    db
      .selectFrom("responses")
      .select(["responses.assessmentId", "responses.revision", "responses.batchId"])
      .where("responses.assessmentId", "in", inCycle)
      .execute(),
    db
      .selectFrom("panelSubmissions")
      .innerJoin("panels", "panels.id", "panelSubmissions.panelId")
      .select("panelSubmissions.assessmentId")
      .where("panelSubmissions.assessmentId", "in", inCycle)
      .where("panelSubmissions.removedAt", "is", null)
      .where("panels.cancelledAt", "is", null)
      .execute(),
    db
      .selectFrom("signOffs")
      .select(["signOffs.id", "signOffs.assessmentId", "signOffs.revision", "signOffs.capacity", "signOffs.signedAt", "signOffs.lookedAt"])
      .where("signOffs.assessmentId", "in", inCycle)
      .execute(),
    listLed(db, cycle.id),
    db
      .selectFrom("actions")
      .select((eb) => ["actions.assessmentId", eb.fn.countAll<number | string>().as("count")])
      .where("actions.assessmentId", "in", inCycle)
      .where("actions.progress", "!=", "done")
      .where("actions.dueOn", "<", dayOf(now))
      .groupBy("actions.assessmentId")
      .execute(),
    db
      .selectFrom("conflicts")
      .select("conflicts.assessmentId")
      .where("conflicts.assessmentId", "in", inCycle)
      .where("conflicts.personId", "=", person?.id ?? "")
      .where("conflicts.endedAt", "is", null)
      .execute(),
    db
      .selectFrom("reviews")
      .leftJoin("people", "people.id", "reviews.readBy")
      .select(["reviews.assessmentId", "reviews.sampled", "reviews.readRevision", "reviews.readAt", "people.name as readBy"])
      .where("reviews.assessmentId", "in", inCycle)
      .execute(),
    db.selectFrom("samples").select("id").where("cycleId", "=", cycle.id).limit(1).executeTakeFirst(),
    db
      .selectFrom("keyLines")
      .select(["assessmentId", "standardCode"])
      .where("assessmentId", "in", inCycle)
      .where("removedAt", "is", null)
      .orderBy("writtenAt")
      .execute(),
    db
      .selectFrom("conversations")
      .select("assessmentId")
      .where("assessmentId", "in", inCycle)
      .where("readers", "=", "partnership")
      .where("dueOn", "is not", null)
      .where("answeredAt", "is", null)
      .execute(),
    db.selectFrom("moderatedRatings").select(["assessmentId", "revision"]).where("assessmentId", "in", inCycle).execute(),
    db
      .selectFrom("recommendations")
      .select(["assessmentId", "revision"])
      .where("assessmentId", "in", inCycle)
      .where("removedAt", "is", null)
      .execute(),
  ]);
  const notMet = ratings.filter(({ rating, standardCode, flags }) => {
    const standard = law.find(({ code }) => code === standardCode);
    return rating === "not-met" && standard && appliesTo(standard.applies, flags ?? []) && basisFor(standard, flags ?? []) === "law";
  });
  const nameOf = (code: string) => `${code} ${findStandard(set, code)?.standard.short ?? ""}`.trim();
  const hasSample = sample !== undefined || reviews.some(({ sampled }) => sampled !== null);
  const returns = rows.map((row) => {
    const { organisation, rest } = parted(row);
    return { ...rest, organisation };
  });
  const readable = new Set(person ? await readableOf(db, { person, cycle, as: together }, returns) : returns);
  const found = returns.map((one) => {
    const { assessmentId, revision, organisation } = one;
    const of = <One extends { assessmentId: string }>(all: One[]) => all.filter((one) => one.assessmentId === assessmentId);
    const signed = of(signatures).filter((one) => one.revision === revision);
    const first = signed.find(({ capacity }) => capacity === null);
    const governor = signed.find(({ capacity }) => capacity === "governor");
    const [review] = of(reviews);
    const isRead = review?.readRevision === revision;
    return {
      assessmentId,
      revision,
      organisation: organisation.name,
      kind: kindOfFacts(organisation),
      phase: organisation.phase ?? null,
      own: figures.get(assessmentId)?.own ?? { met: 0, partiallyMet: 0, notMet: 0, notApplicable: 0 },
      isSampled: review?.sampled != null,
      hasPanel: of(panels).length > 0,
      hasSample,
      isGivenOver: of(drafts).some((one) => one.revision === revision && one.batchId !== null),
      hasDraft: of(drafts).some((one) => one.revision === revision && one.batchId === null),
      keyLines: of(keyLines).map(({ standardCode }) => standardCode && nameOf(standardCode)),
      openQuestions: of(questions).length,
      settled: [...of(agreed), ...of(recommended)].filter((settled) => settled.revision === revision).length,
      isApart: !readable.has(one) || of(conflicts).length > 0,
      lawNotMet: of(notMet).map(({ standardCode }) => nameOf(standardCode)),
      doubts: first?.lookedAt ? stored(texts, first.lookedAt, "signOffs.lookedAt", first.id).map(nameOf) : [],
      hasLead: leads.has(assessmentId),
      governorSignedOn: cycle.governorSignsBy === null ? "not-asked" : governor ? dayOf(governor.signedAt) : null,
      overdueActions: Number(of(overdue)[0]?.count ?? 0),
      readBy: isRead ? (review.readBy ?? null) : null,
      readAt: isRead ? review.readAt : null,
    } satisfies BatchReturn;
  });
  return found.toSorted((a, b) => byName.compare(a.organisation, b.organisation));
}

const together = ["administrator", "reviewer"] as const;

/** The partnerships for which a person may answer many at once; a reviewer of agencies answers no schools. */
function answersFor(person: Whose | null): string[] {
  const ids = (person?.roles ?? []).flatMap(({ role, partnershipId, limitedTo }) =>
    partnershipId && (role === "administrator" || (role === "reviewer" && limitedTo !== "agencies")) ? [partnershipId] : [],
  );
  return ids.length > 0 ? ids : ["none"];
}

/** What the standing returns of a cycle rated themselves, by return, with their phase. */
export async function listFigures(db: Db, cycleId: string) {
  const rows = await organisationsIn(db, cycleId)
    .innerJoin("sectionSummaries", "sectionSummaries.assessmentId", "assessments.id")
    .select((eb) => [
      "assessments.id as assessmentId",
      "organisations.phase",
      eb.fn.sum<number | string>("sectionSummaries.met").as("met"),
      eb.fn.sum<number | string>("sectionSummaries.partiallyMet").as("partiallyMet"),
      eb.fn.sum<number | string>("sectionSummaries.notMet").as("notMet"),
      eb.fn.sum<number | string>("sectionSummaries.notApplicable").as("notApplicable"),
    ])
    .where("sectionSummaries.judgedBy", "=", "self")
    .where("assessments.state", "in", returnedStates)
    .where("assessments.withdrawnOn", "is", null)
    .groupBy(["assessments.id", "organisations.phase"])
    .execute();
  return new Map(
    rows.map(({ assessmentId, phase, met, partiallyMet, notMet, notApplicable }) => [
      assessmentId,
      {
        phase,
        own: { met: Number(met), partiallyMet: Number(partiallyMet), notMet: Number(notMet), notApplicable: Number(notApplicable) },
      },
    ]),
  );
}

async function listLed(db: Db, cycleId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("assessments")
    .innerJoin("roles", "roles.organisationId", "assessments.organisationId")
    .select("assessments.id")
    .distinct()
    .where("assessments.cycleId", "=", cycleId)
    .where("roles.role", "=", "champion")
    .where("roles.endedOn", "is", null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
