import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import type { StandardSet } from "#standards/schema.ts";
import { underReviewStates } from "#domain/assessments/assessment-state.ts";
import { dueDate } from "#domain/assessments/due-date.ts";
import { dayOf } from "#domain/dates.ts";
import { groupOf } from "#domain/organisations/narrowing.ts";
import { type DrawnPhase, riskFlags } from "#domain/scrutiny/sample.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { organisationsIn } from "#db/cycles/cycles.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { organisationColumns, parted } from "#db/organisations/organisation-facts.ts";
import type { Cycle } from "#db/rows.ts";
import { stored } from "#db/stored.ts";
import { listAttention } from "./attention.ts";
import { startReview } from "./reviews.ts";

/** The returns from which a sample is drawn, each with its phase and why it is read one by one anyhow. */
export async function listPopulation(db: Db, cycle: Cycle, set: StandardSet, today: string) {
  const [rows, contradicted, governed, attention] = await Promise.all([
    organisationsIn(db, cycle.id)
      .leftJoin("reviews", "reviews.assessmentId", "assessments.id")
      .select(organisationColumns)
      .select([
        "assessments.id as assessmentId",
        "assessments.revision",
        "assessments.firstSubmittedAt",
        "assessments.extendedTo",
        "reviews.sampled",
      ])
      .where("assessments.state", "in", underReviewStates)
      .where("assessments.withdrawnOn", "is", null)
      .execute(),
    listContradicted(db, cycle.id),
    listGoverned(db, cycle.id),
    listAttention(db, cycle.id, set),
  ]);
  const owed = cycle.governorSignsBy !== null && cycle.governorSignsBy < today;
  return rows.map((row) => {
    const { organisation, rest } = parted(row);
    const { assessmentId, revision, firstSubmittedAt, extendedTo, sampled } = rest;
    const key = `${assessmentId} ${revision}`;
    const flags = riskFlags({
      contradictions: contradicted.has(key),
      late: firstSubmittedAt !== null && dayOf(firstSubmittedAt) > dueDate(cycle, { extendedTo }).day,
      withoutGovernor: owed && !governed.has(key),
      lawNotMet: attention.get(assessmentId)?.lawNotMet.map(({ code }) => code) ?? [],
      withoutLead: attention.get(assessmentId)?.isWithoutLead ?? false,
    });
    return { assessmentId, organisation, phase: groupOf(organisation, "phase").name, sampled, flags };
  });
}

export type SampledReturn = Awaited<ReturnType<typeof listPopulation>>[number];

// A signed return has this key where the profile spoke against any rating, and nowhere else: in a text its quotation marks are escaped
async function listContradicted(db: Db, cycleId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("submissions")
    .innerJoin("assessments", "assessments.id", "submissions.assessmentId")
    .select(["submissions.assessmentId", "submissions.revision"])
    .where("assessments.cycleId", "=", cycleId)
    .where("submissions.content", "like", '%"doubts":[{%')
    .execute();
  return new Set(rows.map(({ assessmentId, revision }) => `${assessmentId} ${revision}`));
}

async function listGoverned(db: Db, cycleId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("signOffs")
    .innerJoin("assessments", "assessments.id", "signOffs.assessmentId")
    .select(["signOffs.assessmentId", "signOffs.revision"])
    .where("assessments.cycleId", "=", cycleId)
    .where("signOffs.capacity", "=", "governor")
    .execute();
  return new Set(rows.map(({ assessmentId, revision }) => `${assessmentId} ${revision}`));
}

interface Sample {
  seed: string;
  phases: DrawnPhase[];
  flagged: { id: string; because: string[] }[];
}

const content: z.ZodType<Omit<Sample, "seed">> = z.object({
  phases: z.array(z.object({ phase: z.string(), ids: z.array(z.string()), wanted: z.number(), drawn: z.array(z.string()) })),
  flagged: z.array(z.object({ id: z.string(), because: z.array(z.string()) })),
});

/** The samples that were kept for a cycle, the newest first, with what each was drawn from. */
export async function listSamples(db: Db, cycleId: string) {
  const rows = await db
    .selectFrom("samples")
    .innerJoin("people", "people.id", "samples.drawnBy")
    .selectAll("samples")
    .select("people.name as by")
    .where("cycleId", "=", cycleId)
    .orderBy("drawnAt", "desc")
    .orderBy("samples.id")
    .execute();
  return rows.map((row) => ({ ...row, ...stored(content, row.content, "samples.content", row.id) }));
}

/** What a preview showed: another mark means that returns came in, or were flagged, since. */
export function sampleMark({ seed, phases, flagged }: Sample): string {
  return createHash("sha256").update(JSON.stringify({ seed, phases, flagged })).digest("hex").slice(0, 16);
}

/**
 * Keeps a sample with all from which it can be drawn again, and marks its returns. A return that is in an earlier sample keeps
 * why; the same sample is kept once.
 */
export async function keepSample(db: Db, author: Author, cycleId: string, { seed, phases, flagged }: Sample): Promise<void> {
  await inTransaction(db, async (trx) => {
    // Whoever keeps another at the same moment waits
    await trx
      .updateTable("cycles")
      .set((eb) => ({ revision: eb.ref("revision") }))
      .where("id", "=", cycleId)
      .execute();
    const text = JSON.stringify({ phases, flagged });
    const same = await trx
      .selectFrom("samples")
      .select("id")
      .where("cycleId", "=", cycleId)
      .where("seed", "=", seed)
      .where("content", "=", text)
      .executeTakeFirst();
    if (same) return;
    await trx
      .insertInto("samples")
      .values({ id: randomUUID(), cycleId, seed, content: text, drawnBy: author.by, drawnAt: author.at })
      .execute();
    const drawn = phases.flatMap((one) => one.drawn);
    for (const id of drawn) await mark(trx, id, "random");
    for (const { id } of flagged) await mark(trx, id, "flagged");
    await recordHistory(trx, author, { cycleId, event: "sample-kept", after: { seed, drawn: drawn.length, flagged: flagged.length } });
  });
}

async function mark(trx: Parameters<typeof startReview>[0], assessmentId: string, sampled: "random" | "flagged") {
  await startReview(trx, assessmentId);
  await trx.updateTable("reviews").set({ sampled }).where("assessmentId", "=", assessmentId).where("sampled", "is", null).execute();
}
