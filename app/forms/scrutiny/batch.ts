import { z } from "zod";
import { neededUpTo, shorten, textUpTo } from "#app/forms/text.ts";
import { type BatchGroup, batchGroups } from "#domain/responses/batch-groups.ts";
import { responseOutcomes } from "#domain/responses/response.ts";
import { batchNames } from "#domain/responses/batch.ts";
import { bracesIn } from "#domain/names-in-braces.ts";

export const batchLimits = { opening: 3000, closing: 2000 } as const;

const known = Object.keys(batchNames);

function isFilled(text: string, context: z.RefinementCtx) {
  const unknown = bracesIn(text).filter((name) => !known.includes(name));
  if (unknown.length > 0)
    context.addIssue({
      code: "custom",
      message: `There is nothing called {${unknown[0]}} here. You can use ${known.map((name) => `{${name}}`).join(", ")}`,
    });
}

const outcome = z.enum(responseOutcomes, "Choose what these letters say").optional();

/** How letters to many begin and end, with names in braces, and what they say of each of the groups that there are. */
export function batchForm(groups: BatchGroup[]) {
  return z
    .object({
      revision: z.coerce.number().int().min(0).catch(0),
      opening: neededUpTo(batchLimits.opening, shorten("the opening", batchLimits.opening), "Enter the opening").superRefine(isFilled),
      closing: textUpTo(batchLimits.closing, shorten("the closing", batchLimits.closing)).superRefine(isFilled).default(""),
      ...(Object.fromEntries(batchGroups.map((group) => [group, outcome])) as Record<BatchGroup, typeof outcome>),
    })
    .superRefine((given, context) => {
      for (const group of groups)
        if (!given[group]) context.addIssue({ code: "custom", path: [group], message: "Choose what these letters say" });
    });
}
