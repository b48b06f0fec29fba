import { refuseDay, requiredDay } from "#app/forms/day.ts";
import { dayInWords, daysBetween } from "#domain/dates.ts";
import { longestDeputy } from "#domain/people/deputy.ts";
import { addressAnswer, colleagueForm } from "./people.ts";

/** Who signs in somebody’s place, and on which days. */
export const deputyForm = (today: string) =>
  colleagueForm
    .extend({ ...addressAnswer, fromOn: requiredDay("First day"), untilOn: requiredDay("Last day") })
    .superRefine(({ fromOn, untilOn }, context) => {
      if (untilOn < fromOn) refuseDay(context, "Last day must be the first day or later", { field: "untilOn" });
      else if (untilOn < today) refuseDay(context, `Last day must be today, ${dayInWords(today)}, or later`, { field: "untilOn" });
      else if (daysBetween(fromOn, untilOn) > longestDeputy)
        refuseDay(context, "Last day must be within a year of the first", { field: "untilOn" });
    });
