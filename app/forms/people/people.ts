import { z } from "zod";
import { roles } from "#domain/people/roles.ts";
import { oneLine } from "#app/forms/one-line.ts";
import { emailAddress } from "#domain/people/email-address.ts";
import { email } from "#app/forms/email.ts";

export const emailLine = email("Enter their e-mail address");

/** Who somebody is who gets a part. */
export const colleagueForm = z.object({
  name: oneLine("Enter their name", "their name", 100),
  email: emailLine,
  jobTitle: oneLine("Enter their job title", "their job title", 100),
});

export type ColleagueTyped = z.infer<typeof colleagueForm>;

/** What was said on the page that asks whether an address is right. */
export const addressAnswer = {
  address: z.enum(["usual", "typed", "other"]).optional(),
  other: z.string().overwrite(emailAddress).max(254).optional(),
};

/** Somebody to invite, and the part they are given. */
export const inviteForm = colleagueForm.extend({
  part: z.enum(roles, "Select the part they have"),
  limitedTo: z.enum(["agencies", "schools"]).optional(),
  ...addressAnswer,
});

/** Name, job title and address of somebody, as they are to be. */
export const correctForm = colleagueForm.extend({ was: z.string().max(254), ...addressAnswer });
