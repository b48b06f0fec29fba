import { download } from "#app/files/formats/download.ts";
import { agencyColumns } from "#app/forms/organisations/agency-row.ts";
import type { Route } from "./+types/template.csv.ts";
import { requireAdministered } from "../requirements.ts";

/** The headings of a file of agencies, with the mark by which Excel knows the encoding. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  await requireAdministered({ request, context, params });
  return download(`\uFEFF${Object.values(agencyColumns).join(",")}\r\n`, "agencies template", "csv");
}
