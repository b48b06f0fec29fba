import { download } from "#app/files/formats/download.ts";
import { createWorkbook } from "#app/files/writing/workbook.ts";
import type { Route } from "./+types/workbook.xlsx.ts";
import { requireSnapshot } from "./requirements.ts";
import { readWorkbook } from "./workbooks.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { contents, name } = await readWorkbook(await requireSnapshot({ request, context, params }), request);
  return download(await createWorkbook(contents, "xlsx"), name, "xlsx");
}
