import { z } from "zod";
import { textUpTo } from "#app/forms/text.ts";

export const longestComment = 2000;

/** A comment on the return, or on one of its standards. */
export function commentForm(standards: string[]) {
  return z.object({
    words: textUpTo(
      longestComment,
      `Shorten it to ${longestComment.toLocaleString("en-GB")} characters or fewer. All of it is still here`,
      "Enter your comment",
    ).refine((text) => text !== "", "Enter your comment"),
    standard: z
      .string()
      .optional()
      .transform((code) => code ?? null)
      .refine((code) => code === null || standards.includes(code), "Select a standard from the list, or the whole return"),
  });
}
