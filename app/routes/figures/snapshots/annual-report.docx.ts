import type { Route } from "./+types/annual-report.docx.ts";
import { requireChosen } from "./chosen.ts";
import { annualReportFile } from "./files.server.ts";
import { requireSnapshot } from "./requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSnapshot({ request, context, params });
  return annualReportFile(view, requireChosen(view, request));
}
