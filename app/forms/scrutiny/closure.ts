import { z } from "zod";
import { oneLine } from "#app/forms/one-line.ts";
import { neededUpTo, shorten } from "#app/forms/text.ts";

export const longestClosure = 1000;
export const longestTheme = 60;

/** An action is closed with its reason, or more is asked for. */
export const closureForm = z.object({
  revision: z.coerce.number().int().min(1).catch(0),
  answer: z.enum(["close", "more"], { error: "Choose whether it is closed" }),
  words: neededUpTo(longestClosure, shorten("your words", longestClosure), "Enter why, or what is still missing"),
});

/** What several actions have in common. */
export const themeForm = z.object({
  action: z.union([z.string().transform((one) => [one]), z.array(z.string())], { error: "Tick the actions first" }),
  name: oneLine("Enter the theme", "the theme", longestTheme),
});
