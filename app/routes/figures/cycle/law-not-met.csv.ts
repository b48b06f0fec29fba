import type { Route } from "./+types/law-not-met.csv.ts";
import { csvOf } from "#app/routes/cycles/files.ts";
import { readLawNotMet } from "./law-not-met.server.ts";

/** The first table, or the one that ?table= names. */
export async function loader(request: Route.LoaderArgs) {
  return csvOf(await readLawNotMet(request));
}
