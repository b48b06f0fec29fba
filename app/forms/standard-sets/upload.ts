import { z } from "zod";

const largest = 1024 * 1024;

/** The file of a standard set. */
export const setFileForm = z.object({
  file: z
    .instanceof(File, { error: "Select the file" })
    .refine((file) => file.size > 0, "The file is empty, or none was selected")
    .refine((file) => file.size <= largest, "The file must be 1 MB or smaller. A set is text only, and far smaller"),
});
