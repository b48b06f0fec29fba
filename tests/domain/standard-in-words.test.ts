import { expect, test } from "vitest";
import { explainer, standardInWords, termAnchor } from "#domain/assessments/standard-in-words.ts";
import type { Standard } from "#standards/schema.ts";

const lado = { term: "LADO", also: ["designated officer"], meaning: "Somebody at the council." };
const glossary = [lado, { term: "early help", meaning: "Help that comes soon." }];
const reference = { source: "Keeping children safe in education", paragraph: null, verified: false };
const standard: Standard = {
  code: "I2",
  short: "Telling the LADO",
  sentence: "The LADO is told at once.",
  met: ["Staff know the LADO", "Early help is offered"],
  evidence: ["A letter to the designated officer"],
  help: [
    { group: "small", text: "Ask for early help." },
    { group: "colleges", text: "The principal tells the LADO." },
  ],
  examples: [
    { met: "All 40 staff know.", partially_met: "Some know." },
    { group: "colleges", met: "All tutors know.", partially_met: "Some tutors know." },
  ],
  references: [
    { ...reference, edition: "2026", paragraph: "412", verified: true },
    { ...reference, edition: "2025", earlier: true, paragraph: "391", verified: false },
  ],
  survey: [],
  core: true,
  basis: { law: { unless_any: ["p16"] }, otherwise: "guidance" },
  strengthened: true,
};
const groups = [
  { code: "colleges", title: "Colleges", if_any: ["p16"] },
  { code: "small", title: "If you are a small school" },
];

test("explains a term where the page first uses it, in whatever spelling, and not again", () => {
  const words = explainer(glossary);

  expect(words("Tell the designated officer, and the LADO again.")).toEqual([
    "Tell the ",
    { term: "LADO", words: "designated officer" },
    ", and the LADO again.",
  ]);
  expect(words("Early help, or the LADOs.")).toEqual([{ term: "early help", words: "Early help" }, ", or the LADOs."]);
  expect(words("The LADO and early help.")).toEqual(["The LADO and early help."]);
  expect(explainer([])("The LADO")).toEqual(["The LADO"]);
});

test("reads a page from its top: the sentence, what met looks like, evidence, help", () => {
  const { sentence, met, evidence, help } = standardInWords({ groups, glossary }, standard, []);

  expect(sentence).toEqual(["The ", { term: "LADO", words: "LADO" }, " is told at once."]);
  expect(met).toEqual([["Staff know the LADO"], [{ term: "early help", words: "Early help" }, " is offered"]]);
  expect(evidence).toEqual([["A letter to the designated officer"]]);
  expect(help).toEqual([{ title: "If you are a small school", text: ["Ask for early help."] }]);
});

test("gives the basis, the help and the examples of the kind of setting, those for everybody first", () => {
  const school = standardInWords({ groups, glossary }, standard, ["maintained"]);
  const college = standardInWords({ groups, glossary }, standard, ["p16"]);

  expect([school.basis, college.basis]).toEqual(["law", "guidance"]);
  expect([school.isStrengthened, standardInWords({}, { ...standard, basis: undefined }, []).basis]).toEqual([true, null]);
  expect(college.help.map(({ title }) => title)).toEqual(["Colleges", "If you are a small school"]);
  expect(school.examples.map(({ title }) => title)).toEqual([null]);
  expect(college.examples.map(({ title, answers }) => [title, ...answers.map(({ rating }) => rating)])).toEqual([
    [null, "Met", "Partially met"],
    ["Colleges", "Met", "Partially met"],
  ]);
});

test("says which edition is an earlier one, and a paragraph only where somebody has checked it", () => {
  expect(standardInWords({}, standard, []).references).toEqual([
    "Keeping children safe in education (2026), paragraph 412",
    "Keeping children safe in education (2025, earlier edition)",
  ]);
});

test("gives each term a place that an address can name", () => {
  expect(["LADO", "CP-IS", "child in need", "Children’s Act (1989)"].map(termAnchor)).toEqual([
    "term-lado",
    "term-cp-is",
    "term-child-in-need",
    "term-children-s-act-1989-",
  ]);
});
