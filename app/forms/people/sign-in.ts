import { z } from "zod";
import { codeDigits, digitsOf } from "#domain/people/sign-in-code.ts";
import { email } from "#app/forms/email.ts";

export const emailForm = z.object({
  email: email("Enter your e-mail address"),
});

export const codeForm = z.object({
  code: z
    .string({ error: "Enter the code from the e-mail" })
    // People copy words and spaces along, or type the digits in groups, of another script too
    .transform(digitsOf)
    .pipe(z.string().regex(new RegExp(`^\\d{${codeDigits}}$`), `Enter the ${codeDigits} digits of the code`)),
});
