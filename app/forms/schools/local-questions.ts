import { z } from "zod";
import type { LocalQuestion } from "#standards/settings.ts";
import { visible } from "#app/forms/visible.ts";

const answerLimit = 2000;

/** The partnership's own questions, none of which has to be answered. */
export function localQuestionsForm(questions: LocalQuestion[]) {
  return z
    .object(
      Object.fromEntries(
        questions.map(({ code, choices }) => [
          code,
          choices
            ? z.enum(choices, { error: `Select one of the answers to ${code}` }).optional()
            : z
                .string()
                .overwrite(visible)
                .max(
                  answerLimit,
                  `Shorten the answer to ${code} to ${answerLimit.toLocaleString("en-GB")} characters or fewer. All of it is still here`,
                )
                .optional(),
        ]),
      ),
    )
    .transform((typed) => Object.fromEntries(Object.entries(typed).flatMap(([code, answer]) => (answer ? [[code, answer]] : []))));
}
