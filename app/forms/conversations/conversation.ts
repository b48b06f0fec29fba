import { z } from "zod";
import type { Readers } from "#domain/conversations/permissions.ts";
import { neededUpTo, shorten } from "#app/forms/text.ts";

export const longestWords = 2000;

const words = neededUpTo(longestWords, shorten("it", longestWords), "Enter what you want to say");

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
