import { describe, expect, test } from "vitest";
import { compareSets } from "#domain/standard-sets/compare-sets.ts";
import { draftWarnings, stillMissing } from "#domain/standard-sets/draft-findings.ts";
import { parseStandardSet } from "#standards/parse.ts";
import type { Standard, StandardSet } from "#standards/schema.ts";
import { plain2024 } from "#tests/standards/small-sets.ts";

const before = parseStandardSet(plain2024);

/** The version after, with some standards otherwise. */
function after(changes: Record<string, Partial<Standard> | null>, more: Standard[] = []): StandardSet {
  return {
    ...before,
    version: "2026",
    compared_with: "2024",
    sections: before.sections.map((section, at) => ({
      ...section,
      standards: [
        ...section.standards.flatMap((standard) => {
          const change = changes[standard.code];
          return change === null ? [] : [{ ...standard, change: { kind: "unchanged" as const }, ...change }];
        }),
        ...(at === 0 ? more : []),
      ],
    })),
  };
}
const statesOf = (now: StandardSet) =>
  Object.fromEntries(compareSets(now, before).sections.flatMap(({ standards }) => standards.map(({ code, state }) => [code, state])));
const first = before.sections[0]?.standards[0] as Standard;

describe("two versions standard by standard", () => {
  test("are the same where every word is", () => {
    const now = after({});
    expect(Object.values(statesOf(now)).every((state) => state === "same")).toBe(true);
    expect(compareSets(now, before).sentence).toBe("All 3 standards are as they were.");
  });

  test("tell another meaning from other help, what is new from what is left out, and count each once", () => {
    const added: Standard = { ...first, code: "1.9", short: "Another", change: { kind: "new", check: "it is new." } };
    const now = after({ "1.1": { met: ["The lead is named"] }, "1.2": null, "2.1": { evidence: ["A rota"] } }, [added]);
    expect(statesOf(now)).toEqual({ "1.1": "reworded", "1.9": "new", "1.2": "left-out", "2.1": "changed" });
    expect(compareSets(now, before).sentence).toBe(
      "1 reworded, 1 new, 1 left out and 1 with other help, evidence, references or the like; 0 standards are as they were.",
    );
  });

  test("show the words that went and came", () => {
    const now = after({ "1.1": { sentence: "A named person leads well." } });
    const [standard] = compareSets(now, before).sections[0]?.standards ?? [];
    expect(standard?.fields).toEqual([
      {
        label: "The standard",
        before: [{ value: "A named person leads" }, { value: "." }],
        now: [{ value: "A named person leads" }, { value: " well", added: true }, { value: "." }],
      },
    ]);
  });

  test("name the place of what moved, and of nothing that something new pushed down", () => {
    const pushed = after({}, []);
    pushed.sections[0]?.standards.unshift({ ...first, code: "1.9", short: "Another", change: { kind: "new", check: "it is new." } });
    expect(statesOf(pushed)).toMatchObject({ "1.9": "new", "1.1": "same", "1.2": "same" });
    const swapped = after({});
    swapped.sections[0]?.standards.reverse();
    expect(Object.values(statesOf(swapped)).filter((state) => state === "changed")).toHaveLength(1);
  });

  test("say what the later one declares only about the version it follows", () => {
    const now = after({ "1.1": { sentence: "Other.", change: { kind: "reworded", comparable: true, check: "that it holds." } } });
    expect(compareSets(now, before).sections[0]?.standards[0]?.declared).toMatchObject({ comparable: true });
    expect(compareSets({ ...now, compared_with: "2023" }, before).sections[0]?.standards[0]?.declared).toBeNull();
  });
});

describe("a draft", () => {
  test.each([
    [
      "other words declared unchanged",
      { sentence: "Other." },
      "1.1 Named lead: its words differ from 2024. Say whether ratings can still be compared, and what to check",
    ],
    [
      "the same words declared reworded",
      { change: { kind: "reworded", comparable: true, check: "it." } },
      "1.1 Named lead: its words are as in 2024, but it is declared otherwise. Open it and save it",
    ],
  ] as [string, Partial<Standard>, string][])("with %s misses it", (_, change, text) => {
    expect(stillMissing(after({ "1.1": change }), before)).toEqual([{ code: "1.1", text }]);
    expect(stillMissing(after({ "1.1": change }), null)).toEqual([]);
  });

  test("that declares what is so misses nothing", () => {
    expect(
      stillMissing(after({ "1.1": { sentence: "Other.", change: { kind: "reworded", comparable: false, check: "it." } } }), before),
    ).toEqual([]);
  });

  test("warns of hard words and of comparisons where met is otherwise, each with its standard", () => {
    const hard =
      "Organisational accountability arrangements necessitate comprehensive interdisciplinary documentation of safeguarding responsibilities.";
    const change = { kind: "reworded" as const, comparable: true, check: "it." };
    const warnings = draftWarnings(after({ "1.1": { sentence: hard, met: ["The lead is named"], change } }), before);
    expect(warnings.map(({ code }) => code)).toContain("1.1");
    expect(warnings.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^Standard 1\.1, sentence: has a reading grade of \d+\.?\d*, above 14$/),
    );
    expect(warnings.map(({ text }) => text)).toContain(
      "Standard 1.1 can be compared, you say, but met is otherwise. Only in 2024: “A deputy is named”",
    );
  });
});
