import { findStandard } from "#standards/find-standard.ts";
import { declinedOf, isTaken, type TrustAnswer } from "#domain/schools/trust.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { findAnswer, saveAnswer } from "#db/assessments/answers.ts";
import type { Assessment, Organisation } from "#db/rows.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { addEvidence } from "#db/assessments/evidence.ts";
import { type Author, recordHistory } from "#db/history.ts";
import type { Database } from "#db/schema.ts";
import { keepReply, listTrustReplies } from "./trust-replies.ts";
import type { WholeSection } from "#domain/assessments/applicability.ts";

type HeldTrustAnswer = Database["trustAnswers"];
type TrustAnswerText = Omit<TrustAnswer, "standardCode">;

/** What a trust offers its settings in a cycle. */
export async function listTrustAnswers(db: Db, trustId: string, cycleId: string) {
  return db
    .selectFrom("trustAnswers")
    .innerJoin("people", "people.id", "trustAnswers.savedBy")
    .selectAll("trustAnswers")
    .leftJoin("people as checkers", "checkers.id", "trustAnswers.evidenceCheckedBy")
    .select(["people.name as savedByName", "checkers.name as evidenceCheckedByName"])
    .where("trustId", "=", trustId)
    .where("cycleId", "=", cycleId)
    .execute();
}

export async function findTrustAnswer(
  db: Db,
  trustId: string,
  cycleId: string,
  standardCode: string,
): Promise<HeldTrustAnswer | undefined> {
  return db
    .selectFrom("trustAnswers")
    .selectAll()
    .where("trustId", "=", trustId)
    .where("cycleId", "=", cycleId)
    .where("standardCode", "=", standardCode)
    .executeTakeFirst();
}

interface Place {
  trustId: string;
  cycleId: string;
  standardCode: string;
}

/** Saves what a trust offers. Stale when a colleague saved since: nothing is written then. No setting's answer changes. */
export async function saveTrustAnswer(
  db: Db,
  { by, at }: Author,
  place: Place,
  text: TrustAnswerText,
  baseRevision: number,
): Promise<"saved" | "stale"> {
  return inTransaction(db, async (trx) => {
    const before = await findTrustAnswer(trx, place.trustId, place.cycleId, place.standardCode);
    if ((before?.revision ?? 0) !== baseRevision) return "stale";
    const isSameCheck = before !== undefined && before.evidenceCheckedOn === text.evidenceCheckedOn;
    const evidenceCheckedBy = isSameCheck ? before.evidenceCheckedBy : text.evidenceCheckedOn === null ? null : by;
    const saved = { ...text, evidenceCheckedBy, revision: baseRevision + 1, savedBy: by, savedAt: at };
    const { count } = before
      ? await trx
          .updateTable("trustAnswers")
          .set(saved)
          .where("trustId", "=", place.trustId)
          .where("cycleId", "=", place.cycleId)
          .where("standardCode", "=", place.standardCode)
          .where("revision", "=", baseRevision)
          .executeTakeFirst()
          .then((result) => ({ count: result.numUpdatedRows }))
      : await trx
          .insertInto("trustAnswers")
          .values({ ...place, ...saved })
          .onConflict((conflict) => conflict.columns(["trustId", "cycleId", "standardCode"]).doNothing())
          .executeTakeFirst()
          .then((result) => ({ count: result.numInsertedOrUpdatedRows ?? 0n }));
    if (count === 0n) return "stale";
    await recordHistory(
      trx,
      { by, at },
      { assessmentId: null, standardCode: place.standardCode, event: "trust-answer-saved", before, after: { ...place, ...text } },
    );
    return "saved";
  });
}

/** Takes an offer back. What settings have confirmed stays theirs. */
export async function removeTrustAnswer(db: Db, author: Author, place: Place) {
  await inTransaction(db, async (trx) => {
    const before = await findTrustAnswer(trx, place.trustId, place.cycleId, place.standardCode);
    if (!before) return;
    await trx
      .deleteFrom("trustAnswers")
      .where("trustId", "=", place.trustId)
      .where("cycleId", "=", place.cycleId)
      .where("standardCode", "=", place.standardCode)
      .execute();
    await recordHistory(trx, author, { assessmentId: null, standardCode: place.standardCode, event: "trust-answer-removed", before });
  });
}

/** What a setting's trust offers it, with the setting's own answers; nothing where it is in no trust. */
export async function listOffers(db: Db, organisation: Pick<Organisation, "trustId">, assessment: Pick<Assessment, "id" | "cycleId">) {
  if (!organisation.trustId) return [];
  const offers = await listTrustAnswers(db, organisation.trustId, assessment.cycleId);
  if (offers.length === 0) return [];
  const answers = await db
    .selectFrom("answers")
    .select(["standardCode", "rating", "statement", "revision"])
    .where("assessmentId", "=", assessment.id)
    .where(
      "standardCode",
      "in",
      offers.map((offer) => offer.standardCode),
    )
    .execute();
  const replies = await listTrustReplies(db, [assessment.id]);
  return offers.map((offer) => {
    const reply = replies.find((one) => one.standardCode === offer.standardCode);
    const answer = answers.find((one) => one.standardCode === offer.standardCode);
    return { offer, answer: answer ?? null, isTaken: isTaken(offer, answer), declined: declinedOf(offer, reply) };
  });
}

interface Taking {
  assessmentId: string;
  set: { sections: WholeSection[] };
  /** What was shown to the person: the offer's revision, and the revision of the school's own answer. */
  chosen: { offer: HeldTrustAnswer; baseRevision: number }[];
}

/**
 * Makes a trust's words the setting's own answers, with the evidence the trust names. An answer somebody saved since
 * it was shown is left as it is, and named.
 */
export async function takeTrustAnswers(db: Db, author: Author, { assessmentId, set, chosen }: Taking) {
  return inTransaction(db, async (trx) => {
    const taken: string[] = [];
    const stale: string[] = [];
    for (const { offer, baseRevision } of chosen) {
      const { standardCode, rating, statement } = offer;
      const section = findStandard(set, standardCode)?.section;
      if (!section) continue;
      const before = await findAnswer(trx, assessmentId, standardCode);
      const text = { rating: rating as Rating, statement, notApplicableReason: "", noActionReason: before?.noActionReason ?? "" };
      if ((before?.revision ?? 0) !== baseRevision) {
        if (!isTaken(offer, before)) stale.push(standardCode);
        continue;
      }
      const place = { assessmentId, section, standardCode };
      // The person typed nothing here, so nothing of theirs can be lost: their draft, if they have one, stays
      const result = await saveAnswer(trx, author, { ...place, text, baseRevision, event: "trust-answer-used", keepsDraft: true });
      if (result === "locked") return { taken: [], stale: [], isLocked: true };
      if (result !== "saved") {
        stale.push(standardCode);
        continue;
      }
      if (offer.evidenceTitle) {
        const { evidenceTitle: title, evidenceKept: kept, evidenceCheckedOn: checkedOn } = offer;
        const text = { title, shows: "Kept by the trust for all its settings", kept, checkedOn, reviewBy: null };
        // Whoever uses the trust's words has not looked at its evidence
        await addEvidence(trx, author, place, text, { checkedBy: offer.evidenceCheckedBy, fromTrustId: offer.trustId });
      }
      await keepReply(trx, author, { assessmentId, standardCode, choice: "used", reason: "" });
      taken.push(standardCode);
    }
    return { taken, stale, isLocked: false };
  });
}
