import { describe, expect, test } from "vitest";
import { offersUsed, weakSpots } from "#domain/schools/trust-overview.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { StandardSet } from "#standards/schema.ts";

const standard = (code: string, applies?: { if_any: string[] }) => ({ code, short: `Short ${code}`, ...(applies && { applies }) });
const set = {
  sections: [{ code: "A", standards: [standard("A1"), standard("A2"), standard("A3", { if_any: ["boarding"] })] }],
} as unknown as Pick<StandardSet, "sections">;
const settings = [
  { assessmentId: "one", name: "One", flags: ["boarding"] },
  { assessmentId: "two", name: "Two", flags: [] },
  { assessmentId: "three", name: "Three", flags: [] },
];
const rated = (assessmentId: string, standardCode: string, rating: Rating | null, statement = "Ours") => ({
  assessmentId,
  standardCode,
  rating,
  statement,
});

describe("weak spots of a trust", () => {
  test("are what two settings or more do not meet, with the base of those that rated it", () => {
    const answers = [
      rated("one", "A1", "not-met"),
      rated("two", "A1", "partially-met"),
      rated("three", "A1", "met"),
      rated("one", "A2", "partially-met"),
      rated("two", "A2", "partially-met"),
      rated("three", "A2", null),
    ];
    expect(weakSpots(set, settings, answers)).toEqual([
      { code: "A1", short: "Short A1", base: 3, notMet: ["One"], partiallyMet: ["Two"] },
      { code: "A2", short: "Short A2", base: 2, notMet: [], partiallyMet: ["One", "Two"] },
    ]);
  });

  test("leave out one setting alone, and those to which a standard does not apply", () => {
    expect(weakSpots(set, settings, [rated("one", "A1", "not-met"), rated("one", "A3", "not-met"), rated("two", "A3", "not-met")])).toEqual(
      [],
    );
  });
});

test("an offer is used, declined or open in each setting to which it applies", () => {
  const offer = {
    standardCode: "A1",
    rating: "met" as const,
    statement: "The trust’s",
    evidenceTitle: "",
    evidenceKept: "",
    evidenceCheckedOn: null,
    savedAt: "2026-11-01T09:00:00.000Z",
  };
  const reply = (assessmentId: string, madeAt: string, choice: "used" | "declined" = "declined") => ({
    assessmentId,
    standardCode: "A1",
    choice,
    reason: "Ours is better",
    madeAt,
  });
  const use = (replies: ReturnType<typeof reply>[]) =>
    offersUsed(set, settings, [offer], { answers: [rated("one", "A1", "met", "The trust’s"), rated("two", "A1", "met")], replies })[0];

  expect(use([reply("two", "2026-11-02T09:00:00.000Z")])).toEqual({
    code: "A1",
    short: "Short A1",
    rating: "met",
    usedBy: ["One"],
    declined: [{ name: "Two", reason: "Ours is better" }],
    open: ["Three"],
  });
  // Declined before the trust changed its answer; used, and changed since; declined, and used after all
  expect(use([reply("two", "2026-10-02T09:00:00.000Z")])?.open).toEqual(["Two", "Three"]);
  expect(use([reply("three", "2026-11-02T09:00:00.000Z", "used")])?.open).toEqual(["Two", "Three"]);
  expect(use([reply("one", "2026-11-02T09:00:00.000Z")])?.usedBy).toEqual(["One"]);
});
