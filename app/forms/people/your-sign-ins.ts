import { z } from "zod";

export const yourSignInsForm = z.object({
  intent: z.enum(["end", "everywhere"], { error: "Choose what to end" }),
  /** Which session, where one is ended. */
  line: z.string().max(100).default(""),
});
