import { expect, test } from "vitest";
import { parseStandardSet } from "#standards/parse.ts";
import { edited, lineOf, plain2024, plain2026, problemsOf } from "./small-sets.ts";
import { stepsOf } from "#tests/support/steps.ts";

const previous = parseStandardSet(plain2024);

test("a sound set has no problems, alone or beside the version it is compared with", () => {
  expect(problemsOf(plain2026)).toEqual([]);
  expect(problemsOf(plain2026, previous)).toEqual([]);
});

test("reports every problem at once, each with its line", () => {
  const broken = edited(
    plain2026,
    ['version: "2026"', "version: 2026"],
    ["statement_words: 250", "statement_words: 5"],
    ['value: "not-met"', 'value: "met"'],
    ['audience: "managers"', 'audience: "everyone"'],
    ['word: "Leadership"', 'word: ""'],
    ['survey: ["M1"]', 'survey: ["M99"]'],
    ['code: "1.2"', 'code: "1.1"'],
    ['code: "2"', 'code: "1"'],
    ['sentence: "Staff are', 'sentance: "Staff are'],
  );

  expect(problemsOf(broken)).toEqual([
    { line: lineOf(broken, "version: 2026"), text: "version: must be text in quotes." },
    { line: lineOf(broken, "statement_words: 5"), text: "statement_words: must be at least 50." },
    { line: lineOf(broken, 'value: "met"', 2), text: 'Rating met, value: "met" is used already. Each must be different.' },
    { line: lineOf(broken, '"everyone"'), text: 'Survey question M1, audience: must be "all", "frontline", "managers" or "wider".' },
    { line: lineOf(broken, 'word: ""'), text: "Section 1, word: is empty." },
    { line: lineOf(broken, 'code: "1.1"', 2), text: 'Standard 1.1, code: "1.1" is used already. Each must be different.' },
    { line: lineOf(broken, '"M99"'), text: 'Standard 1.1, survey item 1: "M99" is not a code in the survey list at the top.' },
    { line: lineOf(broken, 'code: "1"', 2), text: 'Section 1, code: "1" is used already. Each must be different.' },
    { line: lineOf(broken, 'code: "2.1"'), text: "Standard 2.1, sentence: is missing." },
    { line: lineOf(broken, 'code: "2.1"'), text: 'Standard 2.1, code: must start with "1.", because it stands in section 1.' },
    {
      line: lineOf(broken, "sentance:"),
      text: "Standard 2.1, sentance: is not a key of this format. Check its spelling and its indentation.",
    },
  ]);
});

test("says where the key for agencies without direct work went", () => {
  const old = edited(plain2024, ["        core: true\n", '        core: true\n        no_direct_work: "Ask the tenants."\n']);

  expect(problemsOf(old)).toEqual([
    { line: lineOf(old, "no_direct_work"), text: "Standard 1.1, no_direct_work: is now help of the group no_direct_work." },
  ]);
});

test("asks for a change in every standard exactly when the set is compared with another", () => {
  const without = edited(plain2026, ['compared_with: "2024"\n', ""]);
  const missing = plain2026.replace(/(code: "2\.1"[\s\S]*?) {8}change:\n {10}kind: "unchanged"\n/, "$1");

  expect(problemsOf(without).filter(({ text }) => /^Standard .*, change: has nothing/.test(text))).toHaveLength(3);
  expect(problemsOf(missing)).toEqual([
    { line: lineOf(missing, 'code: "2.1"'), text: "Standard 2.1, change: is missing. Every standard says how it compares with 2024." },
  ]);
});

test("refuses a paragraph number that has not been verified", () => {
  const broken = edited(plain2026, ["paragraph: null", 'paragraph: "12"']);

  expect(problemsOf(broken)).toEqual([
    {
      line: lineOf(broken, 'paragraph: "12"'),
      text: "Standard 1.1, references item 1, paragraph: must be null until the reference is verified.",
    },
  ]);
});

test("finds what is declared unchanged or reworded and is not", () => {
  const broken = edited(
    plain2026,
    ["A deputy is named", "There is a deputy"],
    ["The board checks and asks.", "The board checks."],
    ['code: "2.1"', 'code: "2.9"'],
  );

  expect(problemsOf(broken)).toEqual([]);
  expect(problemsOf(broken, previous).map(({ text }) => text)).toEqual([
    'Standard 1.1, change: says "unchanged", but the sentence or what met looks like differs from 2024.',
    'Standard 1.2, change: says "reworded", but the sentence and what met looks like are as in 2024.',
    'Standard 2.9, change: must be "new", because 2024 has no standard 2.9.',
  ]);
});

test("says where YAML cannot be read, with what is certainly wrong above it and nothing that may only be out of sight", () => {
  const broken = edited(
    plain2026,
    ['law: "Children', 'lawful: "Children'],
    ['        short: "Board scrutiny"', '\tshort: "Board scrutiny"'],
  );

  const problems = problemsOf(broken);

  expect(problems[0]).toEqual({
    line: lineOf(broken, "lawful"),
    text: "lawful: is not a key of this format. Check its spelling and its indentation.",
  });
  expect(problems[1]).toEqual({ line: lineOf(broken, "\tshort"), text: "This is not valid YAML: indent with spaces, not tabs." });
  expect(problems.some(({ text }) => text.includes("is missing."))).toBe(false);
});

test("finds a key given twice beside other problems", () => {
  const broken = edited(plain2026, ['audit: "Small audit"', 'audit: "Small audit"\naudit: "Audit"\nauthor: "Nobody"']);

  expect(problemsOf(broken)).toEqual([
    { line: lineOf(broken, 'audit: "Audit"'), text: 'The key "audit" is given twice here.' },
    { line: lineOf(broken, "author"), text: "author: is not a key of this format. Check its spelling and its indentation." },
  ]);
});

test("refuses aliases, which could make a small file expand without end", () => {
  const bomb = [
    "a: &a [x, x, x]",
    ..."bcdefghijkl".split("").map((name, index) => {
      const earlier = `*${"abcdefghijk"[index]}`;
      return `${name}: &${name} [${Array(9).fill(earlier).join(", ")}]`;
    }),
  ].join("\n");

  expect(problemsOf(bomb).map(({ line }) => line)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  expect(problemsOf(bomb)[0]?.text).toContain("start with & or *");
});

test.each([
  ["an empty file", "", "The file: is empty."],
  ["plain text", "hello", "The file: must be a group of keys, each on a line of its own."],
  ["a file over 1 MB", "#".repeat(1024 * 1024 + 1), "The file is larger than 1 MB. A set is text only, and far smaller."],
  ["a file nested without end", "[".repeat(50_000), "This is not valid YAML: lists or keys are nested too deeply."],
])("refuses %s", (_, yaml, text) => {
  expect(problemsOf(yaml)).toEqual([{ line: 1, text }]);
});

test("refuses a file that was not saved as UTF-8, naming the line", () => {
  const broken = edited(plain2026, ["Board scrutiny", "Board\uFFFD scrutiny"]);

  expect(problemsOf(broken)).toEqual([{ line: lineOf(broken, "\uFFFD"), text: "A character cannot be read. Save the file as UTF-8." }]);
});

test("takes twice the steps for a file with twice the problems", () => {
  const [one, two] = [2_000, 4_000].map((lines) => {
    const yaml = Array.from({ length: lines }, (_, line) => `key${line}: 1`).join("\n");
    let problems = 0;
    const steps = stepsOf(() => (problems = problemsOf(yaml).length));
    expect(problems).toBeGreaterThan(lines);
    return steps;
  });

  expect(two).toBeLessThan(2.1 * (one ?? 0));
});
