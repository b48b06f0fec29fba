import { z } from "zod";
import { shorten, textUpTo } from "#app/forms/text.ts";
import { agreementSteps, type Capacity, hourBands, questionsFor } from "#domain/scrutiny/how-it-went.ts";

export const longestRemark = 2000;

/** How the audit went, as one who led it or sat on a panel says it. Nothing in it has to be answered but something. */
export function howItWentForm(capacity: Capacity) {
  const agreement = Object.fromEntries(questionsFor[capacity].map(({ code }) => [code, z.enum(agreementSteps).optional()]));
  return z
    .object({
      hours: z.enum(hourBands).optional(),
      ...agreement,
      hard: textUpTo(longestRemark, shorten("what was hard to answer", longestRemark)).default(""),
      change: textUpTo(longestRemark, shorten("what should change", longestRemark)).default(""),
    })
    .refine((given) => Object.values(given).some((value) => value !== undefined && value !== ""), {
      error: "Answer at least one question",
      path: ["change"],
    })
    .transform(({ hours, hard, change, ...given }) => ({
      ...(capacity === "lead" && { hours }),
      agreement: given as Partial<Record<string, (typeof agreementSteps)[number]>>,
      hard,
      change,
    }));
}
