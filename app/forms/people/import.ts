import { z } from "zod";

/** A file of people. */
export const peopleFileForm = (largest: number) =>
  z.object({
    file: z
      .instanceof(File, { error: "Select a file" })
      .refine((file) => file.size > 0, "The file is empty")
      .refine((file) => file.size <= largest, "The file must be 2 MB or smaller"),
  });

/** Accepting what a file changes, as it was shown. */
export const acceptPeopleForm = z.object({ mark: z.string().max(64) });
