import { z } from "zod";
import { namedParts } from "#domain/people/naming.ts";
import { neededUpTo } from "#app/forms/text.ts";

const line = (missing: string, name: string, limit: number) =>
  neededUpTo(limit, `Shorten ${name} to ${limit} characters or fewer`, missing);

/** A colleague to invite. */
export const colleagueForm = z.object({
  name: line("Enter their name", "their name", 100),
  email: line("Enter their e-mail address", "their e-mail address", 254)
    .toLowerCase()
    .pipe(z.email("Enter an e-mail address in the correct format, like name@example.com")),
  jobTitle: line("Enter their job title", "their job title", 100),
});

/** A person of a school or college and the part they are given. */
export const namingForm = colleagueForm.extend({
  part: z.enum(namedParts, "Select the part they have"),
});
