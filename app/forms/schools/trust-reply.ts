import { z } from "zod";
import { visible } from "#app/forms/visible.ts";

/** The name of the field in which a setting says why one of its trust's answers is not true of it. */
export const reasonName = (code: string) => `why-${code}`;

const longest = 500;

/** Why an offer is declined: the trust reads it. */
export function declineForm(code: string) {
  const name = reasonName(code);
  return z
    .object({
      [name]: z
        .string({ error: `Enter why the trust’s answer to ${code} is not true of you` })
        .overwrite(visible)
        .min(1, `Enter why the trust’s answer to ${code} is not true of you`)
        .max(longest, `Shorten the reason to ${longest} characters or fewer. All of it is still here`),
    })
    .transform((form) => ({ reason: form[name] ?? "" }));
}
