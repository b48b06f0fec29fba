import { z } from "zod";
import type { Readers } from "#domain/conversations/permissions.ts";
import { visible } from "#app/forms/visible.ts";

export const longestWords = 2000;

const words = z
  .string({ error: "Enter what you want to say" })
  .overwrite(visible)
  .min(1, "Enter what you want to say")
  .max(longestWords, `Shorten it to ${longestWords.toLocaleString("en-GB")} characters or fewer. All of it is still here`);

/** What begins a conversation: with whom, about which standard, and the first words. */
export function conversationForm(groups: Readers[], standards: string[]) {
  return z.object({
    readers: z
      .string({ error: "Select who it is for" })
      .refine((one): one is Readers => (groups as string[]).includes(one), "Select who it is for, from the list"),
    standard: z
      .string()
      .optional()
      .transform((code) => code ?? null)
      .refine((code) => code === null || standards.includes(code), "Select a standard from the list, or the whole return"),
    words,
  });
}

/** Further words in one, or that it is answered, with what was typed along the way. */
export const replyForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("reply"), words }),
  z.object({ intent: z.literal("answered"), words: words.optional() }),
]);
