import { z } from "zod";
import { optionalDay } from "#app/forms/day.ts";
import { textUpTo } from "#app/forms/text.ts";
import { oneLine } from "#app/forms/one-line.ts";
import { untilRefusedBecause } from "#domain/cycles/extensions.ts";
import { refuseDay, requiredDay } from "#app/forms/day.ts";

const kept = "Shorten it to 1,000 characters or fewer. All of it is still here";

/** A call with an organisation. */
export function callForm(today: string) {
  return z.object({
    assessment: z.string({ error: "Choose whom the call was with" }).min(1, "Choose whom the call was with"),
    spokenWith: oneLine("Enter who you spoke with", "who you spoke with", 200),
    words: textUpTo(1000, kept, "Enter what was said").refine((text) => text !== "", "Enter what was said"),
    promisedFor: optionalDay("Promised day").transform((day, context) =>
      day !== null && day < today ? refuseDay(context, "The promised day must be today or later") : day,
    ),
  });
}

/** More time for several at once: the day has to be later than each has. */
export function timeForSeveral(dates: { dueOn: string; today: string }) {
  return z.object({
    until: requiredDay("Day").transform((day, context) => {
      const refused = untilRefusedBecause(day, dates);
      return refused ? refuseDay(context, refused) : day;
    }),
    words: textUpTo(1000, kept).default(""),
  });
}
