import { z } from "zod";
import { visible } from "#app/forms/visible.ts";
import { countCharacters } from "#domain/text-length.js";

/** A text of as many characters as its box says, counted as the box counts them. */
export function textUpTo(limit: number, message: string, missing?: string) {
  return z
    .string({ error: missing })
    .overwrite(visible)
    .refine((text) => countCharacters(text) <= limit, message);
}
