import { dayOf, momentInWords } from "#domain/dates.ts";
import { download } from "#app/files/formats/download.ts";
import { fullExport } from "#app/files/organisations/full-export.ts";
import type { Route } from "./+types/export.zip.ts";
import { exportedFiles, exportedSets, filesLeftOut } from "./exported.server.ts";
import { requireAdministered } from "./requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, partnership, now } = await requireAdministered({ request, context, params });
  const zip = fullExport({
    partnership: partnership.name,
    moment: momentInWords(now.toISOString()),
    files: exportedFiles(db, partnership.id),
    leftOut: filesLeftOut(),
    sets: exportedSets(db, partnership.id),
  });
  return download(zip, `${partnership.shortName} everything ${dayOf(now)}`, "zip");
}
