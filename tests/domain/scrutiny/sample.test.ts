import { describe, expect, test } from "vitest";
import { drawSample, fnv1a, mulberry32, riskFlags, sampleSentence, usualWanted } from "#domain/scrutiny/sample.ts";

const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
const phases = [
  { phase: "Primary", ids: ids("p", 20), wanted: 3 },
  { phase: "Secondary", ids: ids("s", 6), wanted: 2 },
];

test("draws by algorithms whose first values are published", () => {
  // FNV-1a of "" and "a", and the first values of Mulberry32 from 0
  expect(fnv1a("")).toBe(0x811c9dc5);
  expect(fnv1a("a")).toBe(0xe40c292c);
  const random = mulberry32(0);
  expect([random(), random()].map((one) => Math.floor(one * 4_294_967_296))).toEqual([1144304738, 1416247]);
});

describe("a draw", () => {
  test("is the same from the same seed, in whatever order the returns come", () => {
    const again = phases.map((one) => ({ ...one, ids: one.ids.toReversed() }));

    expect(drawSample(again, "417-200-961")).toEqual(drawSample(phases, "417-200-961"));
  });

  test("takes as many of each phase as were asked for, each once", () => {
    for (const seed of ids("seed", 50)) {
      for (const { drawn, wanted, ids: of } of drawSample(phases, seed)) {
        expect(new Set(drawn).size).toBe(wanted);
        expect(drawn.every((id) => of.includes(id))).toBe(true);
      }
    }
  });

  test("of another seed is another, and leaves nobody out for ever", () => {
    const drawn = new Set(ids("seed", 200).flatMap((seed) => drawSample(phases, seed).flatMap((one) => one.drawn)));

    expect(drawn.size).toBe(26);
    expect(drawSample(phases, "a")).not.toEqual(drawSample(phases, "b"));
  });

  test("of one phase does not hang on how many are drawn of another", () => {
    const [primary] = drawSample(phases, "a");
    const [same] = drawSample([phases[0], { ...phases[1], wanted: 5 }] as typeof phases, "a");

    expect(same).toEqual(primary);
  });
});

test("proposes one in ten, and at least one", () => {
  expect([0, 1, 9, 44, 110].map(usualWanted)).toEqual([0, 1, 1, 4, 11]);
});

test("flags for the reasons there are", () => {
  const none = { contradictions: false, late: false, withoutGovernor: false, lawNotMet: [], withoutLead: false };

  expect(riskFlags(none)).toEqual([]);
  expect(riskFlags({ contradictions: true, late: true, withoutGovernor: true, lawNotMet: ["A5", "C1"], withoutLead: true })).toEqual([
    "Law not met: A5, C1",
    "Nobody in the designated safeguarding lead’s place",
    "The profile contradicts a rating",
    "No second signature, and it is overdue",
    "It came late",
  ]);
});

test("counts who is read one by one once", () => {
  const drawn = [{ phase: "Primary", ids: ["a", "b", "c", "d"], wanted: 2, drawn: ["a", "b"] }];

  expect(sampleSentence(drawn, ["b", "c"])).toBe(
    "2 of 4 drawn at random, and 2 flagged, of which 1 is drawn too: 3 returns are read one by one.",
  );
});
