import { z } from "zod";
import { type CycleDays, type DayField, daysRefused } from "#domain/cycles/cycle-dates.ts";
import { statisticsPeriods } from "#domain/schools/statistics.ts";
import { optionalDay, refuseDay, requiredDay } from "#app/forms/day.ts";

const times = Array.from({ length: 15 }, (_, index) => `${String(index + 9).padStart(2, "0")}:00`);

/** The hours of the day at which a return can be due: 9am to 11pm, and the end of the day. */
export const dueTimes = [...times, "23:59"];

const several = z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(z.enum(statisticsPeriods)).default([]));

/** The days of a cycle, in order. */
export const datesForm = z
  .object({
    opensOn: requiredDay("Opening day"),
    signOffBy: requiredDay("Day to sign by"),
    dueOn: requiredDay("Due date"),
    dueTime: z.enum(dueTimes, { error: "Select the time at which it is due" }),
    finalDueOn: optionalDay("Final date"),
    panelsFrom: requiredDay("First day of panels"),
    panelsTo: requiredDay("Last day of panels"),
    responseBy: requiredDay("Day of the response"),
    governorSignsBy: optionalDay("Day governors sign by"),
    statisticsOpenOn: optionalDay("Day statistics open"),
    statisticsDueOn: optionalDay("Day statistics are due"),
    periods: several,
    extensionsAllowed: z
      .string({ error: "Select how often more time can be given" })
      .regex(/^[0-5]$/, "Select how often more time can be given")
      .transform(Number),
  })
  .transform((typed, context) => {
    const { periods, extensionsAllowed, ...days } = typed;
    for (const { field, message } of daysRefused(days as CycleDays)) refuseDay(context, message, { field: field satisfies DayField });
    if (days.statisticsOpenOn && periods.length === 0)
      context.addIssue({ code: "custom", path: ["periods"], message: "Select what the statistics are asked of" });
    if (periods.length > 0 && (!days.statisticsOpenOn || !days.statisticsDueOn))
      refuseDay(context, "Enter when the statistics open and are due", {
        field: days.statisticsOpenOn ? "statisticsDueOn" : "statisticsOpenOn",
      });
    if (context.issues.length > 0) return z.NEVER;
    return { days: days as CycleDays, periods, extensionsAllowed };
  });
