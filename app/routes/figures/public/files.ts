import { data } from "react-router";
import { fileAsked } from "#app/files/formats/download.ts";
import { readBeside } from "#app/routes/figures/snapshots/beside.server.ts";
import { readChart } from "#app/routes/figures/snapshots/charts.server.ts";
import { annualReportFile, besideFile, pictureFile, tableFile, workbookFile } from "#app/routes/figures/snapshots/files.server.ts";
import { readBesideWorkbook, readWorkbook } from "#app/routes/figures/snapshots/workbooks.server.ts";
import type { Route } from "./+types/files.ts";
import { publicChosen, requirePublicVersion } from "./requirements.ts";
import { readPublicTrendWorkbook } from "./trend.server.ts";

/** Every file of a public version, by its name in the address. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { name, extension } = fileAsked(request);
  const view = await requirePublicVersion({ request, context, params });
  const chosen = publicChosen(view);
  if (extension === "docx") return annualReportFile(view, chosen);
  if (extension === "svg" || extension === "png") return pictureFile(await readChart(view, chosen, name), extension);
  if (extension !== "csv") {
    if (name === "trend") return workbookFile(await readPublicTrendWorkbook(view, request), extension);
    return workbookFile(name === "beside" ? await readBesideWorkbook(view, request) : await readWorkbook(view, chosen), extension);
  }
  if (name !== "beside") return tableFile(view, chosen, name);
  const { chosen: beside } = await readBeside(view, request);
  if (!beside) throw data("Say which figures to set beside these", 404);
  return besideFile(beside);
}
