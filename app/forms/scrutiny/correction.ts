import { z } from "zod";
import { neededUpTo, shorten } from "#app/forms/text.ts";
import { type Rating, ratings } from "#domain/assessments/rating.ts";

export const longestCorrection = 2000;

/** What the organisation calls wrong: a fact, or a rating that was agreed. */
export function correctionForm(kind: "fact" | "disagreement", settled: string[]) {
  const words = neededUpTo(
    longestCorrection,
    shorten("it", longestCorrection),
    kind === "fact" ? "Enter what is wrong and what is right" : "Enter why you disagree",
  );
  return z.object({
    standard:
      kind === "fact"
        ? z
            .string()
            .default("")
            .transform(() => "")
        : z.string({ error: "Choose the rating" }).refine((code) => settled.includes(code), "Choose the rating you disagree with"),
    words,
  });
}

/** The partnership's answer to it, with a rating that the standard offers. */
export function correctionAnswerForm(changesRating: boolean, offered: Rating[]) {
  return z
    .object({
      answer: z.enum(["changed", "stands"], { error: "Choose whether it changes or stands" }),
      rating: z.enum(ratings).optional().catch(undefined),
      words: neededUpTo(longestCorrection, shorten("your answer", longestCorrection), "Enter your answer"),
    })
    .superRefine(({ answer, rating }, context) => {
      if (changesRating && answer === "changed" && (rating === undefined || !offered.includes(rating)))
        context.addIssue({ code: "custom", path: ["rating"], message: "Choose what the agreed rating is now" });
    });
}
