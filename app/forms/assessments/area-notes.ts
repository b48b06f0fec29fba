import { z } from "zod";
import { textUpTo } from "#app/forms/text.ts";

export const areaNoteLimit = 1000;

export const areaNoteForm = z.object({
  partnershipId: z.string(),
  base: z.coerce.number().int().min(0).catch(0),
  words: textUpTo(areaNoteLimit, "Shorten the note to 1,000 characters or fewer. All of it is still here")
    .optional()
    .transform((words) => words ?? ""),
});
