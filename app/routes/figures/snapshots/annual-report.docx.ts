import { data } from "react-router";
import { download } from "#app/files/formats/download.ts";
import { createAnnualReport } from "#app/files/writing/annual-report.ts";
import type { Route } from "./+types/annual-report.docx.ts";
import { readTables } from "./figures.server.ts";
import { aboutSnapshot, fileNameOf, notesOn } from "./about.ts";
import { chosenIn } from "./chosen.ts";
import { requireSnapshot } from "./requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSnapshot({ request, context, params });
  const chosen = chosenIn(view, request);
  const figures = await readTables(view, chosen);
  if (figures.withheld) throw data(figures.withheld, 403);
  const word = await createAnnualReport(figures, { ...aboutSnapshot(view, chosen), notes: notesOn(view, chosen) });
  return download(word, fileNameOf(view, chosen, "annual report section"), "docx");
}
