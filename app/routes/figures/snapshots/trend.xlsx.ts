import { download } from "#app/files/formats/download.ts";
import { createWorkbook } from "#app/files/writing/workbook.ts";
import type { Route } from "./+types/trend.xlsx.ts";
import { requireSnapshot } from "./requirements.ts";
import { readTrendWorkbook } from "./workbooks.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { contents, name } = await readTrendWorkbook(await requireSnapshot({ request, context, params }, "see-agencies"), request);
  return download(await createWorkbook(contents, "xlsx"), name, "xlsx");
}
