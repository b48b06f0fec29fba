import { z } from "zod";

/** A draft to check: a file or pasted text, and not both, so that it is plain which was checked. */
export const draftForm = z
  .object({ file: z.instanceof(File).optional(), text: z.string().optional() })
  .refine(({ file, text }) => file || text?.trim(), { path: ["file"], error: "Select a Word document or a text file, or paste the draft" })
  .refine(({ file, text }) => !file || !text?.trim(), {
    path: ["file"],
    error: "Select a file or paste the draft, not both. What you pasted is still here",
  });
