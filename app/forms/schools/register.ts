import { z } from "zod";
import { largestRegister } from "#domain/schools/register.ts";
import { dayOfRegister } from "#domain/schools/register-values.ts";

const codes = "Enter the authority’s code, which has 3 numbers. Put a comma between two";

/** A file of the national register, and whose establishments to read from it. */
export const registerForm = z.object({
  authorities: z
    .string({ error: codes })
    .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
    .refine((list) => list.length > 0 && list.length <= 20 && list.every((code) => /^\d{3}$/.test(code)), codes),
  file: z
    .instanceof(File, { error: "Select the register’s file" })
    .refine((file) => file.size > 0, "The file is empty. Download it again")
    .refine((file) => file.size <= largestRegister, "The file must be 90 MB or smaller"),
});

/** Accepting what a file changes: what is left as it is, and to which cycles new settings are invited. */
export const acceptForm = z.object({
  mark: z.string().max(64),
  leave: z.array(z.string().max(10)).max(500).default([]),
  invite: z.array(z.string().max(100)).max(20).default([]),
  // By URN, where the file has no day that can be read
  closedOn: z
    .record(
      z.string(),
      z
        .string()
        .optional()
        .transform((text, context) => {
          const day = dayOfRegister(text ?? "");
          if (text && !day) context.addIssue({ code: "custom", message: "Enter a day, like 31 8 2026" });
          return day;
        }),
    )
    // A name that is a number alone is taken for a place in a list
    .transform((days) => Object.fromEntries(Object.entries(days).map(([name, day]) => [name.replace(/^urn/, ""), day])))
    .default({}),
});
