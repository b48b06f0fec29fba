import { z } from "zod";
import { ratingsOffered } from "#domain/assessments/rating.ts";
import { countWords } from "#domain/words.ts";
import { countCharacters } from "#domain/text-length.js";
import { shorten, textUpTo } from "#app/forms/text.ts";
import type { Standard, StandardSet } from "#standards/schema.ts";

/** The revision a person was looking at; more than the database could hold is no revision. */
export const baseRevision = z.coerce
  .number({ error: "Open the page again: it does not say which version you had" })
  .int()
  .min(0)
  .max(1_000_000);

// Browsers send lines with "\r\n". Kept so, the same text would look changed each time it is saved
const withOneEnd = (text: string) => text.replaceAll("\r\n", "\n");

const notOffered = "“Not applicable” cannot be chosen for this standard. Select how far it is met";

/** How long a reason may be that stands beside a rating. */
export const longestReason = 1000;

const longestStatement = 20_000;

const reason = (name: string) => textUpTo(longestReason, shorten(name, longestReason)).default("");

type Asked = Pick<StandardSet, "ratings" | "statement_words">;

type Offering = Pick<Standard, "may_be_not_applicable">;
type Form = ReturnType<typeof buildAnswerForm>;

// Building a schema takes longer than using it, and each save of a set uses one of the same two
const forms = { offering: new WeakMap<Asked, Form>(), others: new WeakMap<Asked, Form>() };

/** What the form of one standard may send. Saving never asks for completeness: only for what can be kept. */
export function answerForm(set: Asked, standard: Offering): Form {
  const built = forms[standard.may_be_not_applicable ? "offering" : "others"];
  const known = built.get(set) ?? buildAnswerForm(set, standard);
  built.set(set, known);
  return known;
}

function buildAnswerForm(set: Asked, standard: Offering) {
  const values = ratingsOffered(set, standard).map((rating) => rating.value);
  return z.object({
    baseRevision,
    rating: z
      .enum(values, {
        error: ({ input }) => (input === "not-applicable" ? notOffered : "Select how far the standard is met from the list"),
      })
      .nullish()
      .transform((rating) => rating ?? null),
    statement: z
      .string()
      .default("")
      .transform(withOneEnd)
      .superRefine((text, context) => {
        const words = countWords(text);
        if (words > set.statement_words) {
          context.addIssue({
            code: "custom",
            message: `Shorten your statement to ${set.statement_words} words or fewer. It has ${words} words. All of it is still here`,
          });
        } else if (countCharacters(text) > longestStatement) {
          context.addIssue({ code: "custom", message: shorten("your statement", longestStatement) });
        }
      }),
    notApplicableReason: reason("the reason why it does not apply"),
    noActionReason: reason("the reason why there is no action"),
    ratingReason: reason("the reason why the rating is right"),
  });
}

/** The same fields as they are typed: nothing is refused, so that a draft can hold what a save cannot. */
export const typedAnswer = z.object({
  baseRevision: baseRevision.catch(0),
  rating: z
    .enum(["met", "partially-met", "not-met", "not-applicable"])
    .nullish()
    .catch(null)
    .transform((rating) => rating ?? null),
  statement: z.string().catch("").transform(withOneEnd),
  notApplicableReason: z.string().catch("").transform(withOneEnd),
  noActionReason: z.string().catch("").transform(withOneEnd),
  ratingReason: z.string().catch("").transform(withOneEnd),
  /** When the draft was kept that this window has; undefined where no script says so. */
  seen: z
    .union([z.literal(""), z.iso.datetime()])
    .optional()
    .catch(undefined),
});

/** What a person can ask of the page of one standard. */
export const answerIntent = z
  .enum(["save", "later", "keep", "clear", "set-aside", "take-over", "confirm", "adapt", "undo"])
  .default("save");

export type AnswerIntent = z.infer<typeof answerIntent>;
