import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { standardsLeftOut } from "#standards/changes.ts";
import { parseStandardSet } from "#standards/parse.ts";
import type { StandardSet } from "#standards/schema.ts";

const read = (version: string) => readFileSync(`standards/s11/${version}.yaml`, "utf8");
const standardsOf = (set: StandardSet) => set.sections.flatMap((section) => section.standards);

const set2024 = parseStandardSet(read("2024"));
const set2026 = parseStandardSet(read("2026"), set2024);
const versions = [
  ["2024", set2024],
  ["2026", set2026],
] as const;

test.each(versions)("%s has nine sections, 34 standards and a core of 12", (version, set) => {
  expect([set.key, set.version]).toEqual(["s11", version]);
  expect(set.sections.map((section) => section.standards.length)).toEqual([4, 3, 3, 4, 4, 4, 5, 4, 3]);
  expect(standardsOf(set).flatMap(({ code, core }) => (core ? [code] : []))).toEqual([
    "1.1",
    "2.1",
    "2.2",
    "2.3",
    "3.2",
    "5.1",
    "5.2",
    "6.3",
    "7.1",
    "7.2",
    "7.4",
    "8.3",
  ]);
});

test("standards called unchanged keep their words, and reworded ones do not", () => {
  const before = new Map(standardsOf(set2024).map((standard) => [standard.code, standard]));
  const words = ({ sentence, met }: { sentence: string; met: string[] }) => [sentence, ...met].join("\n");

  const differing = standardsOf(set2026).filter((standard) => words(standard) !== words(before.get(standard.code)!));

  expect(differing.map(({ code }) => code)).toEqual(["2.1", "9.1", "9.2"]);
  expect(differing.map(({ change }) => change?.kind)).toEqual(["reworded", "reworded", "reworded"]);
  expect(standardsLeftOut(set2026, set2024)).toEqual([]);
});

test("only 9.1 is left out of comparisons with 2024", () => {
  const left = standardsOf(set2026).filter(({ change }) => change?.kind === "reworded" && !change.comparable);

  expect(left.map(({ code }) => code)).toEqual(["9.1"]);
});

test.each(versions)("%s gives no paragraph that has not been verified", (_, set) => {
  const unverified = standardsOf(set).flatMap(({ references }) => references.filter(({ verified }) => !verified));

  expect(unverified.length).toBeGreaterThan(0);
  expect(unverified.filter(({ paragraph }) => paragraph !== null)).toEqual([]);
});

test("2026 gives no paragraph of Working Together 2026", () => {
  const references = standardsOf(set2026).flatMap((standard) => standard.references);
  const workingTogether = references.filter(({ source }) => source.startsWith("Working Together"));

  expect(new Set(workingTogether.map(({ edition, paragraph, verified }) => `${edition} ${paragraph} ${verified}`))).toEqual(
    new Set(["2026 null false"]),
  );
});

test("2024 knows nothing of 2026", () => {
  expect(read("2024")).not.toMatch(/2026|16LA|statutory duty/);
});

test.each(["4.1", "4.3", "4.4", "6.1", "6.2", "8.1", "8.2", "9.1"])(
  "%s has guidance for agencies without direct work with children",
  (code) => {
    for (const [, set] of versions) {
      expect(standardsOf(set).find((standard) => standard.code === code)?.no_direct_work).toBeTruthy();
    }
  },
);

test.each(versions)("%s writes apostrophes as ’ and names no partnership", (version) => {
  expect(read(version)).not.toMatch(/'|Kent|Medway/);
});
