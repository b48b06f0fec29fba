import { z } from "zod";

// PostgreSQL refuses some control characters, and no reader needs any but a line break or a tab.
const text = z
  .string()
  .trim()
  .min(1)
  .regex(/^(?:[\n\t]|[^\p{Cc}\uFFFD])*$/u, "contains a character that is not text; type it again");

const version = z.string().regex(/^[0-9]{4}[a-z0-9-]*$/, "must start with its year, such as 2026, in quotes");

/** A rating's permanent name. "Not answered" is the absence of a rating, so it is not here. */
export const ratingValue = z.enum(["met", "partially-met", "not-met", "not-applicable"]);

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
  no_direct_work: text.optional(),
  references: z.array(reference).min(1),
  survey: z.array(text).default([]),
  core: z.boolean(),
  change: change.optional(),
});

const section = z.strictObject({
  code: z.string().regex(/^[1-9][0-9]?$|^[A-Z]$/, "must be a number such as 4, or one capital letter"),
  title: text,
  short: text,
  word: text,
  standards: z.array(standard).min(1),
});

/** The format of a standard set's file. standards/README.md explains each key. */
export const standardSetSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/, "must be small letters, digits and hyphens, starting with a letter"),
  version,
  title: text,
  audit: text,
  law: text,
  compared_with: version.optional(),
  changes: text.optional(),
  source: text,
  statement_words: z.number().int().min(50).max(1000),
  statement_hint: text,
  ratings: z.array(rating).length(4),
  survey: z.array(surveyQuestion).default([]),
  sections: z.array(section).min(1),
});

export type StandardSet = z.infer<typeof standardSetSchema>;
export type Section = StandardSet["sections"][number];
export type Standard = Section["standards"][number];
export type Rating = z.infer<typeof ratingValue>;
export type Reference = Standard["references"][number];
