import { data } from "react-router";
import { fileAsked } from "#app/files/formats/download.ts";
import { readCompletion } from "#app/routes/cycles/completion.server.ts";
import { readEscalations, readExceptions, readTrackerTable } from "#app/routes/cycles/tracker/tracker.server.ts";
import { readQueueTable } from "#app/routes/scrutiny/queue/queue.server.ts";
import { csvOf, type Tables, workbookOf } from "#app/routes/cycles/files.ts";
import type { CycleRequest } from "#app/routes/cycles/requirements.ts";
import type { Route } from "./+types/files.ts";
import { agencyGrid } from "./agency-grid-files.ts";
import { readLawNotMet } from "./law-not-met.server.ts";
import { readIndicators } from "./profile-indicators.server.ts";
import { sectionTableFiles } from "./section-table-files.ts";
import { readTraining } from "./training.server.ts";

type Files = Record<"csv" | "xlsx", (request: CycleRequest) => Promise<Response>>;

// A page's own tables: its reader decides who may, for the page and for both files
const filesOf = (read: (request: CycleRequest) => Promise<Tables>): Files => ({
  csv: async (request) => csvOf(await read(request)),
  xlsx: async (request) => workbookOf(await read(request)),
});

/** The files of a cycle, by their names in the address. */
const files = new Map<string, Files>([
  ["tracker", filesOf(readTrackerTable)],
  ["scrutiny", filesOf(readQueueTable)],
  ["exceptions", filesOf(readExceptions)],
  ["escalations", filesOf(readEscalations)],
  ["completion", filesOf(readCompletion)],
  ["law-not-met", filesOf(readLawNotMet)],
  ["training", filesOf(readTraining)],
  ["profile-indicators", filesOf(readIndicators)],
  ["section-table", sectionTableFiles],
  ["agency-grid", agencyGrid],
]);

export async function loader(request: Route.LoaderArgs) {
  const { name, extension } = fileAsked(request.request);
  const formats = files.get(name);
  if (!formats || (extension !== "csv" && extension !== "xlsx")) throw data("Page not found", 404);
  return formats[extension](request);
}
