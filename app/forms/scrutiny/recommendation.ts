import { z } from "zod";
import { optionalDay, refuseDay } from "#app/forms/day.ts";
import { actionLimits } from "#app/forms/assessments/action-limits.ts";
import { shorten, textUpTo } from "#app/forms/text.ts";

export const longestReasonWhyNot = 1000;

const upTo = (name: string, limit: number) => textUpTo(limit, shorten(name, limit)).default("");

/** An answer to a recommendation: an action with its owner and day, or the reason why there is none. Both are proper answers. */
export function recommendationForm({ today, standards }: { today: string; standards: string[] }) {
  return z
    .object({
      recommendation: z.string(),
      base: z.string().default(""),
      answer: z.enum(["action", "reason"], { error: "Choose an action or a reason" }),
      what: upTo("what will be done", actionLimits.what),
      owner: upTo("the owner", actionLimits.owner),
      dueOn: optionalDay("Day"),
      standard: z.string().default(""),
      reason: upTo("the reason", longestReasonWhyNot),
    })
    .superRefine(({ answer, what, owner, dueOn, standard, reason }, context) => {
      const missing = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
      if (answer === "reason") {
        if (reason === "") missing("reason", "Enter why it will not be acted on");
        return;
      }
      if (what === "") missing("what", "Enter what will be done");
      if (owner === "") missing("owner", "Enter who owns it");
      if (dueOn === null) refuseDay(context, "Enter the day by which it is done", { field: "dueOn" });
      else if (dueOn < today) refuseDay(context, "The day must be today or in the future", { field: "dueOn" });
      if (!standards.includes(standard)) missing("standard", "Choose the standard it is for");
    });
}
