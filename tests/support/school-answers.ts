import type { Rating } from "#domain/assessments/rating.ts";
import type { Db } from "#db/connection.server.ts";
import { refreshAllSummaries } from "#db/assessments/section-summaries.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { storedFlags } from "#db/stored.ts";
import { morning } from "./assessment-fixtures.ts";

/** Answers every standard that is asked, met with a statement and evidence unless a rating is given; gaps say why there is no action. */
export async function answerStandards(db: Db, assessmentId: string, ratings: Record<string, Rating> = {}, reviewBy = "2027-10-31") {
  const set = await setOf(db, assessmentId);
  const codes = set.sections.flatMap((section) => section.standards.map(({ code }) => code));
  await answer(db, assessmentId, codes, (code) => ({ rating: ratings[code] ?? "met", savedAt: morning, reviewBy }));
}

/** Answers these standards alone, each met, at its own time. */
export async function answeredOn(db: Db, assessmentId: string, times: Record<string, string>) {
  const facts = { rating: "met" as const, reviewBy: "2027-10-31" };
  await answer(db, assessmentId, Object.keys(times), (code) => ({ ...facts, savedAt: times[code] as string }));
}

type AnswerFacts = { rating: Rating; savedAt: string; reviewBy: string };

async function answer(db: Db, assessmentId: string, codes: string[], factsOf: (code: string) => AnswerFacts) {
  const savedBy = assessmentId.startsWith("pellow") ? "sunil" : assessmentId.startsWith("quillstone") ? "dana" : "joanne";
  const all = codes.map((code) => ({ code, ...factsOf(code) }));
  await db
    .insertInto("answers")
    .values(
      all.map(({ code, rating, savedAt }) => ({
        assessmentId,
        standardCode: code,
        rating,
        statement: `What is in place for ${code}`,
        notApplicableReason: rating === "not-applicable" ? "We have none" : "",
        noActionReason: ["partially-met", "not-met"].includes(rating) ? "It is being replaced" : "",
        carried: null,
        carriedBy: null,
        carriedAt: null,
        revision: 1,
        savedBy,
        savedAt,
      })),
    )
    .execute();
  await db
    .insertInto("evidence")
    .values(
      all.map(({ code, savedAt, reviewBy }) => ({
        id: `${assessmentId}-${code}`,
        assessmentId,
        title: `Record for ${code}`,
        shows: "That it is done",
        kept: "Safeguarding folder",
        checkedOn: assessmentId.endsWith("2025") ? "2025-12-02" : "2026-11-20",
        reviewBy,
        carriedFrom: null,
        savedBy,
        savedAt,
      })),
    )
    .execute();
  await db
    .insertInto("evidenceStandards")
    .values(codes.map((standardCode) => ({ evidenceId: `${assessmentId}-${standardCode}`, standardCode })))
    .execute();
  await db.updateTable("assessments").set({ state: "in-progress" }).where("id", "=", assessmentId).where("state", "=", "invited").execute();
  await refreshSummaries(db, assessmentId);
}

/** Writes a profile in which everything required is filled in, confirmed by the DSL. */
export async function withProfile(db: Db, assessmentId: string, by = "joanne", values: Record<string, unknown> = {}) {
  const set = await setOf(db, assessmentId);
  const given = {
    text: "Somebody Else",
    email: "safeguarding@school.example",
    date: "2026-09-10",
    count: "12",
    hours: "12",
    "yes-no": "yes",
    choice: "",
  };
  const fields = Object.fromEntries(
    (set.profile ?? []).flatMap((group) =>
      group.repeats_up_to ? [] : group.fields.map((field) => [field.code, field.choices?.[0] ?? given[field.type]]),
    ),
  );
  const names = {
    dsl_name: "Joanne Tull",
    safeguarding_governor_name: "Amina Yusuf",
    urn: "900101",
    dfe_number: "899/2101",
    ukprn: "10099101",
    policy_edition: assessmentId.endsWith("2025") ? "2025" : "2026",
    lowest_age: "4",
    highest_age: "11",
  };
  const raised = await flagsOf(db, assessmentId);
  const flags = Object.fromEntries((set.flags ?? []).map(({ code }) => [code, { raised: raised.includes(code), note: "" }]));
  await db
    .insertInto("profiles")
    .values({
      assessmentId,
      fields: JSON.stringify({ ...fields, ...names, ...values }),
      flags: JSON.stringify(flags),
      revision: 1,
      confirmedBy: by,
      confirmedAt: morning,
      savedBy: by,
      savedAt: morning,
    })
    .execute();
}

async function setOf(db: Db, assessmentId: string) {
  const { standardSetId } = await db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select("standardSetId")
    .where("assessments.id", "=", assessmentId)
    .executeTakeFirstOrThrow();
  return findStandardSet(db, standardSetId);
}

/** Counts a return again, after a test has changed it by hand. */
export async function refreshSummaries(db: Db, assessmentId: string) {
  await refreshAllSummaries(db, assessmentId, await setOf(db, assessmentId));
}

/** The flags that decide what a return is asked. */
export async function flagsOf(db: Db, assessmentId: string): Promise<string[]> {
  const { flags } = await db.selectFrom("assessments").select("flags").where("id", "=", assessmentId).executeTakeFirstOrThrow();
  return storedFlags(flags, assessmentId) ?? [];
}
