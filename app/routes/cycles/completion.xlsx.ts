import type { Route } from "./+types/completion.xlsx.ts";
import { readCompletion } from "./completion.server.ts";
import { workbookOf } from "./files.ts";

export async function loader(request: Route.LoaderArgs) {
  return workbookOf(await readCompletion(request));
}
