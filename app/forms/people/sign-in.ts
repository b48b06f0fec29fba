import { z } from "zod";
import { codeAlphabet, codeLength, readCode } from "#domain/people/sign-in-code.ts";
import { email } from "#app/forms/email.ts";

export const emailForm = z.object({
  email: email("Enter your e-mail address"),
});

export const codeForm = z.object({
  code: z
    .string({ error: "Enter the code from the e-mail" })
    // People copy words and spaces along, or type it in small letters
    .transform(readCode)
    .pipe(z.string().regex(new RegExp(`^[${codeAlphabet}]{${codeLength}}$`), `Enter the ${codeLength} letters and digits of the code`)),
});
