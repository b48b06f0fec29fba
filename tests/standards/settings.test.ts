import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseStandardSet, StandardSetError } from "#standards/parse.ts";

const sound = readFileSync("standards/s175/2026.yaml", "utf8");

test("a set says which flags and headings it has, and its standards keep to them", () => {
  const broken = edit(
    ['if_any: ["in_trust"]', 'if_any: ["in_a_trust"]'],
    ['inspection_heading: "culture"', 'inspection_heading: "cultures"'],
    ['        basis: "law"\n', ""],
  );

  expect(problemsOf(broken)).toEqual([
    "Standard A1, basis: is missing. Other standards of this set say theirs.",
    'Standard A6, inspection_heading: "cultures" is not a code in the list of inspection headings at the top.',
    'Standard A8, applies, if_any item 1: "in_a_trust" is not a code in the list of flags at the top.',
  ]);
});

test("a standard needs an inspection heading, from itself or its section", () => {
  const broken = edit(['    inspection_heading: "management"\n    matches: "3"\n', ""]);

  expect(problemsOf(broken)).toHaveLength(7);
  expect(problemsOf(broken)[0]).toBe("Standard B1, inspection_heading: is missing, here and at the section.");
});

test("applies is all, or one list of flags", () => {
  const broken = edit(['applies: "all"', 'applies: "most"']);

  expect(problemsOf(broken)).toEqual(['Standard A1, applies: must be "all", or if_any or unless_any with a list of flags.']);
});

test("a field's rules fit its type and name fields of the same list", () => {
  const broken = edit(
    ['at_most: "governors"', 'at_most: "governers"'],
    ['at_most: "files_sent"', 'at_most: "governors"'],
    ['differs_from: "dsl_name"', 'differs_from: "dsl"'],
    [
      'code: "dsl_job_title"\n        label: "Job title"\n        type: "text"',
      'code: "dsl_job_title"\n        label: "Job title"\n        type: "choice"',
    ],
    ['type: "count"\n        required: false\n', 'type: "count"\n        required: false\n        reminder_months: 12\n'],
  );

  expect(
    problemsOf(broken)
      .map((problem) => problem.replace(/^Field [a-z_]+/, "Field …"))
      .toSorted(),
  ).toEqual([
    'Field …, at_most: "governers" is not the code of a field in this list.',
    'Field …, at_most: "governors" is not the code of a field in this list.',
    "Field …, choices: is missing. A choice needs its choices.",
    'Field …, differs_from: "dsl" is not the code of a field in this list.',
    "Field …, reminder_months: is only for a field of the type date.",
  ]);
});

test("there are at most ten local questions, each with its own code", () => {
  const broken = edit(['code: "L2"', 'code: "L1"']);
  const eleven = edit([
    "local_questions:\n",
    `local_questions:\n${["L9", "L10", "L11"].map((code) => `  - code: "${code}"\n    question: "What else?"\n`).join("")}`,
  ]);

  expect(problemsOf(broken)).toEqual(['Local question L1, code: "L1" is used already. Each must be different.']);
  expect(problemsOf(eleven)).toEqual(["local_questions: must have at most 10 items."]);
});

test("a set without any of this is sound as before", () => {
  const plain = parseStandardSet(readFileSync("standards/s11/2026.yaml", "utf8"));

  expect(Object.keys(plain).join(" ")).toBe(
    "key version title audit law compared_with changes source statement_words statement_hint ratings survey sections",
  );
  expect(JSON.stringify(plain)).not.toMatch(/"(basis|applies|inspection_heading|matches|strengthened)":/);
});

function edit(...changes: [from: string, to: string][]): string {
  return changes.reduce((yaml, [from, to]) => {
    expect(yaml).toContain(from);
    return yaml.replace(from, to);
  }, sound);
}

function problemsOf(yaml: string): string[] {
  try {
    parseStandardSet(yaml);
    return [];
  } catch (error) {
    if (!(error instanceof StandardSetError)) throw error;
    return error.problems.map(({ text }) => text);
  }
}
