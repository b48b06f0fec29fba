import { z } from "zod";
import type { FlagAnswers, FlagFacts } from "#domain/schools/profile.ts";
import { shorten, textUpTo } from "#app/forms/text.ts";

type Flag = Pick<FlagFacts, "code" | "question" | "byRegister">;

/** How long the reason may be why the register is wrong. */
export const longestFlagNote = 500;

/** Yes or no for each flag; a blank answers nothing. An answer against the register says why. */
export function flagsForm(flags: Flag[]) {
  const answer = z.enum(["yes", "no"], { error: "Select yes or no" }).optional();
  const note = textUpTo(longestFlagNote, shorten("the reason", longestFlagNote)).optional();
  return z
    .object({
      flags: z.object(Object.fromEntries(flags.map(({ code }) => [code, answer]))).optional(),
      notes: z.object(Object.fromEntries(flags.map(({ code }) => [code, note]))).optional(),
    })
    .superRefine((typed, context) => {
      for (const { code, question, byRegister } of flags) {
        const given = typed.flags?.[code];
        if (given === undefined || byRegister === null || (given === "yes") === byRegister || typed.notes?.[code]) continue;
        context.addIssue({ code: "custom", path: ["notes", code], message: `Say why the register is wrong: ${question}` });
      }
    })
    .transform((typed): FlagAnswers =>
      Object.fromEntries(
        flags.flatMap(({ code }) => {
          const given = typed.flags?.[code];
          return given ? [[code, { raised: given === "yes", note: typed.notes?.[code] ?? "" }]] : [];
        }),
      ),
    );
}
