import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { openStates } from "#domain/assessments/assessment-state.ts";
import { progressSteps } from "#domain/assessments/actions/progress.ts";
import { ratings } from "#domain/assessments/rating.ts";
import { returnDocument } from "#domain/assessments/return-document.ts";
import { dayOf, startOfDay } from "#domain/dates.ts";
import type { EarlierAudit } from "#domain/assessments/earlier/earlier-audit.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { refreshAllSummaries } from "./section-summaries.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { stored, texts } from "#db/stored.ts";
import type { StandardSet } from "#standards/schema.ts";
import { holdPartnership } from "#db/organisations/changing.ts";
import { claimImport, findImport } from "#db/organisations/imports.ts";

const content = z.object({
  title: z.string(),
  setId: z.string(),
  madeOn: z.string(),
  audits: z.array(
    z.object({
      organisationId: z.string(),
      name: z.string(),
      standards: z.array(
        z.object({
          code: z.string(),
          rating: z.enum(ratings),
          words: z.string(),
          actions: z.array(z.object({ what: z.string(), owner: z.string(), dueOn: z.string(), progress: z.enum(progressSteps) })),
        }),
      ),
    }),
  ),
  problems: texts,
});

export type EarlierContent = z.infer<typeof content>;

/** A file of an earlier audit that was read for this partnership. */
export async function findEarlierImport(db: Db, partnershipId: string, id: string) {
  const row = await findImport(db, partnershipId, "earlier-audit", id);
  return row && { ...row, ...stored(content, row.content, "organisationImports.content", row.id) };
}

/** The newest audit from before this service of each of these organisations against any version of a set, by organisation. */
export async function findBeforeService(db: Db, organisationIds: string[], setKey: string): Promise<Map<string, string>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .innerJoin("standardSets", "standardSets.id", "cycles.standardSetId")
    .select(["assessments.id", "assessments.organisationId"])
    .where("cycles.origin", "=", "before-service")
    .where("standardSets.key", "=", setKey)
    .where("assessments.organisationId", "in", organisationIds)
    .orderBy("cycles.opensOn")
    .orderBy("assessments.id")
    .execute();
  return new Map(rows.map(({ organisationId, id }) => [organisationId, id] as const));
}

/**
 * Takes an earlier audit over as a closed cycle that is in no list and no figure: once, and not for an organisation whose audit
 * of this set from before is there already. Audits in hand that have no earlier one get it to confirm.
 */
export async function acceptEarlierAudit(
  db: Db,
  author: Author,
  { partnershipId, importId }: { partnershipId: string; importId: string },
): Promise<{ result: "accepted"; audits: number } | { result: "gone" }> {
  return inTransaction(db, async (trx) => {
    await holdPartnership(trx, partnershipId);
    const read = (await claimImport(trx, author, partnershipId, importId))
      ? await findEarlierImport(trx, partnershipId, importId)
      : undefined;
    if (!read) return { result: "gone" };
    const set = await findStandardSet(trx, read.setId);
    const ids = read.audits.map(({ organisationId }) => organisationId);
    const held = await findBeforeService(trx, ids, set.key);
    const taken = read.audits.filter(({ organisationId }) => !held.has(organisationId));
    if (taken.length > 0) {
      const cycleId = await insertCycle(trx, partnershipId, read);
      for (const audit of taken) await insertAudit(trx, author, { ...read, cycleId, set }, audit);
      await offerToConfirm(
        trx,
        set.key,
        taken.map(({ organisationId }) => organisationId),
      );
    }
    await recordHistory(trx, author, {
      event: "earlier-audit-brought-in",
      partnershipId,
      after: { title: read.title, file: read.fileName, organisations: String(taken.length) },
    });
    return { result: "accepted", audits: taken.length };
  });
}

async function insertCycle(trx: Trx, partnershipId: string, { title, setId, madeOn }: EarlierContent): Promise<string> {
  const id = randomUUID();
  await trx
    .insertInto("cycles")
    .values({
      id,
      title,
      standardSetId: setId,
      previousCycleId: null,
      state: "closed",
      origin: "before-service",
      opensOn: madeOn,
      signOffBy: madeOn,
      dueAt: startOfDay(madeOn),
      panelsFrom: madeOn,
      panelsTo: madeOn,
      responseBy: madeOn,
    })
    .execute();
  await trx.insertInto("cyclePartnerships").values({ cycleId: id, partnershipId }).execute();
  return id;
}

interface Place extends EarlierContent {
  cycleId: string;
  set: StandardSet;
}

async function insertAudit(trx: Trx, { by, at }: Author, { cycleId, set, title, madeOn }: Place, audit: EarlierAudit) {
  const { organisationId, name } = audit;
  const id = randomUUID();
  const finished = startOfDay(madeOn);
  await trx
    .insertInto("assessments")
    .values({
      id,
      cycleId,
      organisationId,
      state: "closed",
      revision: 1,
      firstSubmittedAt: finished,
      submittedAt: finished,
      changedAt: at,
    })
    .execute();
  const answers = audit.standards.map(({ code, rating, words }) => ({
    standardCode: code,
    rating,
    statement: rating === "not-applicable" ? "" : words,
    notApplicableReason: rating === "not-applicable" ? words : "",
    noActionReason: "",
    savedBy: by,
    savedAt: finished,
  }));
  const actions = audit.standards.flatMap(({ code, actions }) =>
    actions.map((action) => ({
      ...action,
      id: randomUUID(),
      standardCode: code,
      gap: "",
      successMeasure: "",
      carriedFrom: null,
      agreedOn: madeOn,
    })),
  );
  if (answers.length > 0)
    await trx
      .insertInto("answers")
      .values(answers.map((answer) => ({ ...answer, assessmentId: id, carried: null, carriedBy: null, carriedAt: null, revision: 1 })))
      .execute();
  const closedOn = (progress: string) => (progress === "done" ? dayOf(finished) : null);
  if (actions.length > 0)
    await trx
      .insertInto("actions")
      .values(
        actions.map((action) => ({
          ...action,
          assessmentId: id,
          firstDueOn: null,
          dueAgreedOn: null,
          closedOn: closedOn(action.progress),
          revision: 1,
          savedBy: by,
          savedAt: at,
        })),
      )
      .execute();
  await refreshAllSummaries(trx, id, set);
  // Nobody signed it here, and who brought it in did not write it
  const document = {
    ...returnDocument({
      organisation: { id: organisationId, name },
      cycle: { id: cycleId, title },
      revision: 1,
      set,
      answers,
      evidence: [],
      actions,
      names: new Map(),
    }),
    beforeService: true as const,
  };
  const frozen = JSON.stringify(document);
  await trx
    .insertInto("submissions")
    .values({
      id: randomUUID(),
      assessmentId: id,
      revision: 1,
      receipt: `before-service-${id}`,
      content: frozen,
      contentHash: createHash("sha256").update(frozen).digest("hex"),
      submittedAt: finished,
    })
    .execute();
}

// An audit in hand that has none before it; what was confirmed from another stays
async function offerToConfirm(trx: Trx, setKey: string, organisationIds: string[]): Promise<void> {
  const before = await findBeforeService(trx, organisationIds, setKey);
  for (const [organisationId, previousAssessmentId] of before)
    await trx
      .updateTable("assessments")
      .set({ previousAssessmentId })
      .where("organisationId", "=", organisationId)
      .where("previousAssessmentId", "is", null)
      .where("state", "in", openStates)
      .where("cycleId", "in", (eb) =>
        eb
          .selectFrom("cycles")
          .innerJoin("standardSets", "standardSets.id", "cycles.standardSetId")
          .select("cycles.id")
          .where("cycles.origin", "is", null)
          .where("cycles.state", "!=", "closed")
          .where("standardSets.key", "=", setKey),
      )
      .execute();
}
