import { z } from "zod";

/** Which of two versions of an answer the return should hold. */
export const versionChoice = z.object({
  baseRevision: z.coerce.number().int().min(0),
  version: z.enum(["theirs", "mine", "both"], { error: "Select which version the return should hold" }),
});
