import { z } from "zod";
import { doubt } from "./doubts.ts";
import { example, glossaryTerm, group, help } from "./help.ts";
import { applies, basis, fieldGroup, flag, inspectionHeading, lawOfKind, localQuestion } from "./settings.ts";
import { sectionCode, text } from "./text.ts";

const version = z.string().regex(/^[0-9]{4}[a-z0-9-]*$/, "must start with its year, such as 2026, in quotes");

/** A rating's permanent name. "Not answered" is the absence of a rating, so it is not here. */
const ratingValue = z.enum(["met", "partially-met", "not-met", "not-applicable"]);

const rating = z.strictObject({
  value: ratingValue,
  label: text,
  descriptor: text,
  obligation: text,
});

const reference = z.strictObject({
  source: text,
  edition: text.optional(),
  part: text.optional(),
  heading: text.optional(),
  paragraph: text.nullable(),
  verified: z.boolean(),
  earlier: z.literal(true).optional(),
});

const surveyQuestion = z.strictObject({
  code: text,
  topic: text,
  audience: z.enum(["all", "frontline", "managers", "wider"]),
});

/** How a standard compares with the previous version of its set. */
const change = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("unchanged") }),
  z.strictObject({ kind: z.literal("reworded"), comparable: z.boolean(), check: text }),
  z.strictObject({ kind: z.literal("new"), check: text }),
]);

const standard = z.strictObject({
  code: z.string().regex(/^[1-9][0-9]?\.[1-9][0-9]?$|^[A-Z][1-9][0-9]?$/, "must look like 4.3 or B5"),
  short: text,
  sentence: text,
  met: z.array(text).min(1),
  evidence: z.array(text).min(1),
  help: z.array(help).min(1).optional(),
  examples: z.array(example).min(1).optional(),
  may_be_not_applicable: z.literal(true).optional(),
  references: z.array(reference).min(1),
  survey: z.array(text).default([]),
  core: z.boolean(),
  basis: basis.optional(),
  applies: applies.optional(),
  inspection_heading: text.optional(),
  matches: sectionCode.optional(),
  strengthened: z.literal(true).optional(),
  change: change.optional(),
});

const section = z.strictObject({
  code: sectionCode,
  title: text,
  short: text,
  word: text,
  inspection_heading: text.optional(),
  matches: sectionCode.optional(),
  standards: z.array(standard).min(1),
});

/** The format of a standard set's file. standards/README.md explains each key. */
export const standardSetSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/, "must be small letters, digits and hyphens, starting with a letter"),
  version,
  title: text,
  audit: text,
  law: text,
  law_by_kind: z.array(lawOfKind).min(1).optional(),
  compared_with: version.optional(),
  changes: text.optional(),
  source: text,
  statement_words: z.number().int().min(50).max(1000),
  statement_hint: text,
  ratings: z.array(rating).length(4),
  survey: z.array(surveyQuestion).default([]),
  flags: z.array(flag).optional(),
  groups: z.array(group).min(1).optional(),
  glossary: z.array(glossaryTerm).min(1).optional(),
  inspection_headings: z.array(inspectionHeading).optional(),
  local_questions: z.array(localQuestion).max(10).optional(),
  profile: z.array(fieldGroup).min(1).optional(),
  doubts: z.array(doubt).min(1).optional(),
  statistics: z.array(fieldGroup).min(1).optional(),
  sections: z.array(section).min(1),
});

export type StandardSet = z.infer<typeof standardSetSchema>;
export type Section = StandardSet["sections"][number];
export type Standard = Section["standards"][number];
export type Rating = z.infer<typeof ratingValue>;
