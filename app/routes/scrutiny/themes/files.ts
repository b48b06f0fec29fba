import { fileAsked } from "#app/files/formats/download.ts";
import { csvOf, workbookOf } from "#app/routes/cycles/files.ts";
import type { CycleRequest } from "#app/routes/cycles/requirements.ts";
import { readThemeTables } from "./themes.server.ts";

/** The actions and themes of a cycle as a spreadsheet. */
export async function loader(request: CycleRequest) {
  const tables = await readThemeTables(request);
  return fileAsked(request.request).extension === "csv" ? csvOf(tables) : workbookOf(tables);
}
