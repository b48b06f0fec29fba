import { download } from "#app/files/formats/download.ts";
import { packWord } from "#app/files/scrutiny/pack-word.ts";
import { requirePanel } from "../panels/requirements.ts";
import type { Route } from "./+types/pack.docx.ts";
import { readPack } from "./pack.server.ts";

/** The pack of a panel for Word: what the page shows to this person. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const page = await readPack(await requirePanel({ request, context, params }, "see-panels"));
  return download(await packWord(page), `Pack ${page.day}`, "docx");
}
