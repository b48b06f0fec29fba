import type { Route } from "./+types/profile-indicators.xlsx.ts";
import { workbookOf } from "#app/routes/cycles/files.ts";
import { readIndicators } from "./profile-indicators.server.ts";

export async function loader(request: Route.LoaderArgs) {
  return workbookOf(await readIndicators(request));
}
