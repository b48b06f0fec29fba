import { z } from "zod";
import { roles } from "#domain/people/roles.ts";
import { isOneVisibleLine, visible } from "#app/forms/visible.ts";

export const emailFormat = "Enter an e-mail address in the correct format, like name@example.com";

/** A line of text that a person reads: nothing in it is invisible, and it does not break. */
export const line = (missing: string, name: string, limit: number) =>
  z
    .string({ error: missing })
    .overwrite(visible)
    .min(1, missing)
    .max(limit, `Shorten ${name} to ${limit} characters or fewer`)
    .refine(isOneVisibleLine, `Type ${name} again: something in it breaks the line or cannot be seen`);

export const emailLine = line("Enter their e-mail address", "their e-mail address", 254).toLowerCase().pipe(z.email(emailFormat));

/** Who somebody is who gets a part. */
export const colleagueForm = z.object({
  name: line("Enter their name", "their name", 100),
  email: emailLine,
  jobTitle: line("Enter their job title", "their job title", 100),
});

export type ColleagueTyped = z.infer<typeof colleagueForm>;

/** What was said on the page that asks whether an address is right. */
const addressAnswer = {
  address: z.enum(["usual", "typed", "other"]).optional(),
  other: z.string().overwrite(visible).toLowerCase().max(254).optional(),
};

/** Somebody to invite, and the part they are given. */
export const inviteForm = colleagueForm.extend({
  part: z.enum(roles, "Select the part they have"),
  limitedTo: z.enum(["agencies", "schools"]).optional(),
  ...addressAnswer,
});

/** Name, job title and address of somebody, as they are to be. */
export const correctForm = colleagueForm.extend({ was: z.string().max(254), ...addressAnswer });
