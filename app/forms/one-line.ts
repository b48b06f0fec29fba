import { z } from "zod";
import { countCharacters } from "#domain/text-length.js";
import { isOneVisibleLine, visible } from "./visible.ts";

/** A name or another text of one line, in which everything can be seen. */
export function oneLine(missing: string, name: string, limit: number) {
  return optionalLine(name, limit, missing).min(1, missing);
}

/** The same where it may be left empty. */
export function optionalLine(name: string, limit: number, missing?: string) {
  return z
    .string({ error: missing })
    .overwrite(visible)
    .refine((text) => countCharacters(text) <= limit, `Shorten ${name} to ${limit} characters or fewer`)
    .refine(isOneVisibleLine, `Type ${name} on one line, without characters that cannot be seen`);
}

const format = "Enter an e-mail address in the correct format, like name@example.com";

export function emailAddress(missing: string, name = "the e-mail address") {
  return oneLine(missing, name, 254).toLowerCase().pipe(z.email(format));
}

export function optionalEmail(name: string) {
  return optionalLine(name, 254)
    .toLowerCase()
    .pipe(z.union([z.literal(""), z.email(format)], format));
}
