import { z } from "zod";
import { roles } from "#domain/people/roles.ts";
import { textUpTo } from "#app/forms/text.ts";
import { oneLine } from "#app/forms/one-line.ts";
import { email } from "#app/forms/email.ts";

const reason = textUpTo(500, "Shorten the reason to 500 characters or fewer").default("");

/** Whether somebody who was named is confirmed, at the address that was shown. */
export const appointmentForm = z
  .object({ answer: z.enum(["yes", "no"], "Select whether you confirm it"), email: z.string().max(254), reason })
  .refine(({ answer, reason: why }) => answer === "yes" || why !== "", { path: ["reason"], message: "Say why you do not confirm it" });

/** Somebody without a part, who asks for one. */
export const askForm = z.object({
  name: oneLine("Enter your name", "your name", 100),
  email: email("Enter your e-mail address"),
  jobTitle: oneLine("Enter your job title", "your job title", 100),
  partnership: z.string({ error: "Select the partnership" }).min(1, "Select the partnership").max(100),
  organisation: oneLine("Enter your organisation", "the name of your organisation", 200),
  words: textUpTo(500, "Shorten your words to 500 characters or fewer").default(""),
});

/** What an administrator says to one who asks. */
export const requestAnswerForm = z.discriminatedUnion("answer", [
  z.object({
    answer: z.literal("accept"),
    request: z.string().max(100),
    organisation: z.string({ error: "Select the organisation" }).min(1, "Select the organisation").max(100),
    part: z.enum(roles, "Select the part they have"),
  }),
  z.object({ answer: z.literal("refuse"), request: z.string().max(100) }),
]);
