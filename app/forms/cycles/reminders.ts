import { z } from "zod";

const most = 120;

/** Days as people write them: "28, 14, 7 and 2". Each once, the farthest first. */
function daysList(name: string) {
  return z
    .string()
    .default("")
    .transform((typed, context): number[] => {
      const parts = typed.split(/[\s,;]+|\band\b/).filter((part) => part !== "");
      if (parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) < 1 || Number(part) > most)) {
        context.addIssue({ code: "custom", message: `${name} must be numbers from 1 to ${most}, like 28, 14, 7` });
        return z.NEVER;
      }
      if (parts.length > 10) {
        context.addIssue({ code: "custom", message: `${name}: give 10 or fewer` });
        return z.NEVER;
      }
      return [...new Set(parts.map(Number))].sort((a, b) => b - a);
    });
}

export const remindersForm = z.object({
  before: daysList("Days before the due date"),
  after: daysList("Days after the due date").transform((days) => days.toSorted((a, b) => a - b)),
});
