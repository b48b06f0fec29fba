import { readYaml } from "#app/files/standard-sets/read-yaml.ts";
import { listReadableSets, listTakenVersions } from "#db/standard-sets/readable-sets.ts";
import { ownVersionName, versionRefusedBecause } from "#domain/standard-sets/version-name.ts";
import type { Problem } from "#standards/document.ts";
import { readStandardSet } from "#standards/parse.ts";
import type { Finding } from "#standards/parts.ts";
import type { StandardSet } from "#standards/schema.ts";
import { valueAt } from "#standards/wording.ts";
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
  const read = readYaml(new Uint8Array(await file.arrayBuffer()));
  if ("problem" in read) return { ...read, problems: [], more: 0 };
  const [sets, taken] = await Promise.all([listReadableSets(db, partnership.id), listTakenVersions(db, partnership.id, draftId)]);

  const { set, problems } = readStandardSet(read.yaml, {
    findings: (data) => [...nameFindings(data, taken, partnership.shortName), ...comparedFindings(data, sets)],
  });
  if (!set) {
    const count = problems.length === 1 ? "1 problem" : `${problems.length.toLocaleString("en-GB")} problems`;
    const problem = `The file has ${count}, listed below with the line of each. Nothing was changed: mend them and send it again`;
    return { problem, problems: problems.slice(0, mostProblems), more: Math.max(0, problems.length - mostProblems) };
  }
  const versions = sets.filter(({ key }) => key === set.key);
  const base = versions.find(({ version }) => version === set.compared_with) ?? versions[0];
  return { set, yaml: read.yaml, baseSetId: base?.id ?? null };
}

type Version = { key: string; version: string };

function nameFindings(data: unknown, taken: Version[], shortName: string): Finding[] {
  const [key, version] = [valueAt(data, ["key"]), valueAt(data, ["version"])];
  if (typeof key !== "string" || typeof version !== "string" || !/^[0-9]{4}/.test(version)) return [];
  const names = taken.filter((one) => one.key === key).map((one) => one.version);
  const proposed = ownVersionName(Number(version.slice(0, 4)), shortName, names);
  const reason = versionRefusedBecause(version, { key, taken: names, proposed });
  return reason ? [{ path: ["version"], text: reason }] : [];
}

function comparedFindings(data: unknown, sets: Version[]): Finding[] {
  const [key, compared] = [valueAt(data, ["key"]), valueAt(data, ["compared_with"])];
  if (typeof key !== "string" || typeof compared !== "string") return [];
  if (sets.some((one) => one.key === key && one.version === compared)) return [];
  const text = `there is no version "${compared.slice(0, 40)}" of ${key.slice(0, 40)} here to compare with. Upload that one first, or take it out with every change`;
  return [{ path: ["compared_with"], text }];
}
