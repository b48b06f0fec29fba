import { expect, test } from "vitest";
import { edited, forSettings, lineOf, plain2024, problemsOf } from "./small-sets.ts";

const textsOf = (yaml: string) => problemsOf(yaml).map(({ text }) => text);

test("help and examples name groups of the set, each once", () => {
  const broken = edited(
    forSettings,
    ['- group: "small"', '- group: "smal"'],
    ['- group: "colleges"', '- group: "college"'],
    ['          - group: "small"\n', '          - group: "small"\n            text: "Or two people."\n          - group: "small"\n'],
  );

  expect(problemsOf(broken)).toEqual([
    { line: lineOf(broken, '"smal"'), text: 'Standard 1.1, help item 1, group: "smal" is not a code in the list of groups at the top.' },
    {
      line: lineOf(broken, '"college"'),
      text: 'Standard 1.1, examples item 2, group: "college" is not a code in the list of groups at the top.',
    },
    {
      line: lineOf(broken, 'group: "small"', 2),
      text: 'Standard 1.2, help item 2, group: "small" is used already. Each must be different.',
    },
  ]);
});

test("group codes and terms are each used once, whatever their capitals", () => {
  const broken = edited(
    forSettings,
    ['- code: "colleges"', '- code: "small"'],
    ["glossary:\n", 'glossary:\n  - term: "Designated officer"\n    meaning: "An older name."\n'],
  );

  expect(textsOf(broken).filter((text) => !text.startsWith("Standard"))).toEqual([
    'Group small, code: "small" is used already. Each must be different.',
    'Glossary term LADO, also item 1: "designated officer" is used already. Each must be different.',
  ]);
});

test("a term needs its meaning", () => {
  const broken = edited(forSettings, ["    meaning: ", "    means: "]);

  expect(textsOf(broken)).toEqual([
    "Glossary term LADO, meaning: is missing.",
    "Glossary term LADO, means: is not a key of this format. Check its spelling and its indentation.",
  ]);
});

test("where one standard has examples, each has one for everybody", () => {
  const general = /          - met: "It is.*\n.*\n/;
  const onlyForColleges = forSettings.replace(general, "");
  const none = forSettings.replace(/        examples:\n(?:          .*\n)*/, "");

  expect(textsOf(onlyForColleges)).toEqual(["Standard 1.1, examples: needs one example without a group, for everybody."]);
  expect(textsOf(none)).toEqual(["Standard 1.1, examples: is missing. Other standards of this set give theirs."]);
});

test("in a set with flags, not applicable is not offered for what is core or law for anybody", () => {
  const offered = edited(forSettings, ["core: false\n", "core: false\n        may_be_not_applicable: true\n"]);
  const core = edited(offered, ["core: false", "core: true"]);
  const inSecond = (basis: string) => offered.replace(/(code: "1\.2"[\s\S]*?)basis: "guidance"/, `$1basis: ${basis}`);

  expect(problemsOf(offered)).toEqual([]);
  expect(problemsOf(core)).toEqual([
    {
      line: lineOf(core, "may_be_not_applicable"),
      text: "Standard 1.2, may_be_not_applicable: cannot stand on a core standard. Say with applies who is asked.",
    },
  ]);
  for (const basis of ['"law"', '{ law: { if_any: ["p16"] }, otherwise: "guidance" }']) {
    expect(textsOf(inSecond(basis))).toEqual([
      "Standard 1.2, may_be_not_applicable: cannot stand on a standard that is law for anybody. Say with applies who is asked.",
    ]);
  }
});

test("in a set without flags, not applicable may be offered anywhere, by true only", () => {
  const offered = edited(plain2024, ["core: true\n", "core: true\n        may_be_not_applicable: true\n"]);

  expect(problemsOf(offered)).toEqual([]);
  expect(textsOf(edited(offered, ["applicable: true", "applicable: false"]))).toEqual([
    "Standard 1.1, may_be_not_applicable: must be true, without quotes.",
  ]);
});

test("an earlier edition stands below the newer one and names itself", () => {
  const twice = (first: string, second: string) =>
    edited(plain2024, [
      '          - source: "Children Act 2004"\n',
      `          - source: "Guidance"
            paragraph: null
            verified: false
            ${first}
          - source: "Guidance"
            paragraph: null
            verified: false
            ${second}
          - source: "Children Act 2004"
`,
    ]);

  expect(textsOf(twice('edition: "2026"', 'edition: "2024"\n            earlier: true'))).toEqual([]);
  expect(textsOf(twice('edition: "2026"\n            earlier: true', 'edition: "2024"\n            earlier: true'))).toEqual([
    "Standard 1.1, references item 1, earlier: needs a reference to the newer edition of the same source above it.",
    "Standard 1.1, references item 2, earlier: needs a reference to the newer edition of the same source above it.",
  ]);
  expect(textsOf(twice('edition: "2026"', "earlier: true"))).toEqual([
    "Standard 1.1, references item 2, earlier: needs the edition of the reference.",
  ]);
});
