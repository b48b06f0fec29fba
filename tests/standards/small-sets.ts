import { expect } from "vitest";
import { parseStandardSet, StandardSetError } from "#standards/parse.ts";
import type { StandardSet } from "#standards/schema.ts";

/** A sound set of three standards without flags, whose words are nobody's, so that tests of the format outlive changes of words. */
export const plain2024 = `key: "small"
version: "2024"
title: "Small audit 2024"
audit: "Small audit"
law: "Children Act 2004, section 11"
source: "Made up"
statement_words: 250
statement_hint: "What is in place"
ratings:
  - value: "met"
    label: "Met"
    descriptor: "In place"
    obligation: "Needs evidence"
  - value: "partially-met"
    label: "Partially met"
    descriptor: "Incomplete"
    obligation: "Needs an action"
  - value: "not-met"
    label: "Not met"
    descriptor: "Missing"
    obligation: "Needs an action"
  - value: "not-applicable"
    label: "Not applicable"
    descriptor: "Cannot apply"
    obligation: "Needs a reason"
survey:
  - code: "C1"
    topic: "I know who leads"
    audience: "all"
  - code: "M1"
    topic: "I check that it works"
    audience: "managers"
sections:
  - code: "1"
    title: "Leading and checking"
    short: "Leadership"
    word: "Leadership"
    standards:
      - code: "1.1"
        short: "Named lead"
        sentence: "A named person leads."
        met: ["The lead is named", "A deputy is named"]
        evidence: ["Job description"]
        references:
          - source: "Children Act 2004"
            paragraph: null
            verified: false
        survey: ["C1"]
        core: true
      - code: "1.2"
        short: "Board scrutiny"
        sentence: "The board checks."
        met: ["The board has a report each year"]
        evidence: ["Minutes"]
        references:
          - source: "Children Act 2004"
            paragraph: null
            verified: false
        survey: ["M1"]
        core: false
  - code: "2"
    title: "Staff and volunteers"
    short: "Staff"
    word: "Staff"
    standards:
      - code: "2.1"
        short: "Staff training"
        sentence: "Staff are trained."
        met: ["Staff are trained each year", "Staff say it helps"]
        evidence: ["Register"]
        references:
          - source: "Children Act 2004"
            paragraph: null
            verified: false
        core: true
`;

/** The version that follows it, with the second standard reworded and the others unchanged. */
export const plain2026 = edited(
  plain2024
    .replace('version: "2024"', 'version: "2026"\ncompared_with: "2024"\nchanges: "One is reworded"')
    .replaceAll(/core: (true|false)\n/g, '$&        change:\n          kind: "unchanged"\n'),
  ["audit 2024", "audit 2026"],
  ["The board checks.", "The board checks and asks."],
).replace(
  /(code: "1\.2"[\s\S]*?)kind: "unchanged"/,
  '$1kind: "reworded"\n          comparable: true\n          check: "the board must now ask."',
);

/** A sound set that asks settings by their flags, with everything a set may have. */
export const forSettings = edited(plain2024, [
  "sections:\n",
  `flags:
  - code: "boarding"
    label: "Boarding"
    question: "Does anybody board?"
    register: "The setting answers"
  - code: "p16"
    label: "16 to 19"
    question: "Is it a college?"
    register: "The setting answers"
law_by_kind:
  - if_any: ["p16"]
    text: "Education Act 2002, section 175(3B)"
groups:
  - code: "small"
    title: "If you are small"
  - code: "colleges"
    title: "Colleges"
    if_any: ["p16"]
glossary:
  - term: "LADO"
    also: ["designated officer"]
    meaning: "The person at the council who deals with worries about adults."
inspection_headings:
  - code: "culture"
    title: "Culture"
local_questions:
  - code: "L1"
    question: "What helped?"
  - code: "L2"
    question: "What is missing?"
profile:
  - code: "people"
    title: "People"
    fields:
      - code: "lead_name"
        label: "Lead"
        type: "text"
        required: true
      - code: "deputy_name"
        label: "Deputy"
        type: "text"
        required: false
        differs_from: "lead_name"
      - code: "staff"
        label: "Staff"
        type: "count"
        required: true
      - code: "staff_trained"
        label: "Staff trained"
        type: "count"
        required: true
        at_most: "staff"
sections:
`,
])
  .replaceAll(/    word: .*\n/g, '$&    inspection_heading: "culture"\n')
  .replaceAll(
    /        core: .*\n/g,
    `$&        basis: "guidance"
        applies: "all"
        help:
          - group: "small"
            text: "One person may do it all."
        examples:
          - met: "It is in place and checked."
            partially_met: "It is in place, but nobody has checked it."
          - group: "colleges"
            met: "The principal has checked it."
            partially_met: "The principal has not checked it."
`,
  );

/** The text with each change made once, where it holds what is to be changed. */
export function edited(yaml: string, ...changes: [from: string, to: string][]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text, `the set no longer holds ${from}`).toContain(from);
    return text.replace(from, () => to);
  }, yaml);
}

/** What the reader of sets finds wrong, each with its line. */
export function problemsOf(yaml: string, previous?: StandardSet): readonly { line: number; text: string }[] {
  try {
    parseStandardSet(yaml, previous);
    return [];
  } catch (error) {
    if (error instanceof StandardSetError) return error.problems;
    throw error;
  }
}

/** The line on which a text stands. */
export function lineOf(yaml: string, text: string, occurrence = 1): number {
  const lines = yaml.split("\n").flatMap((line, index) => (line.includes(text) ? [index + 1] : []));
  return lines[occurrence - 1] ?? 0;
}
