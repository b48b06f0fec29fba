import { data } from "react-router";
import { periodsOf, type StatisticsPeriod } from "#domain/schools/statistics.ts";
import { requireSchoolReader, type SchoolView } from "#app/routes/schools/require-school.ts";
import type { Statistics } from "#db/schools/statistics.ts";
import type { FieldGroup } from "#standards/settings.ts";
import type { Asked } from "#app/routes/require-person.ts";

/** As requireSchoolReader, where the cycle asks for statistics. */
export async function requireStatistics(request: Asked<{ assessmentId: string }>) {
  const view = await requireSchoolReader(request);
  return { ...view, ...statisticsOf(view) };
}

/** The groups of fields and the periods a cycle asks for. */
export function statisticsOf({ set, cycle }: Pick<SchoolView, "set" | "cycle">): { groups: FieldGroup[]; periods: StatisticsPeriod[] } {
  const periods = periodsOf(cycle);
  if (!set.statistics || periods.length === 0) throw data("Page not found", 404);
  return { groups: set.statistics, periods };
}

/** The period named in the address, if the cycle asks for it. */
export function periodIn(periods: StatisticsPeriod[], name: string): StatisticsPeriod {
  const period = periods.find((one) => one === name);
  if (!period) throw data("Page not found", 404);
  return period;
}

/** Drafts belong to the school or college: the partnership sees what was sent. */
export function visibleTo(part: { inOrganisation: string[] }, statistics: Statistics | undefined): Statistics | undefined {
  return part.inOrganisation.length > 0 || statistics?.submittedAt ? statistics : undefined;
}
