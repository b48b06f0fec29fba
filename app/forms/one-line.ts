import { isEmailAddress, emailAddress as asAddress } from "#domain/people/email-address.ts";
import { emailFormat } from "#app/forms/email.ts";
import { textUpTo } from "./text.ts";
import { isOneVisibleLine } from "./visible.ts";

/** A name or another text of one line, in which everything can be seen. */
export function oneLine(missing: string, name: string, limit: number) {
  return optionalLine(name, limit, missing).refine((text) => text !== "", missing);
}

/** The same where it may be left empty. */
export function optionalLine(name: string, limit: number, missing?: string) {
  return textUpTo(limit, `Shorten ${name} to ${limit} characters or fewer`, missing).refine(
    isOneVisibleLine,
    `Type ${name} again: something in it breaks the line or cannot be seen`,
  );
}

export function optionalEmail() {
  return textUpTo(254, "Shorten the e-mail address to 254 characters or fewer")
    .overwrite(asAddress)
    .refine((text) => text === "" || isEmailAddress(text), emailFormat);
}
