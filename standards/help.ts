import { z } from "zod";
import { fieldCode, text } from "./text.ts";

/** A kind of organisation that needs other help or another example. Without flags it is shown to all, as a heading to choose. */
export const group = z.strictObject({ code: fieldCode, title: text, if_any: z.array(fieldCode).min(1).optional() });

/** How a standard is to be read by one group. */
export const help = z.strictObject({ group: fieldCode, text });

/** A made-up answer for each of the two ratings that need a statement. Without a group it is for everybody. */
export const example = z.strictObject({ group: fieldCode.optional(), met: text, partially_met: text });

/** A term as it stands in the words of the set, with other spellings that mean it. */
export const glossaryTerm = z.strictObject({ term: text, also: z.array(text).min(1).optional(), meaning: text });

export type Group = z.infer<typeof group>;
export type Help = z.infer<typeof help>;
export type Example = z.infer<typeof example>;
export type GlossaryTerm = z.infer<typeof glossaryTerm>;
