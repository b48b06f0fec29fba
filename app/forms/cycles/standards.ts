import { z } from "zod";
import { oneLine } from "./one-line.ts";

export const standardsForm = z.object({
  title: oneLine(120, "Enter a title", "Shorten the title to 120 characters or fewer"),
  standardSetId: z.string({ error: "Select a standard set" }),
  extent: z
    .enum(["full", "core"], { error: "Select which standards are asked" })
    .transform((extent) => (extent === "core" ? ("core" as const) : null)),
});
