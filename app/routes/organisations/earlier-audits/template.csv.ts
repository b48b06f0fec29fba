import { download } from "#app/files/formats/download.ts";
import { earlierColumns } from "#app/forms/organisations/earlier-audit.ts";
import type { Route } from "./+types/template.csv.ts";
import { requireAdministered } from "../requirements.ts";

/** The headings of a file of an earlier audit, with the mark by which Excel knows the encoding. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  await requireAdministered({ request, context, params });
  return download(`\uFEFF${Object.values(earlierColumns).join(",")}\r\n`, "earlier audit template", "csv");
}
