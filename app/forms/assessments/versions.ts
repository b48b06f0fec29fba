import { z } from "zod";
import { baseRevision } from "./answer.ts";

/** Which of two versions of an answer the return should hold. */
export const versionChoice = z.object({
  baseRevision,
  version: z.enum(["theirs", "mine", "both"], { error: "Select which version should be kept" }),
});
