import { data } from "react-router";
import { fileAsked } from "#app/files/formats/download.ts";
import type { CycleAct } from "#domain/cycles/permissions.ts";
import type { Route } from "./+types/workbook.ts";
import { requireChosen } from "./chosen.ts";
import { workbookFile } from "./files.server.ts";
import { type RequiredSnapshot, requireSnapshot } from "./requirements.ts";
import { readBesideWorkbook, readTrendWorkbook, readWorkbook, type Workbook } from "./workbooks.server.ts";

/** The workbooks of a snapshot, by their names in the address. Comparisons name agencies. */
const workbooks = new Map<string, { act: CycleAct; read: (view: RequiredSnapshot, request: Request) => Promise<Workbook> }>([
  ["workbook", { act: "see-figures", read: (view, request) => readWorkbook(view, requireChosen(view, request)) }],
  ["beside", { act: "see-agencies", read: readBesideWorkbook }],
  ["trend", { act: "see-agencies", read: readTrendWorkbook }],
]);

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { name, extension } = fileAsked(request);
  const wanted = workbooks.get(name);
  if (!wanted) throw data("Page not found", 404);
  return workbookFile(await wanted.read(await requireSnapshot({ request, context, params }, wanted.act), request), extension);
}
