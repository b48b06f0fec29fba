import { expect, test } from "vitest";
import { termsIn } from "#standards/glossary.ts";
import { parseStandardSet } from "#standards/parse.ts";
import { gradesOf, readingFindings, readingGrade } from "#standards/reading.ts";
import { edited, forSettings, plain2024 } from "./small-sets.ts";

const glossary = [
  { term: "LADO", also: ["designated officer", "local authority designated officer"], meaning: "…" },
  { term: "Prevent", meaning: "…" },
];
const hard = "Organisational accountability necessitates comprehensive documentation.";

test.each([
  // 0.39 × words in a sentence + 11.8 × syllables in a word − 15.59
  ["eight words of ten syllables", "The children know the people who help them.", 2.3],
  ["two sentences of three short words", "The dog ran. The cat sat.", -2.6],
  ["a number, as one syllable", "The year 2026 began.", 0.7],
  ["no word", "…", 0],
])("grades %s", (_, text, grade) => {
  expect(readingGrade(text)).toBe(grade);
});

test("a text without a closing stop is one sentence, and a line break ends none", () => {
  expect(readingGrade("The children know the people who help them")).toBe(2.3);
  expect(readingGrade("The children know\nthe people who help them.")).toBe(2.3);
});

test("a term of the glossary counts as one word of one syllable, however it is spelt", () => {
  for (const officer of ["the local authority designated officer", "the designated officer", "the LADO"]) {
    expect(readingGrade(`Staff call ${officer}. She is there.`, glossary)).toBe(readingGrade("Staff call the man. She is there."));
  }
  expect(readingGrade("Staff call LADOs. Designated officers help.", glossary)).toBe(readingGrade("Staff call Ann. Men help."));
});

test("terms are found whole and as they are spelt, the longer before the shorter", () => {
  const text = "Prevent is known. Staff prevent harm and ask the local authority designated officer or LADO’s deputy, not LADOX.";

  expect(termsIn(text, glossary).map(({ term, start, end }) => [term.term, text.slice(start, end)])).toEqual([
    ["Prevent", "Prevent"],
    ["LADO", "local authority designated officer"],
    ["LADO", "LADO"],
  ]);
});

test("a term may hold signs that mean something to a pattern", () => {
  const signs = [{ term: "s.128 (barred) [a/b]", meaning: "…" }];

  expect(termsIn("Know s.128 (barred) [a/b], not s1128 (barred) [a/b].", signs).map(({ start }) => start)).toEqual([5]);
});

test("every sentence and every met statement counts once in its mean", () => {
  const { texts, meanOfSentences, meanOfMet, highest } = gradesOf(parseStandardSet(plain2024));
  const mean = (of: typeof texts) => of.reduce((sum, { grade }) => sum + grade, 0) / of.length;

  expect(texts).toHaveLength(3 + 5);
  expect(meanOfSentences).toBeCloseTo(mean(texts.slice(0, 3)), 1);
  expect(meanOfMet).toBeCloseTo(mean(texts.slice(3)), 1);
  expect(highest.grade).toBe(Math.max(...texts.map(({ grade }) => grade)));
});

test("a text above grade 14 is named, and a set whose sentences or met statements are above 11 on average", () => {
  const one = parseStandardSet(edited(plain2024, ["A deputy is named", hard]));
  const all = parseStandardSet(plain2024.replace(/sentence: ".*"/g, `sentence: "${hard}"`).replace(/met: \[.*\]/g, `met: ["${hard}"]`));
  const grade = readingGrade(hard);

  expect(grade).toBeGreaterThan(14);
  expect(readingFindings(parseStandardSet(plain2024))).toEqual([]);
  expect(readingFindings(one)).toEqual([
    { path: ["sections", 0, "standards", 0, "met", 1], text: `has a reading grade of ${grade}, above 14` },
  ]);
  expect(readingFindings(all).slice(0, 2)).toEqual([
    { path: ["sections"], text: `the mean reading grade of the sentences is ${grade}, above 11` },
    { path: ["sections"], text: `the mean reading grade of the met statements is ${grade}, above 11` },
  ]);
  expect(readingFindings(all)).toHaveLength(2 + 6);
});

test("the glossary of the set is used", () => {
  const words = "The designated officer deals with every allegation";
  const gradesWith = (yaml: string) =>
    gradesOf(parseStandardSet(edited(yaml, ["A deputy is named", words]))).texts.map(({ grade }) => grade);

  expect(gradesWith(forSettings)).toContain(readingGrade("The man deals with every allegation"));
  expect(gradesWith(plain2024)).toContain(readingGrade(words));
});
