import type { Route } from "./+types/profile-indicators.csv.ts";
import { csvOf } from "#app/routes/cycles/files.ts";
import { readIndicators } from "./profile-indicators.server.ts";

/** The first table, or the one that ?table= names. */
export async function loader(request: Route.LoaderArgs) {
  return csvOf(await readIndicators(request));
}
