import { z } from "zod";
import { refuseDay, requiredDay } from "#app/forms/day.ts";
import { textUpTo } from "#app/forms/text.ts";
import { untilRefusedBecause } from "#domain/cycles/extensions.ts";

const kept = "Shorten it to 1,000 characters or fewer. All of it is still here";
const words = textUpTo(1000, kept).default("");

interface Dates {
  dueOn: string;
  today: string;
}

const until = (name: string, dates: Dates) =>
  requiredDay(name).transform((day, context) => {
    const refused = untilRefusedBecause(day, dates);
    return refused ? refuseDay(context, refused) : day;
  });

/** Asking for more time. */
export function moreTimeForm(dates: Dates) {
  return z.object({
    until: until("Day", dates),
    reason: textUpTo(1000, kept, "Enter why you need more time").refine((text) => text !== "", "Enter why you need more time"),
  });
}

/** Answering such a request: until the day asked for, another, or not at all. */
export function moreTimeAnswer(dates: Dates) {
  return z.discriminatedUnion(
    "answer",
    [
      z.object({ answer: z.literal("wanted"), words }),
      z.object({ answer: z.literal("other"), until: until("Day", dates), words }),
      z.object({
        answer: z.literal("refused"),
        words: textUpTo(1000, kept, "Enter why no more time is given").refine((text) => text !== "", "Enter why no more time is given"),
      }),
    ],
    { error: "Select your answer" },
  );
}
