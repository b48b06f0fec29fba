import { randomUUID } from "node:crypto";
import { dayOf } from "#domain/dates.ts";
import { touchAssessment } from "./assessments.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { builtOnce } from "#db/built-once.ts";
import { type Author, recordHistory } from "#db/history.ts";
import type { Database } from "#db/schema.ts";
import { refreshSummary } from "./section-summaries.ts";
import type { WholeSection } from "#domain/assessments/applicability.ts";

type EvidenceText = Pick<Database["evidence"], "title" | "shows" | "kept" | "checkedOn" | "reviewBy">;
export type Evidence = Database["evidence"] & {
  standards: string[];
  savedByName: string;
  checkedByName: string | null;
  /** The name of the trust that keeps it. */
  fromTrust: string | null;
};

/** Where evidence comes from that nobody typed here: who looked at it is who is named. */
export type Origin = Partial<Pick<Database["evidence"], "carriedFrom" | "checkedBy" | "fromTrustId">>;

/** All evidence of an assessment, each with the standards it serves. */
export async function listEvidence(db: Db, assessmentId: string): Promise<Evidence[]> {
  const items = await evidenceOf.all(db, { assessmentId });
  const links = await linksOf.all(db, { assessmentId });
  const standards = Map.groupBy(links, (link) => link.evidenceId);
  return items.map((item) => ({
    ...item,
    standards: (standards.get(item.id) ?? []).map((link) => link.standardCode).sort(byCode),
  }));
}

const evidenceOf = builtOnce((db, { assessmentId }: Pick<Place, "assessmentId">) =>
  db
    .selectFrom("evidence")
    .innerJoin("people", "people.id", "evidence.savedBy")
    .leftJoin("people as checkers", "checkers.id", "evidence.checkedBy")
    .leftJoin("organisations as trusts", "trusts.id", "evidence.fromTrustId")
    .selectAll("evidence")
    .select(["people.name as savedByName", "checkers.name as checkedByName", "trusts.name as fromTrust"])
    .where("assessmentId", "=", assessmentId)
    .orderBy("evidence.savedAt")
    .orderBy("evidence.id"),
);

const linksOf = builtOnce((db, { assessmentId }: Pick<Place, "assessmentId">) =>
  db
    .selectFrom("evidenceStandards")
    .innerJoin("evidence", "evidence.id", "evidenceStandards.evidenceId")
    .select(["evidenceStandards.evidenceId", "evidenceStandards.standardCode"])
    .where("evidence.assessmentId", "=", assessmentId),
);

export async function findEvidence(db: Db, assessmentId: string, id: string): Promise<Evidence | undefined> {
  return (await listEvidence(db, assessmentId)).find((item) => item.id === id);
}

const byCode = new Intl.Collator("en", { numeric: true }).compare;

interface Place {
  assessmentId: string;
  section: WholeSection;
  standardCode: string;
}

/**
 * Adds evidence to one standard and gives its id; undefined when the return may not be changed now. The same words for
 * the same standard are the same evidence, sent twice. Who gives a date without an origin has looked at it.
 */
export async function addEvidence(
  db: Db,
  author: Author,
  place: Place,
  text: EvidenceText,
  origin: Origin = { checkedBy: text.checkedOn === null ? null : author.by },
): Promise<string | undefined> {
  let id: string = randomUUID();
  const isAdded = await changing(db, author, place, async (trx) => {
    const known = await findByWords(trx, place, text);
    if (known) {
      id = known;
      return;
    }
    await trx
      .insertInto("evidence")
      .values({
        id,
        assessmentId: place.assessmentId,
        ...text,
        carriedFrom: null,
        ...origin,
        savedBy: author.by,
        savedAt: author.at,
      })
      .execute();
    await trx.insertInto("evidenceStandards").values({ evidenceId: id, standardCode: place.standardCode }).execute();
    await recordHistory(trx, author, { ...place, event: "evidence-added", after: text });
  });
  return isAdded ? id : undefined;
}

async function findByWords(trx: Trx, { assessmentId, standardCode }: Place, text: EvidenceText): Promise<string | undefined> {
  const words = JSON.stringify(evidenceTextOf(text));
  const items = await trx
    .selectFrom("evidence")
    .innerJoin("evidenceStandards", "evidenceStandards.evidenceId", "evidence.id")
    .select(["id", "title", "shows", "kept", "checkedOn", "reviewBy"])
    .where("assessmentId", "=", assessmentId)
    .where("standardCode", "=", standardCode)
    .where("title", "=", text.title)
    .orderBy("savedAt")
    .orderBy("id")
    .execute();
  return items.find((item) => JSON.stringify(evidenceTextOf(item)) === words)?.id;
}

/** Changes evidence as it stood at `base`, the instant it was last saved. "stale" when a colleague has changed it since. */
export async function changeEvidence(
  db: Db,
  author: Author,
  place: Place,
  before: Evidence,
  text: EvidenceText,
  base: string,
): Promise<"saved" | "stale" | "locked"> {
  let isStale = false;
  const isOpen = await changing(db, author, place, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("evidence")
      .set({ ...text, ...checkOf(author, before, text), savedBy: author.by, savedAt: author.at })
      .where("id", "=", before.id)
      .where("assessmentId", "=", place.assessmentId)
      .where("savedAt", "=", base)
      .executeTakeFirst();
    isStale = numUpdatedRows === 0n;
    if (isStale) return;
    await recordHistory(trx, author, { ...place, event: "evidence-changed", before: evidenceTextOf(before), after: text });
  });
  if (!isOpen) return "locked";
  return isStale ? "stale" : "saved";
}

// Whoever gives another date has looked; whoever changes the words alone leaves the name under the date
function checkOf(
  author: Author,
  before: Evidence,
  { checkedOn }: EvidenceText,
): Pick<Evidence, "checkedBy" | "checkedTogether"> | undefined {
  if (checkedOn === before.checkedOn) return undefined;
  return { checkedBy: checkedOn === null ? null : author.by, checkedTogether: null };
}

/** Writes that somebody looked at an item today. Its next check follows from the standards' own interval. */
export async function lookAtEvidence(trx: Trx, author: Author, place: Place, item: Evidence, together: "section" | null) {
  const today = dayOf(author.at);
  await trx
    .updateTable("evidence")
    .set({ checkedOn: today, checkedBy: author.by, checkedTogether: together, reviewBy: null, savedBy: author.by, savedAt: author.at })
    .where("id", "=", item.id)
    .where("assessmentId", "=", place.assessmentId)
    .execute();
  await recordHistory(trx, author, {
    assessmentId: place.assessmentId,
    standardCode: place.standardCode,
    event: "evidence-looked-at",
    before: { title: item.title, checkedOn: item.checkedOn, reviewBy: item.reviewBy },
    after: { title: item.title, checkedOn: today, reviewBy: null },
  });
}

/** Lets evidence of the assessment serve another standard too. Using it twice changes nothing. */
export async function useEvidence(db: Db, author: Author, place: Place, items: Evidence[]) {
  return changing(db, author, place, async (trx) => {
    for (const item of items) {
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto("evidenceStandards")
        .values({ evidenceId: item.id, standardCode: place.standardCode })
        .onConflict((conflict) => conflict.columns(["evidenceId", "standardCode"]).doNothing())
        .executeTakeFirst();
      if (!numInsertedOrUpdatedRows) continue;
      await recordHistory(trx, author, { ...place, event: "evidence-used", after: evidenceTextOf(item) });
    }
  });
}

/** Takes evidence away from one standard, and away altogether once no standard uses it. Its words stay in the history. */
export async function removeEvidence(db: Db, author: Author, place: Place, item: Evidence) {
  return changing(db, author, place, async (trx) => {
    await trx.deleteFrom("evidenceStandards").where("evidenceId", "=", item.id).where("standardCode", "=", place.standardCode).execute();
    const left = await trx.selectFrom("evidenceStandards").select("standardCode").where("evidenceId", "=", item.id).execute();
    const isCarriedOn = await trx.selectFrom("evidence").select("id").where("carriedFrom", "=", item.id).executeTakeFirst();
    if (left.length === 0 && !isCarriedOn) await trx.deleteFrom("evidence").where("id", "=", item.id).execute();
    await recordHistory(trx, author, { ...place, event: "evidence-removed", before: evidenceTextOf(item) });
  });
}

export function evidenceTextOf(item: EvidenceText): EvidenceText {
  const { title, shows, kept, checkedOn, reviewBy } = item;
  return { title, shows, kept, checkedOn, reviewBy };
}

async function changing(db: Db, author: Author, place: Place, write: (trx: Trx) => Promise<void>): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    if (!(await touchAssessment(trx, place.assessmentId, author.at))) return false;
    await write(trx);
    await refreshSummary(trx, place.assessmentId, place.section);
    return true;
  });
}
