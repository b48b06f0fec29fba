import { z } from "zod";
import { neededUpTo, shorten } from "#app/forms/text.ts";

/** The name of the field in which a setting says why one of its trust's answers is not true of it. */
export const reasonName = (code: string) => `why-${code}`;

/** How long the reason may be. */
export const longestDecline = 500;

/** Why an offer is declined: the trust reads it. */
export function declineForm(code: string) {
  const name = reasonName(code);
  return z
    .object({
      [name]: neededUpTo(
        longestDecline,
        shorten("the reason", longestDecline),
        `Enter why the trust’s answer to ${code} is not true of you`,
      ),
    })
    .transform((form) => ({ reason: form[name] ?? "" }));
}
