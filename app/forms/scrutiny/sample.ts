import { z } from "zod";
import { oneLine } from "#app/forms/one-line.ts";

export const longestSeed = 40;

const wanted = z.coerce.number({ error: "Enter a whole number" }).int("Enter a whole number").min(0, "Enter 0 or more");

/** The seed of a draw, and how many of each phase; the names of the phases are those of the returns. */
export function sampleForm(phases: { phase: string; of: number }[]) {
  return z.object({
    seed: oneLine("Enter a seed", "the seed", longestSeed),
    wanted: z
      .array(z.object({ count: z.unknown() }))
      .optional()
      .transform((given, context) =>
        phases.map(({ phase, of }, index) => {
          const read = wanted.safeParse(given?.[index]?.count ?? "0");
          const message = !read.success
            ? (read.error.issues[0]?.message ?? "")
            : read.data > of
              ? `Of ${phase} there are only ${of}`
              : null;
          if (message !== null) context.addIssue({ code: "custom", path: [index, "count"], message });
          return { phase, count: read.data ?? 0 };
        }),
      ),
  });
}
