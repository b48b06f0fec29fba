import { inspectionFile } from "#app/domain/inspection-file.ts";
import { download } from "#app/exports/download.ts";
import { inspectionFileWord } from "#app/exports/inspection-file-word.ts";
import type { Route } from "./+types/inspection-file.ts";
import { requireSchoolReturn } from "./school-files.server.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { document, set, standing, cycle, organisation } = await requireSchoolReturn({ request, context, params });
  const word = await inspectionFileWord(document, inspectionFile(document, set), standing);
  return download(word, `${cycle.title} ${organisation.shortName} inspection file`, "docx");
}
