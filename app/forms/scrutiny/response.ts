import { z } from "zod";
import { optionalDay } from "#app/forms/day.ts";
import { neededUpTo, shorten, textUpTo } from "#app/forms/text.ts";
import { roomLimits } from "./room.ts";
import { responseOutcomes } from "#domain/responses/response.ts";

export const responseLimits = { opening: 3000, closing: 2000, own: 2000, plainer: roomLimits.recommendation, approver: 1000 } as const;

const upTo = (name: string, limit: number) => textUpTo(limit, shorten(name, limit)).default("");

/** The draft of a response: everything may still be missing, nothing may be too long. */
export const responseForm = z.object({
  edition: z.coerce.number().int().min(0).catch(0),
  outcome: z.enum(responseOutcomes).optional().catch(undefined),
  opening: upTo("the opening", responseLimits.opening),
  strengths: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  own: upTo("the other strengths", responseLimits.own),
  plainer: z.record(z.string(), textUpTo(responseLimits.plainer, shorten("the recommendation", responseLimits.plainer))).default({}),
  /** Which edition of each recommendation the writer was shown. */
  made: z.record(z.string(), z.coerce.number().int().catch(0)).default({}),
  closing: upTo("the closing", responseLimits.closing),
  answersDueOn: optionalDay("Day for answers"),
  intent: z.enum(["later", "letter"]).catch("later"),
});

const edition = z.coerce.number().int().min(1).catch(0);
const seen = z.string().catch("");

/** What is done with a draft that is written: somebody is asked, somebody answers, or it is sent. */
export const sendingForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("ask"), edition, approver: z.string({ error: "Choose who approves it" }).min(1, "Choose who approves it") }),
  z.object({ intent: z.literal("nobody"), edition }),
  z.object({ intent: z.literal("approve"), edition, seen, words: upTo("your words", responseLimits.approver) }),
  z.object({
    intent: z.literal("give-back"),
    edition,
    words: neededUpTo(responseLimits.approver, shorten("your words", responseLimits.approver), "Enter what should be otherwise"),
  }),
  z.object({
    intent: z.literal("send"),
    edition,
    seen,
    notDiscussed: z.string().optional(),
    allTheSame: z.string().optional(),
  }),
]);
