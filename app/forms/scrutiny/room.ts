import { z } from "zod";
import type { Rating } from "#domain/assessments/rating.ts";
import { isLowered } from "#domain/scrutiny/panel-items.ts";
import { optionalDay, refuseDay } from "#app/forms/day.ts";
import { neededUpTo, shorten, textUpTo } from "#app/forms/text.ts";

export const roomLimits = { note: 1000, proposal: 500, reason: 1000, recommendation: 1000, action: 500, owner: 200 };

const optional = (limit: number) => textUpTo(limit, shorten("it", limit)).default("");

/** A line for what was said, new or changed; ticked, that they disagree. */
export const noteForm = z.object({
  words: neededUpTo(roomLimits.note, shorten("the note", roomLimits.note), "Enter the note"),
  disagrees: z.string().optional(),
  line: z.string().optional(),
  base: z.string().regex(/^\d+$/).optional(),
});

interface Offered {
  own: Rating | null;
  ratings: Rating[];
}

const oneOf = (ratings: Rating[], missing: string) =>
  z.string({ error: missing }).refine((one): one is Rating => (ratings as string[]).includes(one), missing);

/** A rating that a member proposes, with its reason. */
export function proposalForm({ ratings }: Offered) {
  return z.object({
    rating: oneOf(ratings, "Select the rating you propose"),
    reason: neededUpTo(roomLimits.proposal, shorten("the reason", roomLimits.proposal), "Enter why"),
  });
}

/** What the chair settles about one standard. */
export function settleForm({ own, ratings }: Offered) {
  return z
    .object({
      mark: z.string().optional(),
      rating: oneOf(ratings, "Select the agreed rating"),
      reason: optional(roomLimits.reason),
      recommendation: optional(roomLimits.recommendation),
      action: optional(roomLimits.action),
      owner: optional(roomLimits.owner),
      dueOn: optionalDay("Due date of the action"),
    })
    .transform(({ mark = "", action, owner, dueOn, ...settled }, context) => {
      const refuse = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
      if (settled.rating !== own && settled.reason === "") refuse("reason", "Enter why the rating differs from the one they gave");
      if (isLowered(own, settled.rating) && settled.recommendation === "")
        refuse("recommendation", "Enter what is recommended: the rating is lower than the one they gave");
      if (!action && (owner || dueOn)) refuse("action", "Enter what the action is, or take its owner and date away");
      if (action && !owner) refuse("owner", "Enter who does it");
      if (action && !dueOn) refuseDay(context, "Enter by when it is done", { field: "dueOn" });
      if (context.issues.length > 0) return z.NEVER;
      return { ...settled, seen: mark, action: action && owner && dueOn ? { what: action, owner, dueOn } : null };
    });
}
