import { finishedCycle } from "./finished-cycle.ts";
import { weeksLater } from "./moved-days.ts";
import { openCycle } from "./open-cycle.ts";

export interface Titles {
  finished: string;
  open: string;
  schoolsThen: string;
  schoolsNow: string;
}

/** What the four cycles of the demonstration are called, by the years in which they open. */
export function titlesOf(weeks: number): Titles {
  const opensOn = weeksLater(openCycle.days.opensOn, weeks);
  const year = Number(opensOn.slice(0, 4));
  const apart = Number(openCycle.id) - Number(finishedCycle.id);
  // A school's year begins in September
  const schoolYear = opensOn.slice(5) < "09-01" ? year - 1 : year;
  return {
    finished: `Section 11 audit ${year - apart}`,
    open: `Section 11 audit ${year}`,
    schoolsThen: schoolTitle(schoolYear - 1),
    schoolsNow: schoolTitle(schoolYear),
  };
}

function schoolTitle(year: number): string {
  return `Safeguarding audit ${year} to ${year + 1}`;
}
