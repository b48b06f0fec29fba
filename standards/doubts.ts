import { z } from "zod";
import { fieldCode, text } from "./text.ts";

/** What a field of the profile holds when it speaks against a rating. */
const when = z.union(
  [
    z.strictObject({ older_than_months: z.number().int().min(1).max(60) }),
    z.strictObject({ one_of: z.array(text).min(1) }),
    z.strictObject({ less_than: fieldCode }),
    z.strictObject({ fewer_than: z.number().int().min(1).max(100_000) }),
    z.strictObject({ not_given_while: fieldCode }),
  ],
  "must be one of older_than_months, one_of, less_than, fewer_than or not_given_while",
);

/** A field of the confirmed profile that speaks against a rating of some standards, and what is then said. */
export const doubt = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/, "must be small letters, digits and hyphens, starting with a letter"),
  standards: z.array(text).min(1),
  against: z
    .array(z.enum(["met", "partially-met"]))
    .min(1)
    .default(["met"]),
  fields: z.array(fieldCode).min(1),
  when,
  says: text,
  met_asks: text,
});

export type Doubt = z.infer<typeof doubt>;
