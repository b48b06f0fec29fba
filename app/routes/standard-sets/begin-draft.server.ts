import type { Author } from "#db/history.ts";
import type { Db } from "#db/connection.server.ts";
import { inWords, listUntouchedDrafts, makeDraft } from "#db/standard-sets/drafts.ts";
import { findSetFile, listTakenVersions, type SetRow } from "#db/standard-sets/readable-sets.ts";
import { nextTitle, nextVersionName } from "#domain/standard-sets/version-name.ts";
import { standardSetYaml } from "#standards/editing/as-yaml.ts";
import { newVersionOf } from "#standards/editing/edits.ts";
import { parseStandardSet } from "#standards/parse.ts";
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
  const names = taken.map(({ version }) => version);
  const begun = (version: string) =>
    newVersionOf(file ?? standardSetYaml(set), { version, title: nextTitle(set.title, set.version), comparedWith: set.version });
  // Pressed again, it is the same draft as long as nobody has written in it
  const untouched = (await listUntouchedDrafts(db, partnership.id, row.id)).find(({ version, content }) => content === begun(version));
  if (untouched) return untouched.id;
  const version = nextVersionName(set.version, partnership.shortName, names);
  const yaml = begun(version);
  const from = `Edited as a new version of ${inWords(set)}`;
  return makeDraft(db, author, { partnershipId: partnership.id, baseSetId: row.id, set: parseStandardSet(yaml), yaml, from });
}
