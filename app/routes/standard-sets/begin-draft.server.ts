import type { Author } from "#db/history.ts";
import type { Db } from "#db/connection.server.ts";
import { inWords, listUntouchedDrafts, makeDraft } from "#db/standard-sets/drafts.ts";
import { findSetFile, listTakenVersions, type SetRow } from "#db/standard-sets/readable-sets.ts";
import { beginVersions, readDraft } from "./apart.server.ts";
import { nextTitle, nextVersionName } from "#domain/standard-sets/version-name.ts";
import { standardSetYaml } from "#standards/editing/as-yaml.ts";
import type { StandardSet } from "#standards/schema.ts";

interface Begun {
  partnership: { id: string; shortName: string };
  row: SetRow;
  set: StandardSet;
}

/** Begins the version after a set: the same words, every standard unchanged, under the next name. Returns the id of the draft. */
export async function beginNewVersion(db: Db, author: Author, { partnership, row, set }: Begun): Promise<string> {
  const file = row.partnershipId === partnership.id ? await findSetFile(db, row.id) : null;
  const taken = (await listTakenVersions(db, partnership.id)).filter(({ key }) => key === set.key);
  const next = nextVersionName(
    set.version,
    partnership.shortName,
    taken.map(({ version }) => version),
  );
  const untouched = await listUntouchedDrafts(db, partnership.id, row.id);
  const title = nextTitle(set.title, set.version);
  const versions = [next, ...untouched.map(({ version }) => version)].map((version) => ({ version, title, comparedWith: set.version }));
  const [yaml = "", ...begun] = await beginVersions(file ?? standardSetYaml(set), versions);
  // Pressed again, it is the same draft as long as nobody has written in it
  const same = untouched.find(({ content }, at) => content === begun[at]);
  if (same) return same.id;
  const { set: made, problems } = await readDraft(yaml);
  if (!made) throw new Error(problems.map(({ line, text }) => `Line ${line}: ${text}`).join("\n"));
  const from = `Edited as a new version of ${inWords(set)}`;
  return makeDraft(db, author, { partnershipId: partnership.id, baseSetId: row.id, set: made, yaml, from });
}
