import { z } from "zod";
import { newDateRefusedBecause } from "#domain/assessments/actions/action-standing.ts";
import { refuseDay, requiredDay } from "#app/forms/day.ts";
import { actionLimits } from "./action-limits.ts";
import { atMost, text } from "./action.ts";

/** A date that is agreed anew, always with what has held the action up. What names the action where a page has several. */
export function newDateForm(today: string, what?: string) {
  const of = what ? ` of “${what}”` : "";
  return z.object({
    dueOn: requiredDay(`New due date${of}`).superRefine((dueOn, context) => {
      const reason = newDateRefusedBecause({ dueOn, today });
      if (reason) refuseDay(context, what ? reason.replace("New due date", `New due date${of}`) : reason);
    }),
    reason: text(heldUp(of))
      .refine((typed) => typed !== "", heldUp(of))
      .superRefine(atMost("what has held it up", actionLimits.note)),
  });
}

const heldUp = (of: string) => (of ? `Enter what has held up ${of.slice(4)}` : "Enter what has held it up");
