import { download } from "#app/files/formats/download.ts";
import type { Route } from "./+types/draft.yaml.ts";
import { requireDraft } from "./requirements.ts";

/** A draft as its file, to be changed in a text editor and sent back. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { draft } = await requireDraft({ request, context, params });
  return download(draft.content, `${draft.key} ${draft.version} draft`, "yaml");
}
