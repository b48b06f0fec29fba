import { z } from "zod";

export const largestImport = 5 * 1024 * 1024;

/** A CSV file to be read. */
export const csvFile = z
  .instanceof(File, { error: "Select the file" })
  .refine((file) => file.size > 0, "The file is empty, or none was selected")
  .refine((file) => file.size <= largestImport, "The file must be 5 MB or smaller. Divide it");

export const importForm = z.object({ file: csvFile });

/** Taking over what a file changes, without the rows that are to stay as they are. */
export const acceptImportForm = z.object({
  mark: z.string().max(64),
  leave: z.array(z.string().max(10)).max(500).default([]),
});
