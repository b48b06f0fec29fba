import { type Finding, standardsWithPaths } from "./parts.ts";
import type { Standard, StandardSet } from "./schema.ts";

/** Where a set's claims about what changed do not agree with the version it names. */
export function changeMismatches(set: StandardSet, previous: StandardSet): Finding[] {
  if (previous.key !== set.key || previous.version !== set.compared_with) {
    const found = `${previous.key} ${previous.version}`;
    return [{ path: ["compared_with"], text: `names ${set.key} ${set.compared_with}, but ${found} was given` }];
  }
  const before = standardsByCode(previous);
  return standardsWithPaths(set).flatMap(({ standard, path }) => {
    const text = mismatch(standard, before.get(standard.code), previous.version);
    return text ? [{ path: [...path, "change"], text }] : [];
  });
}

/** Standards that say they can be compared although met differs. Only the meaning counts, so somebody has to look. */
export function comparableDoubts(set: StandardSet, previous: StandardSet): Finding[] {
  const before = standardsByCode(previous);
  return standardsWithPaths(set).flatMap(({ standard, path }) => {
    const earlier = before.get(standard.code);
    if (!earlier || standard.change?.kind !== "reworded" || !standard.change.comparable) return [];
    const differences = [
      ...listedOnly(`Only in ${set.version}`, standard.met, earlier.met),
      ...listedOnly(`Only in ${previous.version}`, earlier.met, standard.met),
    ];
    const text = `is true, but met is not as in ${previous.version}. ${differences.join(". ")}`;
    return differences.length > 0 ? [{ path: [...path, "change", "comparable"], text }] : [];
  });
}

function listedOnly(where: string, statements: string[], others: string[]): string[] {
  const only = statements.filter((statement) => !others.includes(statement)).map((statement) => `“${statement}”`);
  return only.length > 0 ? [`${where}: ${only.join(", ")}`] : [];
}

/** Standards of the previous version that this one no longer has. */
export function standardsLeftOut(set: StandardSet, previous: StandardSet): Standard[] {
  const now = standardsByCode(set);
  return [...standardsByCode(previous).values()].filter((standard) => !now.has(standard.code));
}

/** How a standard compares with the one of its code in the version before: only the sentence and what met looks like count. */
export function kindOfChange(standard: Words, before: Words | undefined): "unchanged" | "reworded" | "new" {
  if (!before) return "new";
  return words(standard) === words(before) ? "unchanged" : "reworded";
}

function mismatch(standard: Standard, before: Standard | undefined, version: string): string | undefined {
  const said = standard.change?.kind;
  const is = kindOfChange(standard, before);
  if (said === is) return undefined;
  if (is === "new") return `must be "new", because ${version} has no standard ${standard.code}`;
  if (said === "new") return `cannot be "new", because ${version} has a standard ${standard.code}`;
  if (said === "unchanged") return `says "unchanged", but the sentence or what met looks like differs from ${version}`;
  if (said === "reworded") return `says "reworded", but the sentence and what met looks like are as in ${version}`;
  return undefined;
}

type Words = Pick<Standard, "sentence" | "met">;

function words({ sentence, met }: Words): string {
  return JSON.stringify([sentence, met]);
}

function standardsByCode(set: StandardSet): Map<string, Standard> {
  return new Map(set.sections.flatMap((section) => section.standards).map((standard) => [standard.code, standard]));
}
