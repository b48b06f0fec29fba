import { z } from "zod";
import { optionalDay, refuseDay, requiredDay } from "#app/forms/day.ts";
import { textUpTo } from "#app/forms/text.ts";

export const noticeLimit = 500;
const missing = "Enter the notice";

/** A notice with its days; without a first day it is up at once. */
export function noticeForm(today: string, held: string[]) {
  return z
    .object({
      words: textUpTo(noticeLimit, "Shorten the notice to 500 characters or fewer. All of it is still here", missing).refine(
        (text) => text !== "",
        missing,
      ),
      kinds: z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(z.string()).default([])),
      fromOn: optionalDay("First day"),
      untilOn: requiredDay("Last day"),
    })
    .transform(({ words, kinds, fromOn, untilOn }, context) => {
      const first = fromOn ?? today;
      if (untilOn < first) return refuseDay(context, "The last day must not be before the first", { field: "untilOn" });
      if (untilOn < today) return refuseDay(context, "The last day must not have passed", { field: "untilOn" });
      if (kinds.some((kind) => !held.includes(kind))) {
        context.addIssue({ code: "custom", path: ["kinds"], message: "Select kinds that your partnership has" });
        return z.NEVER;
      }
      return { words, kinds: kinds.length === 0 ? null : kinds, fromOn: first, untilOn };
    });
}
