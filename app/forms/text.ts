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

/** As textUpTo, where something has to be typed. */
export function neededUpTo(limit: number, message: string, missing: string) {
  return textUpTo(limit, message, missing).refine((text) => text !== "", missing);
}

/** What to do about a text that is too long. */
export function shorten(name: string, limit: number): string {
  return `Shorten ${name} to ${limit.toLocaleString("en-GB")} characters or fewer. All of it is still here`;
}
