import { z } from "zod";
import { countCharacters } from "#domain/text-length.js";
import { progressSteps } from "#domain/assessments/actions/progress.ts";
import { monthsLater } from "#domain/dates.ts";
import { isThatRight } from "#domain/words.ts";
import { actionLimits } from "./action-limits.ts";
import { visible } from "#app/forms/visible.ts";
import { newDateRefusedBecause, slips } from "#domain/assessments/actions/action-standing.ts";
import { optionalDay, refuseDay, requiredDay } from "#app/forms/day.ts";

const farAheadMonths = 120;

/** The day after which a due date is asked about; none once somebody has said that it is right. */
export function farAhead(today: string, formData: FormData): string | null {
  return formData.get("sure") === "yes" ? null : monthsLater(today, farAheadMonths);
}

/** An action as it is agreed. A new one cannot be due before today; an agreed one keeps its date when it has passed. */
export function actionForm({ earliest, latest = null }: { earliest: string | null; latest?: string | null }) {
  return z.object({
    what: words("what will be done", actionLimits.what, "Enter what will be done"),
    gap: words("the gap", actionLimits.gap, "Enter the gap it closes"),
    owner: words("the owner", actionLimits.owner, "Enter who will see that it is done"),
    dueOn: requiredDay("Due date").superRefine((day, context) => {
      if (earliest !== null && day < earliest) refuseDay(context, "Due date must be today or in the future");
      if (latest !== null && day > latest)
        refuseDay(context, `Due date is more than ten years ahead. ${isThatRight} Change it, or tick below that it is`);
    }),
    successMeasure: words("how you will know", actionLimits.successMeasure, "Enter how you will know that it has worked"),
  });
}

/** An action that is changed: where an agreed date slips, also with what has held it up. */
export function changedActionForm({ agreed, latest }: { agreed: string | null; latest: string | null }) {
  return actionForm({ earliest: null, latest })
    .extend({ slipReason: text("").superRefine(atMost("what has held it up", actionLimits.note)).default("") })
    .superRefine(({ dueOn, slipReason }, context) => {
      if (agreed === null || !slips({ dueOn: agreed, isAgreed: true }, dueOn) || slipReason !== "") return;
      context.addIssue({ code: "custom", path: ["slipReason"], message: "Enter what has held it up: the date that was agreed slips" });
    });
}

/** How an action is going; with a new date, also what has held it up; once it is done, what shows it. */
export function progressForm(today: string) {
  return z
    .object({
      progress: z.enum(progressSteps, { error: "Select how the action is going" }),
      note: text("").superRefine(atMost("the note", actionLimits.note)).default(""),
      shows: text("").superRefine(atMost("what shows it", actionLimits.note)).default(""),
      dueOn: optionalDay("New due date"),
    })
    .superRefine(({ progress, shows, dueOn, note }, context) => {
      if (progress === "done" && shows === "")
        context.addIssue({ code: "custom", path: ["shows"], message: "Enter what shows that it is done" });
      if (!dueOn) return;
      const reason = newDateRefusedBecause({ dueOn, today });
      if (reason) refuseDay(context, reason, { field: "dueOn" });
      if (note === "") context.addIssue({ code: "custom", path: ["note"], message: "Enter what has held it up, for the new date" });
    });
}

function words(name: string, limit: number, missing: string) {
  return text(missing)
    .refine((typed) => typed !== "", missing)
    .superRefine(atMost(name, limit));
}

export function text(missing: string) {
  return z.string({ error: missing }).overwrite(visible);
}

export function atMost(name: string, limit: number) {
  const count = (number: number) => number.toLocaleString("en-GB");
  return (typed: string, context: z.RefinementCtx) => {
    const characters = countCharacters(typed);
    if (characters <= limit) return;
    context.addIssue({
      code: "custom",
      message: `Shorten ${name} to ${count(limit)} characters or fewer. It has ${count(characters)}. All of it is still here`,
    });
  };
}
