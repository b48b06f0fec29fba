import { describe, expect, test } from "vitest";
import { type PackEntry, packOf, wordsEach, wordsOf } from "#domain/scrutiny/pack.ts";

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(" ");

function entry(name: string, { standards = 5, said = 50, lines = 3, overdue = 2, line = 20, asked = 2 } = {}): PackEntry {
  return {
    assessmentId: name,
    name,
    slot: "10:10am to 10:45am",
    summary: ["Of the 33 standards that apply, by its own rating 29 are met."],
    before: "2024",
    cycle: "2026",
    items: Array.from({ length: standards }, (_, at) => ({
      code: `${at}`,
      short: "A short name",
      then: "met" as const,
      now: "not-met" as const,
      why: "Not met",
      words: words(said),
    })),
    keyLines: Array.from({ length: lines }, (_, at) => `${at}: ${words(line)}`),
    asked: Array.from({ length: asked }, (_, at) => ({ question: `${at}: ${words(line)}`, answer: words(said) })),
    overdue: Array.from({ length: overdue }, () => words(15)),
  };
}

describe("a pack", () => {
  test("that is short has everything, and says how long it takes", () => {
    const pack = packOf([entry("Fenlow")]);
    expect(pack.entries[0]).toMatchObject(entry("Fenlow"));
    expect(pack.entries[0]?.trimmed).toEqual([]);
    expect(pack.minutes).toBe(Math.ceil(pack.words / 220));
  });

  test("keeps to 6,000 words for three organisations, and says what is shortened", () => {
    const pack = packOf(
      ["Fenlow", "Riverbend", "Stillwater"].map((name) => entry(name, { standards: 20, said: 240, lines: 12, overdue: 10, asked: 4 })),
    );
    expect(pack.words).toBeLessThanOrEqual(6000);
    for (const one of pack.entries) {
      expect(wordsOf(one)).toBeLessThanOrEqual(wordsEach);
      expect(one.items).toHaveLength(20);
      expect(one.keyLines).toHaveLength(12);
      expect(one.asked).toHaveLength(4);
      expect(one.trimmed).toEqual([
        "What they say is shortened in 20 standards and 4 answers to questions. The return and its questions have all of it.",
      ]);
      expect(one.asked[0]?.answer).toMatch(/ …$/);
      expect(one.items[0]?.words).toMatch(/ …$/);
    }
  });

  test("leaves lines out last, and counts them", () => {
    const [one] = packOf([entry("Fenlow", { standards: 87, said: 300, lines: 60, line: 40, overdue: 40, asked: 3 })]).entries;
    expect(one && wordsOf(one)).toBeLessThanOrEqual(wordsEach);
    expect(one?.trimmed.join(" ")).toMatch(
      /^What they say is left out of 87 standards and 3 answers to questions\. The return and its questions have all of it\. 40 actions past their date left out\. \d+ standards left out\. 3 questions asked of them left out\. \d+ questions left out\.$/,
    );
  });

  test("of nothing is nothing to read", () => {
    expect(packOf([])).toMatchObject({ entries: [], words: 0, minutes: 1 });
  });
});
