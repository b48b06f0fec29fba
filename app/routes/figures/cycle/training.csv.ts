import type { Route } from "./+types/training.csv.ts";
import { csvOf } from "#app/routes/cycles/files.ts";
import { readTraining } from "./training.server.ts";

/** The first table, or the one that ?table= names. */
export async function loader(request: Route.LoaderArgs) {
  return csvOf(await readTraining(request));
}
