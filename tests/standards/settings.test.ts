import { expect, test } from "vitest";
import { parseStandardSet } from "#standards/parse.ts";
import { edited, forSettings, lineOf, plain2024, problemsOf } from "./small-sets.ts";

const textsOf = (yaml: string) => problemsOf(yaml).map(({ text }) => text);

test("a set that asks settings by their flags is sound", () => {
  expect(problemsOf(forSettings)).toEqual([]);
});

test("a set says which flags and headings it has, and its parts keep to them", () => {
  const broken = edited(
    forSettings,
    ['if_any: ["p16"]\n    text', 'if_any: ["p17"]\n    text'],
    ['title: "Colleges"\n    if_any: ["p16"]', 'title: "Colleges"\n    if_any: ["college"]'],
    ['inspection_heading: "culture"', 'inspection_heading: "cultures"'],
    ['basis: "guidance"', 'basis:\n          law:\n            unless_any: ["p16", "sixteen"]\n          otherwise: "guidance"'],
    ['applies: "all"', 'applies:\n          if_any: ["in_a_trust"]'],
    ['        basis: "guidance"\n', ""],
  );

  expect(problemsOf(broken)).toEqual([
    { line: lineOf(broken, '"p17"'), text: 'law_by_kind item 1, if_any item 1: "p17" is not a code in the list of flags at the top.' },
    { line: lineOf(broken, '"college"'), text: 'Group colleges, if_any item 1: "college" is not a code in the list of flags at the top.' },
    {
      line: lineOf(broken, '"cultures"'),
      text: 'Section 1, inspection_heading: "cultures" is not a code in the list of inspection headings at the top.',
    },
    {
      line: lineOf(broken, '"sixteen"'),
      text: 'Standard 1.1, basis, law, unless_any item 2: "sixteen" is not a code in the list of flags at the top.',
    },
    {
      line: lineOf(broken, '"in_a_trust"'),
      text: 'Standard 1.1, applies, if_any item 1: "in_a_trust" is not a code in the list of flags at the top.',
    },
    { line: lineOf(broken, 'code: "1.2"'), text: "Standard 1.2, basis: is missing. Other standards of this set say theirs." },
  ]);
});

test("a standard needs an inspection heading, from itself or its section", () => {
  const broken = edited(forSettings, ['    inspection_heading: "culture"\n', ""]);

  expect(textsOf(broken)).toEqual([
    "Standard 1.1, inspection_heading: is missing, here and at the section.",
    "Standard 1.2, inspection_heading: is missing, here and at the section.",
  ]);
});

test("applies is all, or one list of flags", () => {
  const broken = edited(forSettings, ['applies: "all"', 'applies: "most"']);

  expect(textsOf(broken)).toEqual(['Standard 1.1, applies: must be "all", or if_any or unless_any with a list of flags.']);
});

test.each([
  ["another word", 'basis: "duty"'],
  ["flags without what holds otherwise", 'basis:\n          law:\n            if_any: ["p16"]'],
  ["law for the others too", 'basis:\n          law:\n            if_any: ["p16"]\n          otherwise: "law"'],
])("a basis cannot be %s", (_, basis) => {
  expect(textsOf(edited(forSettings, ['basis: "guidance"', basis]))).toEqual([
    'Standard 1.1, basis: must be "law", "guidance" or "local", or law (if_any or unless_any with a list of flags) and otherwise ("guidance" or "local").',
  ]);
});

test("a field's rules fit its type and name fields of the same list", () => {
  const broken = edited(
    forSettings,
    ['label: "Lead"\n        type: "text"', 'label: "Lead"\n        type: "choice"'],
    ['differs_from: "lead_name"', 'differs_from: "lead"'],
    ['label: "Staff"\n        type: "count"', 'label: "Staff"\n        type: "count"\n        reminder_months: 12'],
    ['at_most: "staff"', 'at_most: "stuff"'],
  );

  expect(textsOf(broken)).toEqual([
    "Field lead_name, choices: is missing. A choice needs its choices.",
    'Field deputy_name, differs_from: "lead" is not the code of a field in this list.',
    "Field staff, reminder_months: is only for a field of the type date.",
    'Field staff_trained, at_most: "stuff" is not the code of a field in this list.',
  ]);
});

test("a count is compared with a count", () => {
  expect(textsOf(edited(forSettings, ['at_most: "staff"', 'at_most: "lead_name"']))).toEqual([
    "Field staff_trained, at_most: compares two fields of the type count.",
  ]);
});

test("there are at most ten local questions, each with its own code", () => {
  const more = Array.from({ length: 9 }, (_, index) => `  - code: "L${index + 3}"\n    question: "What else?"\n`).join("");

  expect(textsOf(edited(forSettings, ['code: "L2"', 'code: "L1"']))).toEqual([
    'Local question L1, code: "L1" is used already. Each must be different.',
  ]);
  expect(textsOf(edited(forSettings, ["profile:\n", `${more}profile:\n`]))).toEqual(["local_questions: must have at most 10 items."]);
});

test("a set without any of this is sound as before", () => {
  const plain = parseStandardSet(plain2024);

  expect(Object.keys(plain).join(" ")).toBe("key version title audit law source statement_words statement_hint ratings survey sections");
  expect(Object.keys(plain.sections[0]!.standards[0]!).join(" ")).toBe("code short sentence met evidence references survey core");
});
