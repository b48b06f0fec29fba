import { z } from "zod";

// The longest of ours has 1,230
const mostCharacters = 10_000;

// PostgreSQL refuses some control characters, and no reader needs any but a line break or a tab.
export const text = z
  .string()
  .trim()
  .min(1)
  .max(mostCharacters)
  .regex(/^(?:[\n\t]|[^\p{Cc}\uFFFD])*$/u, "contains a character that is not text; type it again");

export const sectionCode = z.string().regex(/^[1-9][0-9]?$|^[A-Z]$/, "must be a number such as 4, or one capital letter");

/** A name that a program keeps data under. */
export const fieldCode = z.string().regex(/^[a-z][a-z0-9_]*$/, "must be small letters, digits and underscores, starting with a letter");
