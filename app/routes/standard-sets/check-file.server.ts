import { readApart } from "#app/files/tasks/read-apart.ts";
import { listReadableSets, listTakenVersions } from "#db/standard-sets/readable-sets.ts";
import type { Problem } from "#standards/document.ts";
import type { StandardSet } from "#standards/schema.ts";
import type { requireSetWriter } from "./requirements.ts";

type View = Pick<Awaited<ReturnType<typeof requireSetWriter>>, "db" | "partnership">;

/** How many problems a page lists: whoever has more begins with these. */
const mostProblems = 200;

export type CheckedFile =
  | { set: StandardSet; yaml: string; baseSetId: string | null }
  /** What is wrong with the file as a whole, and line by line. */
  | { problem: string; problems: Problem[]; more: number };

/** Reads the file of a set and all that is wrong with it, in itself and beside the versions that are there. */
export async function checkFile({ db, partnership }: View, file: File, draftId?: string): Promise<CheckedFile> {
  const [sets, taken] = await Promise.all([listReadableSets(db, partnership.id), listTakenVersions(db, partnership.id, draftId)]);
  const named = ({ key, version }: { key: string; version: string }) => ({ key, version });
  const beside = { sets: sets.map(named), taken: taken.map(named), shortName: partnership.shortName };
  const read = await readApart("standardSet", file, beside);
  if ("problem" in read) return { ...read, problems: [], more: 0 };
  const { set, problems } = read;
  if (!set) {
    const count = problems.length === 1 ? "1 problem" : `${problems.length.toLocaleString("en-GB")} problems`;
    const problem = `The file has ${count}, listed below with the line of each. Nothing was changed: mend them and send it again`;
    return { problem, problems: problems.slice(0, mostProblems), more: Math.max(0, problems.length - mostProblems) };
  }
  const versions = sets.filter(({ key }) => key === set.key);
  const base = versions.find(({ version }) => version === set.compared_with) ?? versions[0];
  return { set, yaml: read.yaml, baseSetId: base?.id ?? null };
}
