import { z } from "zod";
import { optionalLine } from "#app/forms/one-line.ts";

/** Agreeing to what another partnership asks, or refusing it with a reason that it reads. */
export const answerForm = z
  .object({
    intent: z.enum(["agree", "refuse"]),
    joining: z.string().max(100),
    reason: optionalLine("the reason", 300).default(""),
  })
  .superRefine(({ intent, reason }, context) => {
    if (intent === "refuse" && reason === "")
      context.addIssue({ code: "custom", path: ["reason"], message: "Enter why, for the partnership that asked" });
  });

const missing = "Paste the address of the cycle’s page, which the other partnership sends you";

/** Asking to join a cycle: its page is named by whoever holds it, so that nobody finds it by trying. */
export const askForCycleForm = z.object({
  cycle: z
    .string({ error: missing })
    .trim()
    .max(500, missing)
    .transform((address) => /(?:^|\/cycles\/)([A-Za-z0-9-]{1,100})(?:[/?#].*)?$/.exec(address)?.[1] ?? "")
    .refine((id) => id !== "", missing),
});
