import { z } from "zod";
import { neededUpTo, shorten, textUpTo } from "#app/forms/text.ts";
import type { Threshold } from "#domain/figures/kept-public-version.ts";

export const longestSnapshotNote = 1000;

const missing = "Enter a name for the figures";

/** Freezing a cycle. One that corrects another has to say what changed. */
export const freezeForm = z
  .object({
    name: neededUpTo(100, "Shorten the name to 100 characters or fewer", missing),
    note: textUpTo(longestSnapshotNote, shorten("the note", longestSnapshotNote)).default(""),
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
