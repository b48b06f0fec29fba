import { z } from "zod";
import type { Declaration } from "#domain/signing/declaration.ts";
import { meetingRefusedBecause } from "#domain/signing/governor-signature.ts";
import { refuseDay, requiredDay } from "#app/forms/day.ts";
import { neededUpTo } from "#app/forms/text.ts";

const reference = "Enter the minute reference, like 7.2 or FGB/2027/01/7";

/** The second signature. Every declaration has to be made; revision and hash say what was shown. */
export function governorSignatureForm({ declarations, opensOn, today }: { declarations: Declaration[]; opensOn: string; today: string }) {
  return z.object({
    revision: z.coerce.number().int().min(1),
    hash: z.string().default(""),
    declare: z
      .array(z.string())
      .default([])
      .refine((ticked) => declarations.every((one) => ticked.includes(one.value)), `Tick all ${declarations.length} statements to sign`),
    meetingOn: requiredDay("Date of the meeting").superRefine((day, context) => {
      const reason = meetingRefusedBecause(day, { opensOn, today });
      if (reason) refuseDay(context, reason);
    }),
    minuteReference: neededUpTo(100, "Shorten the minute reference to 100 characters or fewer", reference),
  });
}
