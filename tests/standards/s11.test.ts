import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { standardsLeftOut } from "#standards/changes.ts";
import { parseStandardSet } from "#standards/parse.ts";
import type { Standard, StandardSet } from "#standards/schema.ts";

const read = (version: string) => readFileSync(`standards/s11/${version}.yaml`, "utf8");
const standardsOf = (set: StandardSet) => set.sections.flatMap((section) => section.standards);

const set2024 = parseStandardSet(read("2024"));
const set2026 = parseStandardSet(read("2026"), set2024);
const versions = [
  ["2024", set2024],
  ["2026", set2026],
] as const;

const codes = [
  "1.1 1.2 1.4",
  "2.1 2.2 2.3",
  "3.1 3.2 3.3",
  "4.1 4.2 4.3 4.4",
  "5.1 5.2 5.4",
  "6.2 6.3 6.4",
  "7.1 7.2 7.3 7.4 7.5 7.6",
  "8.1 8.2 8.3 8.4 8.5 8.6",
  "9.1 9.2 9.3",
];
const chosen = (set: StandardSet, is: (standard: Standard) => boolean | undefined) =>
  standardsOf(set)
    .filter(is)
    .map(({ code }) => code);

test.each(versions)("%s has nine sections, 34 standards and a core of 14", (version, set) => {
  expect([set.key, set.version]).toEqual(["s11", version]);
  expect(set.sections.map((section) => section.standards.map(({ code }) => code).join(" "))).toEqual(codes);
  expect(standardsOf(set)).toHaveLength(34);
  expect(chosen(set, ({ core }) => core)).toEqual("1.1 2.1 2.2 2.3 3.2 5.1 5.2 6.3 7.1 7.2 7.4 8.1 8.3 9.2".split(" "));
});

test.each(versions)("%s offers “Not applicable” only where an agency may have nothing of the kind", (_, set) => {
  expect(chosen(set, (standard) => standard.may_be_not_applicable)).toEqual(["3.3", "8.2"]);
});

test.each(versions)(
  "%s has help for agencies without direct work with children and for small ones, and an example for everybody",
  (_, set) => {
    expect(set.groups?.map(({ code }) => code)).toEqual(["no_direct_work", "small", "health", "police", "council"]);
    const helped = (group: string) => chosen(set, ({ help }) => help?.some((one) => one.group === group));
    const all = codes.join(" ").split(" ");
    expect(helped("no_direct_work")).toEqual(all);
    expect(helped("small")).toEqual(all);
    expect(chosen(set, ({ examples }) => examples?.some(({ group }) => group === undefined))).toEqual(all);
  },
);

test("standards called unchanged keep their words, and reworded ones do not", () => {
  const before = new Map(standardsOf(set2024).map((standard) => [standard.code, standard]));
  const words = ({ sentence, met }: { sentence: string; met: string[] }) => [sentence, ...met].join("\n");

  const differing = standardsOf(set2026).filter((standard) => words(standard) !== words(before.get(standard.code)!));

  expect(differing.map(({ code }) => code)).toEqual(["2.1", "4.4", "6.3", "7.2", "8.2", "8.6", "9.1", "9.2"]);
  expect(differing.map(({ change }) => change?.kind)).toEqual(differing.map(() => "reworded"));
  for (const { code } of differing) expect(set2026.changes).toContain(code);
  expect(standardsLeftOut(set2026, set2024)).toEqual([]);
});

test("what asks for something else than in 2024 is left out of comparisons with it", () => {
  const left = chosen(set2026, ({ change }) => change?.kind === "reworded" && !change.comparable);

  expect(left).toEqual(["4.4", "6.3", "7.2", "8.6", "9.1", "9.2"]);
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

test.each(versions)("%s writes apostrophes as ’ and names no partnership", (version) => {
  expect(read(version)).not.toMatch(/'|Kent|Medway/);
});
