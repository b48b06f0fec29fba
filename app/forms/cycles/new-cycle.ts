import { z } from "zod";
import { oneLine } from "#app/forms/one-line.ts";

/** What a new cycle is made from: a copy of an earlier one, or a standard set. */
export const newCycleForm = z.object({
  from: z
    .string({ error: "Select what to begin with" })
    .regex(/^(cycle|set):.+$/, "Select what to begin with")
    .transform((from) => {
      const [kind, ...id] = from.split(":");
      return { kind: kind as "cycle" | "set", id: id.join(":") };
    }),
  title: oneLine("Enter a title", "the title", 120),
  partnerships: z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(z.string()).optional()),
});
