import { z } from "zod";
import { inSentence } from "#domain/words.ts";

/** A time of day as people type it, "10:10", "10.10am" or "2pm", as "14:00". The name starts the error texts. */
export function timeOfDay(name: string) {
  return z.string({ error: `Enter the ${inSentence(name)}` }).transform((typed, context) => {
    const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?$/i.exec(typed.trim());
    const half = found?.[3]?.toLowerCase();
    const hour = Number(found?.[1]);
    const minute = Number(found?.[2] ?? 0);
    const isReal = found && minute < 60 && (half ? hour >= 1 && hour <= 12 : hour < 24 && found[2] !== undefined);
    if (!isReal) {
      context.addIssue({ code: "custom", message: `${name} must be a time, like 10:30 or 2pm` });
      return z.NEVER;
    }
    const hours = half ? (hour % 12) + (half === "pm" ? 12 : 0) : hour;
    return `${String(hours).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  });
}
