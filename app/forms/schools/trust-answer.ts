import { z } from "zod";
import { countWords } from "#domain/words.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import type { StandardSet } from "#standards/schema.ts";
import { baseRevision } from "#app/forms/assessments/answer.ts";
import { longestPlace } from "#app/forms/assessments/evidence.ts";
import { optionalDay, refuseDay } from "#app/forms/day.ts";
import { shorten, textUpTo } from "#app/forms/text.ts";

const line = (name: string, limit: number) => textUpTo(limit, shorten(name, limit)).default("");

/** What a trust answers once for all its settings: whole, because nobody sees it half done. */
export function trustAnswerForm({ statement_words }: Pick<StandardSet, "statement_words">, today: string) {
  return z
    .object({
      baseRevision,
      rating: z.enum(["met", "partially-met", "not-met"], { error: "Select how far the standard is met from the list" }),
      statement: z
        .string({ error: "Enter the statement that your settings are offered" })
        .transform((text) => text.replaceAll("\r\n", "\n"))
        .refine((text) => text.trim() !== "", "Enter the statement that your settings are offered")
        .refine(
          (text) => countWords(text) <= statement_words,
          `Shorten the statement to ${statement_words} words or fewer. All of it is still here`,
        ),
      evidenceTitle: line("the name of the evidence", 200),
      evidenceKept: line("where it is kept", longestPlace),
      evidenceCheckedOn: optionalDay("Date checked"),
    })
    .refine((answer) => answer.rating !== "met" || answer.evidenceTitle !== "", {
      path: ["evidenceTitle"],
      error: "Enter the evidence: met needs at least one piece",
    })
    .refine((answer) => answer.evidenceTitle === "" || answer.evidenceKept !== "", {
      path: ["evidenceKept"],
      error: "Enter where the evidence is kept",
    })
    .superRefine(({ evidenceCheckedOn }, context) => {
      if (evidenceCheckedOn && evidenceCheckedOn > today)
        refuseDay(context, "Date checked must be today or in the past", { field: "evidenceCheckedOn" });
    });
}

/** Which of a trust's answers a setting confirms for itself; each says which revision of its own answer was shown. */
export function takeForm({ organisation }: Pick<OrganisationWords, "organisation">) {
  return z.object({
    use: z
      .array(z.string().max(10))
      .max(200)
      .default([])
      .refine((codes) => codes.length > 0, `Select the answers that are true of your ${organisation}`),
  });
}
