import { z } from "zod";
import type { Threshold } from "#domain/figures/public-version.ts";
import { visible } from "#app/forms/visible.ts";

const missing = "Enter a name for the figures";

/** Freezing a cycle. One that corrects another has to say what changed. */
export const freezeForm = z
  .object({
    name: z.string({ error: missing }).overwrite(visible).min(1, missing).max(100, "Shorten the name to 100 characters or fewer"),
    note: z.string().overwrite(visible).max(1000, "Shorten the note to 1,000 characters or fewer. All of it is still here").default(""),
    corrects: z.string().optional(),
    threshold: z
      .enum(["5", "3"], { error: "Select how few the public version may be about" })
      .default("5")
      .transform((few): Threshold => (few === "3" ? 3 : 5)),
  })
  .refine(({ corrects, note }) => !corrects || note !== "", {
    path: ["note"],
    error: "Enter what changed since the figures that these correct",
  });
