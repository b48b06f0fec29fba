import { data } from "react-router";
import { fileAsked } from "#app/files/formats/download.ts";
import type { Route } from "./+types/table.ts";
import { readBeside } from "./beside.server.ts";
import { requireChosen } from "./chosen.ts";
import { besideFile, tableFile } from "./files.server.ts";
import { requireSnapshot } from "./requirements.ts";

/** The tables of a snapshot as CSV, and two audits side by side. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { name } = fileAsked(request);
  if (name === "beside") {
    const { chosen } = await readBeside(await requireSnapshot({ request, context, params }, "see-agencies"), request);
    if (!chosen) throw data("Say which figures to set beside these", 404);
    return besideFile(chosen);
  }
  const view = await requireSnapshot({ request, context, params });
  return tableFile(view, requireChosen(view, request), name);
}
