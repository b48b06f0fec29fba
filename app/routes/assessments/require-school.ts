import { data } from "react-router";
import type { Act } from "#app/domain/permissions.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { requireAssessment } from "./requirements.ts";

/** As requireAssessment, for pages that only the return of a school or college has: elsewhere they are not there. */
export async function requireSchool(given: Parameters<typeof requireAssessment>[0], act: Act) {
  const view = await requireAssessment(given, act);
  const set = await findCycleSet(view.db, view.cycle);
  if (!set.profile) throw data("Page not found", 404);
  return { ...view, set };
}

export type SchoolView = Awaited<ReturnType<typeof requireSchool>>;
