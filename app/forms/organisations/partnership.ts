import { z } from "zod";
import { largestLogo } from "#domain/organisations/logo.ts";
import { emailAddress, oneLine, optionalEmail, optionalLine } from "#app/forms/one-line.ts";
import { textUpTo } from "#app/forms/text.ts";

/** What a partnership is called and where it is reached. */
export const partnershipForm = z.object({
  name: oneLine("Enter the partnership’s name", "the name", 150),
  shortName: oneLine("Enter a short name", "the short name", 30),
  area: oneLine("Enter the area that you cover", "the area", 200),
  contactEmail: emailAddress("Enter an address for questions and replies"),
  replyTo: optionalEmail("the address for answers").default(""),
  mailSender: optionalLine("the sender’s name", 100).default(""),
  phone: optionalLine("the telephone number", 40).default(""),
  letterhead: textUpTo(500, "Shorten the letterhead to 500 characters or fewer. All of it is still here").default(""),
});

export type PartnershipFields = z.infer<typeof partnershipForm>;

/** Who administers it first. */
export const administratorForm = z.object({
  personName: oneLine("Enter your name", "your name", 100),
  jobTitle: oneLine("Enter your job title", "your job title", 100),
  email: emailAddress("Enter your work e-mail address", "your address"),
});

// A browser sends an empty file where none was selected
const logo = z
  .instanceof(File, { error: "Select a file" })
  .refine((file) => file.size <= largestLogo, "The logo must be 50 kB or smaller. Save it smaller, then select it again")
  .optional();

export const firstRunForm = z.object({ ...partnershipForm.shape, ...administratorForm.shape, logo });

/** The settings, with what somebody saw who changes them. */
export const settingsForm = z.object({ ...partnershipForm.shape, logo, removeLogo: z.literal("yes").optional(), base: z.string().max(64) });
