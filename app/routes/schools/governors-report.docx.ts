import { download } from "#app/files/formats/download.ts";
import { governorsReportWord } from "#app/files/schools/governors-report-word.ts";
import type { Route } from "./+types/governors-report.docx.ts";
import { readGovernorsReport, requireSchoolReturn } from "./files.server.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSchoolReturn({ request, context, params });
  const word = await governorsReportWord(view.document, await readGovernorsReport(view));
  return download(word, `${view.cycle.title} ${view.organisation.shortName} report to ${view.words.governors}`, "docx");
}
