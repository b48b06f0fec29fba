import { z } from "zod";
import { refuseDay, requiredDay } from "#app/forms/day.ts";
import { neededUpTo, shorten } from "#app/forms/text.ts";
import { longestWords } from "#app/forms/conversations/conversation.ts";

export const longestQuestion = 500;
export const longestObservation = 2000;

const question = neededUpTo(longestQuestion, shorten("the key line", longestQuestion), "Enter the question to ask");
const base = z.coerce.number().int().min(0).catch(0);

/** Which of these standards it is about; nothing chosen is the whole return. */
function standardOf(codes: string[]) {
  return z
    .string()
    .optional()
    .transform((code) => code || null)
    .refine((code) => code === null || codes.includes(code), "Select a standard from the list, or the whole return");
}

/** A key line of enquiry: one question for the panel. */
export function keyLineForm(codes: string[]) {
  return z.object({ standard: standardOf(codes), question });
}

/** Other words for a key line, with the revision they were typed against. */
export const changedLineForm = z.object({ line: z.string(), base, question });

/** A key line to take out, as it was shown. */
export const removedLineForm = z.object({ line: z.string(), base });

/** A question to the organisation, with the day by which it is asked to reply. */
export function askOrganisationForm(codes: string[], today: string) {
  return z.object({
    standard: standardOf(codes),
    words: neededUpTo(longestWords, shorten("the question", longestWords), "Enter your question"),
    dueOn: requiredDay("Day for the reply").transform((day, context) =>
      day < today ? refuseDay(context, "The day for the reply must be today or later") : day,
    ),
  });
}

/** What an independent scrutineer observes. */
export function observationForm(codes: string[]) {
  return z.object({
    standard: standardOf(codes),
    words: neededUpTo(longestObservation, shorten("the observation", longestObservation), "Enter what you observe"),
  });
}

/** To whom one return is given, as the page showed who has it. */
export const readerForm = z.object({ reader: z.string({ error: "Select who reads it" }), base });

/** To whom several are given. */
export const readersForm = z.object({
  reader: z.string({ error: "Select who reads them" }),
  assessment: z.preprocess(
    (value) => (typeof value === "string" ? [value] : value),
    z.array(z.string(), { error: "Tick at least one return" }).min(1, "Tick at least one return"),
  ),
});
