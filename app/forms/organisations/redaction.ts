import { z } from "zod";
import { finderOf, longestWords, shortestWords } from "#domain/organisations/redaction.ts";
import { countCharacters } from "#domain/text-length.js";
import { neededUpTo, shorten, textUpTo } from "#app/forms/text.ts";

export const longestRedactionReason = 500;

const missing = "Enter the words to take out";
const number = z.coerce.number().int().min(0).max(9999);

/** Words to take out of what one of these organisations holds: looked for first, then taken out of the places that are ticked. */
export const redactionForm = (organisationIds: string[]) =>
  z
    .object({
      intent: z.enum(["look", "change", "take-out"]).catch("look"),
      organisation: z.string({ error: "Select the organisation" }).refine((id) => organisationIds.includes(id), "Select the organisation"),
      words: textUpTo(longestWords, shorten("the words", longestWords), missing)
        .overwrite((text) => text.replace(/\s+/g, " "))
        .refine((text) => text !== "", missing)
        .refine((text) => text === "" || countCharacters(text) >= shortestWords, `Enter at least ${shortestWords} letters`)
        .refine((text) => /[\p{L}\p{N}]/u.test(text) || text === "", "Enter words with letters or numbers in them"),
      insideWords: z
        .literal("yes")
        .optional()
        .catch(undefined)
        .transform((ticked) => ticked === "yes"),
      reason: neededUpTo(
        longestRedactionReason,
        shorten("the reason", longestRedactionReason),
        "Enter why. It is kept, and the organisation reads it",
      ),
      mark: z.string().max(64).default(""),
      places: z.union([number.transform((one) => [one]), z.array(number).max(1000)]).default([]),
    })
    .superRefine(({ words, insideWords, reason }, context) => {
      const isToFind = countCharacters(words) <= longestWords && /[\p{L}\p{N}]/u.test(words);
      if (isToFind && finderOf({ words, insideWords }).count(reason) > 0)
        context.addIssue({
          code: "custom",
          path: ["reason"],
          message: "Say why without the words themselves: the reason is kept and sent",
        });
    });
