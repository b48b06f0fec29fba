import type { Route } from "./+types/completion.csv.ts";
import { readCompletion } from "./completion.server.ts";
import { csvOf } from "./files.ts";

/** Table 1, or Table 2 with ?table=rates. */
export async function loader(request: Route.LoaderArgs) {
  return csvOf(await readCompletion(request));
}
