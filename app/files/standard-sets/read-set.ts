import { ownVersionName, versionRefusedBecause } from "#domain/standard-sets/version-name.ts";
import type { Problem } from "#standards/document.ts";
import { readStandardSet } from "#standards/parse.ts";
import type { Finding } from "#standards/parts.ts";
import type { StandardSet } from "#standards/schema.ts";
import { valueAt } from "#standards/wording.ts";
import { readYaml } from "./read-yaml.ts";

interface Version {
  key: string;
  version: string;
}

/** The versions that a set stands beside. */
export interface Beside {
  /** Versions whose names are taken. */
  taken: Version[];
  /** Versions with which one can be compared. */
  sets: Version[];
  shortName: string;
}

/** A set's file with all that is wrong with it, in itself and, where they are given, beside the versions that are there. */
export function readSet(
  bytes: Uint8Array,
  beside: Beside | null,
): { set: StandardSet | null; yaml: string; problems: Problem[] } | { problem: string } {
  const read = readYaml(bytes);
  if ("problem" in read) return read;
  const { set, problems } = readStandardSet(
    read.yaml,
    beside ? { findings: (data) => [...nameFindings(data, beside), ...comparedFindings(data, beside.sets)] } : {},
  );
  return { set, problems, yaml: read.yaml };
}

function nameFindings(data: unknown, { taken, shortName }: Beside): Finding[] {
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
