import { z } from "zod";
import { oneLine } from "#app/forms/one-line.ts";

export const standardsForm = z.object({
  title: oneLine("Enter a title", "the title", 120),
  standardSetId: z.string({ error: "Select a standard set" }),
  extent: z
    .enum(["full", "core"], { error: "Select which standards are asked" })
    .transform((extent) => (extent === "core" ? ("core" as const) : null)),
});
