import { describe, expect, test } from "vitest";
import type { Rating } from "#domain/assessments/rating.ts";
import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import { isLowered, nextItem, panelItems, reasonsInWords } from "#domain/scrutiny/panel-items.ts";
import type { StandardSet } from "#standards/schema.ts";

const set = { key: "s11", version: "2026" } as StandardSet;

function document(ratings: Record<string, Rating | null | "by-profile">): ReturnDocument {
  const standards = Object.entries(ratings).map(([code, rating]) => ({
    code,
    short: `Standard ${code}`,
    rating: rating === "by-profile" ? ("not-applicable" as const) : rating,
    ...(rating === "by-profile" && { byProfile: true as const }),
  }));
  return { set: { key: "s11", version: "2026", title: "" }, sections: [{ standards }] } as unknown as ReturnDocument;
}

const now = document({
  "1.1": "met",
  "1.2": "met",
  "2.1": "partially-met",
  "2.2": "not-met",
  "3.1": "met",
  "3.2": "by-profile",
  "4.1": "met",
});
const then = document({ "1.1": "met", "1.2": "not-met", "2.1": "met", "2.2": "not-met", "3.1": "met", "3.2": "met", "4.1": "met" });
const facts = { document: now, earlier: then, set, keyLines: [], broughtIn: [], actions: [], today: "2027-02-04" };
const walked = (more: Partial<Parameters<typeof panelItems>[0]> = {}) =>
  panelItems({ ...facts, ...more }).items.map((item) => `${item.code} ${reasonsInWords(item)}`);

describe("what a panel walks through", () => {
  test("is what changed or is weak, in the order of the standards", () => {
    expect(walked()).toEqual(["1.2 Rating rose", "2.1 Rating fell, partially met", "2.2 Not met"]);
    expect(panelItems(facts).others.map(({ code }) => code)).toEqual(["1.1", "3.1", "4.1"]);
  });

  test("is what is asked about, found, overdue or brought in besides", () => {
    const action = { standardCode: "3.1", progress: "at-risk" as const, dueOn: "2027-02-03" };
    expect(
      walked({ keyLines: ["1.1"], findings: new Map([["4.1", "Alone among its kind"]]), actions: [action], broughtIn: ["1.1"] }),
    ).toEqual([
      "1.1 Question to ask",
      "1.2 Rating rose",
      "2.1 Rating fell, partially met",
      "2.2 Not met",
      "3.1 Action past its date",
      "4.1 Alone among its kind",
    ]);
    expect(walked({ actions: [{ ...action, dueOn: "2027-02-04" }], broughtIn: ["4.1"] })).toEqual([
      "1.2 Rating rose",
      "2.1 Rating fell, partially met",
      "2.2 Not met",
      "4.1 Brought in",
    ]);
  });

  test("is never what the profile rules out, whatever is asked of it", () => {
    const read = panelItems({ ...facts, keyLines: ["3.2"], broughtIn: ["3.2"] });
    expect(read.notAsked).toEqual(["3.2"]);
    expect([...read.items, ...read.others].map(({ code }) => code)).not.toContain("3.2");
  });

  test("is not what was reworded, or new, since the last audit", () => {
    const before = { ...then, set: { ...then.set, version: "2024" } };
    expect(walked({ earlier: before })).toEqual(["2.1 Partially met", "2.2 Not met"]);
    expect(walked({ earlier: null })).toEqual(["2.1 Partially met", "2.2 Not met"]);
  });

  test("goes to what is open next, round to what was left before", () => {
    const { items } = panelItems(facts);
    expect(nextItem(items, new Set(), "1.2")).toBe("2.1");
    expect(nextItem(items, new Set(["2.1"]), "1.2")).toBe("2.2");
    expect(nextItem(items, new Set(["2.1"]), "2.2")).toBe("1.2");
    expect(nextItem(items, new Set(["1.2", "2.1"]), "2.2")).toBeNull();
  });
});

test.each([
  ["met", "partially-met", true],
  ["met", "not-met", true],
  ["partially-met", "not-met", true],
  ["met", "met", false],
  ["not-met", "met", false],
  ["met", "not-applicable", false],
  ["not-applicable", "not-met", false],
  [null, "not-met", false],
] as const)("from %s to %s is lowered: %s", (own, agreed, expected) => expect(isLowered(own, agreed)).toBe(expected));
