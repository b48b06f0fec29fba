import { z } from "zod";
import { emailAddress, isEmailAddress } from "#domain/people/email-address.ts";

export const emailFormat = "Enter an e-mail address in the correct format, like name@example.com";

/** An e-mail address in a form, by the one rule for all of them; whose it is stands in the text of what is missing. */
export function email(missing: string) {
  return z
    .string({ error: missing })
    .overwrite(emailAddress)
    .min(1, missing)
    .max(254, "Shorten the e-mail address to 254 characters or fewer")
    .refine(isEmailAddress, emailFormat);
}
