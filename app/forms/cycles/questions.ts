import { z } from "zod";
import { textUpTo } from "#app/forms/text.ts";
import { type LocalQuestion, localQuestion } from "#standards/settings.ts";

export const mostQuestions = 10;
const questionLimit = 300;

const row = z
  .object({
    question: textUpTo(questionLimit, `Shorten the question to ${questionLimit} characters or fewer`).optional(),
    choices: textUpTo(1000, "Shorten the answers to 1,000 characters or fewer").optional(),
    link: textUpTo(500, "Shorten the address to 500 characters or fewer").optional(),
  })
  .transform(({ question = "", choices = "", link = "" }, context) => {
    const lines = [...new Set(choices.split("\n").map((line) => line.trim()))].filter((line) => line !== "");
    if (question === "" && link !== "") return refuse(context, "question", "Enter the question, or take its address away");
    if (link !== "" && !localQuestion.shape.link.safeParse(link).success)
      return refuse(context, "link", "Enter an address that begins with https://, such as https://survey.example/schools");
    if (question === "" && lines.length > 0) return refuse(context, "question", "Enter the question, or take its answers away");
    if (lines.length === 1) return refuse(context, "choices", "Give at least two answers to choose from, or none for a short text");
    return { question, lines, link };
  });

function refuse(context: z.RefinementCtx, field: string, message: string): never {
  context.addIssue({ code: "custom", path: [field], message });
  return z.NEVER;
}

/** The questions beside the standards, one box each; an empty box is no question. They are numbered in their order. */
export const questionsForm = z.object({ questions: z.array(row).max(mostQuestions).default([]) }).transform(({ questions }) =>
  questions
    .filter(({ question }) => question !== "")
    .map(({ question, lines, link }, index): LocalQuestion => ({
      code: `L${index + 1}`,
      question,
      ...(lines.length > 0 && { choices: lines }),
      ...(link !== "" && { link }),
    })),
);
