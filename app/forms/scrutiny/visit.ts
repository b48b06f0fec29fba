import { z } from "zod";
import { refuseDay, requiredDay } from "#app/forms/day.ts";
import { neededUpTo, shorten, textUpTo } from "#app/forms/text.ts";

export const longestPeople = 300;
export const longestSeen = 3000;
export const longestSeenAt = 1000;

/** A visit: when, who, what was seen, and what at single standards. */
export function visitForm(codes: string[], today: string) {
  return z.object({
    base: z.coerce.number().int().min(0).catch(0),
    visitedOn: requiredDay("Day of the visit").transform((day, context) =>
      day > today ? refuseDay(context, "The day of the visit must not lie ahead") : day,
    ),
    people: neededUpTo(longestPeople, shorten("who was there", longestPeople), "Enter who was there"),
    seen: neededUpTo(longestSeen, shorten("what was seen", longestSeen), "Enter what was seen"),
    standards: z
      .array(
        z
          .object({
            code: z
              .string()
              .optional()
              .transform((code) => code ?? "")
              .refine((code) => code === "" || codes.includes(code), "Select a standard from the list"),
            words: textUpTo(longestSeenAt, shorten("it", longestSeenAt))
              .optional()
              .transform((words) => words ?? ""),
          })
          .superRefine(({ code, words }, context) => {
            if (code === "" && words !== "")
              context.addIssue({ code: "custom", path: ["code"], message: "Select the standard at which it was seen" });
            if (code !== "" && words === "")
              context.addIssue({ code: "custom", path: ["words"], message: "Enter what was seen at this standard" });
          }),
      )
      .optional()
      .transform((all) => (all ?? []).filter(({ code }) => code !== "")),
  });
}
