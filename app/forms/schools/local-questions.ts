import { z } from "zod";
import { shorten, textUpTo } from "#app/forms/text.ts";
import type { LocalQuestion } from "#standards/settings.ts";

/** How long an answer in words may be. */
export const longestLocalAnswer = 2000;

/** The partnership's own questions, none of which has to be answered. */
export function localQuestionsForm(questions: LocalQuestion[]) {
  return z
    .object(
      Object.fromEntries(
        questions.map(({ code, question, choices }) => [
          code,
          choices
            ? z.enum(choices, { error: `Select one of the answers to “${question}”` }).optional()
            : textUpTo(longestLocalAnswer, shorten(`the answer to “${question}”`, longestLocalAnswer)).optional(),
        ]),
      ),
    )
    .transform((typed) => Object.fromEntries(Object.entries(typed).flatMap(([code, answer]) => (answer ? [[code, answer]] : []))));
}
