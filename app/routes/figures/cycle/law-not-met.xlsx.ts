import type { Route } from "./+types/law-not-met.xlsx.ts";
import { workbookOf } from "#app/routes/cycles/files.ts";
import { readLawNotMet } from "./law-not-met.server.ts";

export async function loader(request: Route.LoaderArgs) {
  return workbookOf(await readLawNotMet(request));
}
