import { z } from "zod";
import { textUpTo } from "#app/forms/text.ts";
import { listed } from "#domain/words.ts";

interface Names {
  /** What may stand in braces. */
  known: string[];
  unknownIn(text: string): string[];
}

/** A partnership's own words for a letter. Names in braces have to be ones that mean something in it. */
export function mailTextForm({ known, unknownIn }: Names) {
  const inBraces = (names: string[]) => listed(names.map((name) => `{${name}}`));
  const understood = (text: string) => unknownIn(text).length === 0;
  const error = ({ input }: { input?: unknown }) =>
    `${inBraces(unknownIn(String(input)))} means nothing in this e-mail. Use ${inBraces(known)}`;
  return z.object({
    revision: z.coerce.number().int().min(0),
    intent: z.enum(["save", "test", "drop"], "The form asked for something this page does not do"),
    subject: textUpTo(150, "Shorten the subject to 150 characters or fewer", "Enter the subject")
      .refine((text) => text !== "", "Enter the subject")
      .refine((text) => !text.includes("\n"), "Put the subject on one line")
      .refine(understood, { error }),
    body: textUpTo(5000, "Shorten the words to 5,000 characters or fewer", "Enter the words")
      .refine((text) => text !== "", "Enter the words")
      .refine(understood, { error }),
  });
}
