import { csvStream } from "#app/files/formats/csv.ts";
import { download, fileAsked } from "#app/files/formats/download.ts";
import { createWorkbook } from "#app/files/writing/workbook.ts";
import { historyColumns } from "#app/tables/organisations/history.ts";
import { dayOf, momentInWords } from "#domain/dates.ts";
import type { Route } from "./+types/history-files.ts";
import { requireAdministered } from "../requirements.ts";
import { readHistory } from "./history.server.ts";

const most = 20_000;

/** The history that was asked for as a file, up to so many lines as a spreadsheet still opens at once. */
export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const view = await requireAdministered({ request, context, params });
  const { rows } = await readHistory(view, url.searchParams, { offset: 0, limit: most });
  const name = `${view.partnership.shortName} history ${dayOf(view.now)}`;
  if (fileAsked(request).extension === "csv") return download(csvStream(historyColumns, rows), name, "csv");
  const cut =
    rows.length === most ? [`These are the newest ${most.toLocaleString("en-GB")} lines. Narrow the dates for earlier ones.`] : [];
  const workbook = await createWorkbook({
    title: `History of ${view.partnership.name}`,
    creator: view.partnership.name,
    about: [`As it stood at ${momentInWords(view.author.at)}.`, "It names people and their addresses: keep it within the partnership."],
    notes: [],
    sheets: [{ name: "Events", title: "Who did what and when", statements: cut, columns: historyColumns, rows }],
  });
  return download(workbook, name, "xlsx");
}
