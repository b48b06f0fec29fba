import { inspectionFile } from "#domain/schools/inspection-file.ts";
import { download } from "#app/files/formats/download.ts";
import { inspectionFileWord } from "#app/files/schools/inspection-file-word.ts";
import type { Route } from "./+types/inspection-file.docx.ts";
import { requireSchoolReturn } from "./files.server.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { document, set, standing, cycle, organisation } = await requireSchoolReturn({ request, context, params });
  const word = await inspectionFileWord(document, inspectionFile(document, set), standing);
  return download(word, `${cycle.title} ${organisation.shortName} inspection file`, "docx");
}
