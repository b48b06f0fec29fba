import { z } from "zod";
import { namedParts } from "#domain/people/naming.ts";
import { email } from "./email.ts";
import { visible } from "#app/forms/visible.ts";

const line = (missing: string, name: string, limit: number) =>
  z.string({ error: missing }).overwrite(visible).min(1, missing).max(limit, `Shorten ${name} to ${limit} characters or fewer`);

/** A colleague to invite. */
export const colleagueForm = z.object({
  name: line("Enter their name", "their name", 100),
  email: email("Enter their e-mail address"),
  jobTitle: line("Enter their job title", "their job title", 100),
});

/** A person of a school or college and the part they are given. */
export const namingForm = colleagueForm.extend({
  part: z.enum(namedParts, "Select the part they have"),
});
