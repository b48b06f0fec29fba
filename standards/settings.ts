import { z } from "zod";
import { fieldCode, text } from "./text.ts";

const flags = z.array(fieldCode).min(1);
const ifAny = z.strictObject({ if_any: flags });
const unlessAny = z.strictObject({ unless_any: flags });

/** Which settings a standard is asked of. A standard without this is asked of all. */
export const applies = z.union([z.literal("all"), ifAny, unlessAny], 'must be "all", or if_any or unless_any with a list of flags');

/** What a standard rests on: the same for all settings, or law for some and less for the others. */
export const basis = z.union(
  [z.enum(["law", "guidance", "local"]), z.strictObject({ law: z.union([ifAny, unlessAny]), otherwise: z.enum(["guidance", "local"]) })],
  'must be "law", "guidance" or "local", or law (if_any or unless_any with a list of flags) and otherwise ("guidance" or "local")',
);

/** The law an audit rests on for one kind of setting, in place of the law of the set. */
export const lawOfKind = z.strictObject({ if_any: flags, text });

/** A fact about a setting, answered yes or no, that decides which standards it is asked. */
export const flag = z.strictObject({ code: fieldCode, label: text, question: text, register: text });

export const inspectionHeading = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/, "must be small letters, digits and hyphens, starting with a letter"),
  title: text,
});

const webAddress = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: "must be an address that begins with https://" })
  .max(500);

/** Asked beside the standards and never scored. Without choices, the answer is a short text. A link leads to what it asks about, such as a survey. */
export const localQuestion = z.strictObject({
  code: z.string().regex(/^L[1-9][0-9]?$/, "must look like L3"),
  question: text,
  choices: z.array(text).min(2).optional(),
  link: webAddress.optional(),
});

const field = z.strictObject({
  code: fieldCode,
  label: text,
  hint: text.optional(),
  type: z.enum(["text", "email", "date", "count", "hours", "yes-no", "choice"]),
  choices: z.array(text).min(2).optional(),
  required: z.boolean(),
  register: text.optional(),
  not_after_today: z.literal(true).optional(),
  at_most: fieldCode.optional(),
  differs_from: fieldCode.optional(),
  reminder_months: z.number().int().min(1).max(60).optional(),
  anew: z.literal(true).optional(),
  ask_above: z.union([fieldCode, z.number().int().min(1)]).optional(),
  ask_if_same_as: fieldCode.optional(),
});

export const fieldGroup = z.strictObject({
  code: fieldCode,
  title: text,
  hint: text.optional(),
  repeats_up_to: z.number().int().min(2).max(20).optional(),
  fields: z.array(field).min(1),
});

export type FlagRule = z.infer<typeof ifAny> | z.infer<typeof unlessAny>;
export type Applies = z.infer<typeof applies>;
export type Flag = z.infer<typeof flag>;
export type LocalQuestion = z.infer<typeof localQuestion>;
export type Field = z.infer<typeof field>;
export type FieldGroup = z.infer<typeof fieldGroup>;
