import { z } from "zod";
import { codeDigits } from "#domain/people/sign-in-code.ts";
import { textUpTo } from "#app/forms/text.ts";

export const emailForm = z.object({
  email: textUpTo(254, "Enter an e-mail address of 254 characters or fewer", "Enter your e-mail address")
    .toLowerCase()
    .pipe(z.email("Enter an e-mail address in the correct format, like name@example.com")),
});

export const codeForm = z.object({
  code: z
    .string({ error: "Enter the code from the e-mail" })
    // People copy spaces along, or type the digits in groups
    .transform((code) => code.replace(/[\s-]/g, ""))
    .pipe(z.string().regex(new RegExp(`^\\d{${codeDigits}}$`), `Enter the ${codeDigits} digits of the code`)),
});
