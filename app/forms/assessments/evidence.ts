import { z } from "zod";
import { optionalDay, refuseDay } from "#app/forms/day.ts";
import { shorten, textUpTo } from "#app/forms/text.ts";

const line = (name: string, limit: number) => textUpTo(limit, shorten(name, limit), `Enter ${name}`);

/** How much can be said of what evidence shows. */
export const longestShows = 500;

/** An address of a document store is long, and cannot be shortened by hand. */
export const longestPlace = 2000;

/** Evidence says what shows it and where it is kept; the document itself stays with the agency. */
export function evidenceForm(today: string) {
  return z
    .object({
      title: line("the name of the evidence", 200),
      shows: line("what it shows", longestShows),
      kept: line("where it is kept", longestPlace),
      checkedOn: optionalDay("Date checked"),
      reviewBy: optionalDay("Check again by"),
    })
    .superRefine(({ checkedOn, reviewBy }, context) => {
      if (checkedOn && checkedOn > today) refuseDay(context, "Date checked must be today or in the past", { field: "checkedOn" });
      if (checkedOn && reviewBy && reviewBy <= checkedOn)
        refuseDay(context, "Check again by must be after the date checked", { field: "reviewBy" });
    });
}
