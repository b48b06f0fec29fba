import { z } from "zod";
import { refuseDay, requiredDay } from "#app/forms/day.ts";
import { oneLine, optionalLine } from "#app/forms/one-line.ts";
import { textUpTo } from "#app/forms/text.ts";
import { csvFile } from "./import.ts";

/** The headings of the template, in its order. */
export const earlierColumns = {
  organisation: "Organisation",
  standard: "Standard",
  rating: "Rating",
  words: "Words",
  action: "Action",
  owner: "Owner",
  due: "Due date",
  progress: "Progress",
} as const;

export const mostEarlierRows = 20_000;

/** One row of the file, by what its columns are. */
export const earlierRowForm = z.object({
  organisation: oneLine("the organisation is missing", "the organisation’s name", 150),
  standard: oneLine("the standard is missing", "the standard’s code", 20),
  rating: optionalLine("the rating", 40),
  words: textUpTo(20_000, "the words are longer than 20,000 characters"),
  action: textUpTo(500, "the action is longer than 500 characters"),
  owner: optionalLine("the owner", 100),
  due: optionalLine("the date", 40),
  progress: optionalLine("the progress", 40),
});

/** An audit that was kept in Word or a spreadsheet: what it was, when, against which standards, and its file. */
export function earlierAuditForm(setIds: string[], today: string) {
  return z
    .object({
      file: csvFile,
      title: oneLine("Enter what the audit was called", "the title", 100),
      set: z.enum(setIds, "Select the standards it was made against"),
      madeOn: requiredDay("Date it was finished"),
    })
    .superRefine(({ madeOn }, context) => {
      if (madeOn > today) refuseDay(context, "The date it was finished must be today or earlier", { field: "madeOn" });
    });
}
