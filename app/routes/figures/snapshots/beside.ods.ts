import { download } from "#app/files/formats/download.ts";
import { createWorkbook } from "#app/files/writing/workbook.ts";
import type { Route } from "./+types/beside.ods.ts";
import { requireSnapshot } from "./requirements.ts";
import { readBesideWorkbook } from "./workbooks.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { contents, name } = await readBesideWorkbook(await requireSnapshot({ request, context, params }, "see-agencies"), request);
  return download(await createWorkbook(contents, "ods"), name, "ods");
}
