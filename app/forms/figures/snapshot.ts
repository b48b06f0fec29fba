import { z } from "zod";
import { neededUpTo, shorten, textUpTo } from "#app/forms/text.ts";

export const longestSnapshotNote = 1000;

const missing = "Enter a name for the figures";

/** Freezing a cycle. One that corrects another has to say what changed. */
export const freezeForm = z
  .object({
    name: neededUpTo(100, "Shorten the name to 100 characters or fewer", missing),
    note: textUpTo(longestSnapshotNote, shorten("the note", longestSnapshotNote)).default(""),
    corrects: z.string().optional(),
  })
  .refine(({ corrects, note }) => !corrects || note !== "", {
    path: ["note"],
    error: "Enter what changed since the figures that these correct",
  });
