import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseStandardSet, StandardSetError } from "#standards/parse.ts";
import { stepsOf } from "#tests/support/steps.ts";

const sound = readFileSync("standards/s11/2026.yaml", "utf8");
const previous = parseStandardSet(readFileSync("standards/s11/2024.yaml", "utf8"));

test("reports every problem at once, each with its line", () => {
  const broken = edit(
    ['version: "2026"', "version: 2026"],
    ["statement_words: 250", "statement_words: 5"],
    ['value: "not-met"', 'value: "met"'],
    ['audience: "frontline"', 'audience: "everyone"'],
    ['code: "1.2"', 'code: "2.9"'],
    ['survey: ["M2"]', 'survey: ["M99"]'],
    ['code: "2.2"', 'code: "2.1"'],
    ['sentence: "It is clear in writing', 'sentance: "It is clear in writing'],
    ['word: "Child’s voice"', 'word: ""'],
    ['code: "9"', 'code: "8"'],
  );

  expect(problemsOf(broken).filter(({ text }) => !text.startsWith("Standard 9"))).toEqual([
    { line: lineOf(broken, "version: 2026"), text: "version: must be text in quotes." },
    { line: lineOf(broken, "statement_words: 5"), text: "statement_words: must be at least 50." },
    { line: lineOf(broken, 'value: "met"', 2), text: 'Rating met, value: "met" is used already. Each must be different.' },
    { line: lineOf(broken, '"everyone"'), text: 'Survey question F1, audience: must be "all", "frontline", "managers" or "wider".' },
    { line: lineOf(broken, 'code: "2.9"'), text: 'Standard 2.9, code: must start with "1.", because it stands in section 1.' },
    { line: lineOf(broken, '"M99"'), text: 'Standard 1.3, survey item 1: "M99" is not a code in the survey list at the top.' },
    { line: lineOf(broken, 'code: "2.1"', 2), text: 'Standard 2.1, code: "2.1" is used already. Each must be different.' },
    { line: lineOf(broken, 'code: "3.1"'), text: "Standard 3.1, sentence: is missing." },
    {
      line: lineOf(broken, "sentance:"),
      text: "Standard 3.1, sentance: is not a key of this format. Check its spelling and its indentation.",
    },
    { line: lineOf(broken, 'word: ""'), text: "Section 4, word: is empty." },
    { line: lineOf(broken, 'code: "8"', 2), text: 'Section 8, code: "8" is used already. Each must be different.' },
  ]);
});

test("asks for a change in every standard exactly when the set is compared with another", () => {
  const without = edit(['compared_with: "2024"\n', ""]);
  const missing = sound.replace(/(code: "4\.3"[\s\S]*?)        change:\n          kind: "unchanged"\n/, "$1");

  expect(problemsOf(without).filter(({ text }) => /^Standard .*, change: has nothing/.test(text))).toHaveLength(34);
  expect(problemsOf(missing)).toEqual([
    { line: lineOf(missing, 'code: "4.3"'), text: "Standard 4.3, change: is missing. Every standard says how it compares with 2024." },
  ]);
});

test("refuses a paragraph number that has not been verified", () => {
  const broken = edit(["paragraph: null", 'paragraph: "12"']);

  expect(problemsOf(broken)).toEqual([
    {
      line: lineOf(broken, 'paragraph: "12"'),
      text: "Standard 1.1, references item 1, paragraph: must be null until the reference is verified.",
    },
  ]);
});

test("finds what is declared unchanged or reworded and is not", () => {
  const broken = edit(
    ["The role is set out in writing", "The role is written down"],
    ["Policy and agreements set out", "Policies and agreements set out"],
    ["It is in line with Working Together to Safeguard Children 2026", "It is in line with Working Together to Safeguard Children 2023"],
  ).replace('code: "6.4"', 'code: "6.9"');

  expect(() => parseStandardSet(broken)).not.toThrow();
  expect(problemsOf(broken, previous).map(({ text }) => text)).toEqual([
    'Standard 1.1, change: says "unchanged", but the sentence or what met looks like differs from 2024.',
    'Standard 2.1, change: says "reworded", but the sentence and what met looks like are as in 2024.',
    'Standard 6.9, change: must be "new", because 2024 has no standard 6.9.',
  ]);
});

test("says where YAML cannot be read, with what is certainly wrong above it and nothing that may only be out of sight", () => {
  const broken = edit(['law: "Children', 'lawful: "Children'], ['        short: "Board scrutiny"', '\tshort: "Board scrutiny"']);

  const problems = problemsOf(broken);

  expect(problems[0]).toEqual({
    line: lineOf(broken, "lawful"),
    text: "lawful: is not a key of this format. Check its spelling and its indentation.",
  });
  expect(problems[1]).toEqual({ line: lineOf(broken, "\tshort"), text: "This is not valid YAML: indent with spaces, not tabs." });
  expect(problems.some(({ text }) => text.includes("is missing."))).toBe(false);
});

test("finds a key given twice beside other problems", () => {
  const broken = edit(['audit: "Section 11 audit"', 'audit: "Section 11 audit"\naudit: "Audit"\nauthor: "Nobody"']);

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
  const broken = edit(["Child’s voice", "Child\uFFFDs voice"]);

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

function edit(...changes: [from: string, to: string][]): string {
  return changes.reduce((yaml, [from, to]) => {
    expect(yaml, `the shipped file no longer holds ${from}`).toContain(from);
    return yaml.replace(from, () => to);
  }, sound);
}

function problemsOf(yaml: string, comparedWith?: typeof previous) {
  try {
    parseStandardSet(yaml, comparedWith);
  } catch (error) {
    if (error instanceof StandardSetError) return error.problems;
    throw error;
  }
  return [];
}

function lineOf(yaml: string, text: string, occurrence = 1): number {
  const lines = yaml.split("\n").flatMap((line, index) => (line.includes(text) ? [index + 1] : []));
  return lines[occurrence - 1] ?? 0;
}
