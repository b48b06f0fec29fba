import { data } from "react-router";
import { responseWord } from "#app/files/scrutiny/response-word.ts";
import { download } from "#app/files/formats/download.ts";
import { findLogo } from "#db/organisations/partnership-settings.ts";
import type { Route } from "./+types/response.docx.ts";
import { requireResponse } from "./requirements.ts";
import { readResponsePage } from "./show.server.ts";

/** The response as a letter, with what changed since. */
export async function loader(request: Route.LoaderArgs) {
  const found = await requireResponse(request, "read-response");
  const page = await readResponsePage(found);
  if (!page.response) throw data("There is no response to download", 404);
  const logo = await findLogo(found.view.db, page.response.letter.partnership.id);
  const picture = logo ? { type: logo.type, bytes: Buffer.from(logo.content, "base64") } : null;
  return download(await responseWord(page.response, picture), `response ${page.organisation} ${page.cycle}`, "docx");
}
