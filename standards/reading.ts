import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { termsIn } from "./glossary.ts";
import type { GlossaryTerm } from "./help.ts";
import { type Finding, standardsWithPaths } from "./parts.ts";
import type { StandardSet } from "./schema.ts";
import type { Path } from "./wording.ts";

const highestGrade = 14;
const highestMean = 11;

const sentences = new Intl.Segmenter("en-GB", { granularity: "sentence" });
const words = new Intl.Segmenter("en-GB", { granularity: "word" });

/**
 * The Flesch-Kincaid grade of a text, in years of schooling in the United States (add one for the English year group), to
 * one decimal: 0.39 × words in a sentence + 11.8 × syllables in a word − 15.59. From Kincaid, Fishburne, Rogers and
 * Chissom, Derivation of New Readability Formulas for Navy Enlisted Personnel, Research Branch Report 8-75, 1975.
 * A text without a closing stop is one sentence. A term of the glossary counts as one word of one syllable.
 */
export function readingGrade(text: string, glossary: readonly GlossaryTerm[] = []): number {
  // A line break in the file is no end of a sentence.
  const plain = withTermsAsOneWord(text.replace(/\s+/g, " "), glossary);
  const found = wordsIn(plain);
  if (found.length === 0) return 0;
  const grade = fleschKincaid({
    sentence: [...sentences.segment(plain)].filter(({ segment }) => wordsIn(segment).length > 0).length,
    word: found.length,
    // The counter gives a number none, which would make a text with many numbers seem easy.
    syllable: found.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
  return oneDecimal(grade);
}

type Graded = { path: Path; grade: number };
export type Grades = { meanOfSentences: number; meanOfMet: number; highest: Graded; texts: Graded[] };

/** The grade of every sentence and every met statement of a set. Their means are apart: short met statements would hide long sentences. */
export function gradesOf(set: Pick<StandardSet, "sections" | "glossary">): Grades {
  const graded = (text: string, path: Path): Graded => ({ path, grade: readingGrade(text, set.glossary) });
  const standards = standardsWithPaths(set);
  const ofSentences = standards.map(({ standard, path }) => graded(standard.sentence, [...path, "sentence"]));
  const ofMet = standards.flatMap(({ standard, path }) => standard.met.map((text, index) => graded(text, [...path, "met", index])));
  const texts = [...ofSentences, ...ofMet];
  const highest = texts.reduce((highest, one) => (one.grade > highest.grade ? one : highest));
  return { meanOfSentences: meanOf(ofSentences), meanOfMet: meanOf(ofMet), highest, texts };
}

/** What is too hard to read: each text above grade 14, and the set where the mean of its sentences or of its met statements is above 11. */
export function readingFindings(set: Pick<StandardSet, "sections" | "glossary">): Finding[] {
  const { meanOfSentences, meanOfMet, texts } = gradesOf(set);
  const means = { sentences: meanOfSentences, "met statements": meanOfMet };
  return [
    ...Object.entries(means)
      .filter(([, mean]) => mean > highestMean)
      .map(([what, mean]) => ({ path: ["sections"], text: `the mean reading grade of the ${what} is ${mean}, above ${highestMean}` })),
    ...texts
      .filter(({ grade }) => grade > highestGrade)
      .map(({ path, grade }) => ({ path, text: `has a reading grade of ${grade}, above ${highestGrade}` })),
  ];
}

function withTermsAsOneWord(text: string, glossary: readonly GlossaryTerm[]): string {
  return termsIn(text, glossary).reduceRight((changed, { start, end }) => {
    // A capital letter is how the end of the sentence before it is known.
    const word = /^\p{Lu}/u.test(changed.slice(start)) ? "Term" : "term";
    return changed.slice(0, start) + word + changed.slice(end);
  }, text);
}

function wordsIn(text: string): string[] {
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

function meanOf(texts: Graded[]): number {
  return oneDecimal(texts.reduce((sum, { grade }) => sum + grade, 0) / texts.length);
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
