import { download } from "#app/files/formats/download.ts";
import { findSetFile } from "#db/standard-sets/readable-sets.ts";
import { standardSetYaml } from "#standards/editing/as-yaml.ts";
import type { Route } from "./+types/set.yaml.ts";
import { requireSet } from "./requirements.ts";

/** A set as its file: one's own with its comments, others written from what they say. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, partnership, row, set } = await requireSet({ request, context, params });
  const own = row.partnershipId === partnership.id ? await findSetFile(db, row.id) : null;
  return download(own ?? standardSetYaml(set), `${set.key} ${set.version}`, "yaml");
}
