import type { Route } from "./+types/training.xlsx.ts";
import { workbookOf } from "#app/routes/cycles/files.ts";
import { readTraining } from "./training.server.ts";

export async function loader(request: Route.LoaderArgs) {
  return workbookOf(await readTraining(request));
}
