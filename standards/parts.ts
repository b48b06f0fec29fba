import type { Standard, StandardSet } from "./schema.ts";
import { type Path, valueAt } from "./wording.ts";

export type Finding = { path: Path; text: string };

export function repeated(set: unknown, paths: Path[], ...key: string[]): Finding[] {
  const seen = new Set<string>();
  return paths.flatMap((part) => {
    const path = [...part, ...key];
    const value = text(set, path);
    if (!value || !seen.has(value.toLowerCase())) {
      seen.add(value.toLowerCase());
      return [];
    }
    return [{ path, text: `"${value}" is used already. Each must be different` }];
  });
}

export function items(set: unknown, path: Path): Path[] {
  const list = valueAt(set, path);
  return Array.isArray(list) ? list.map((_, index) => [...path, index]) : [];
}

export function text(set: unknown, path: Path): string {
  const value = valueAt(set, path);
  return typeof value === "string" ? value.trim() : "";
}

export function codesOf(set: unknown, paths: Path[]): Set<unknown> {
  return new Set(paths.map((path) => valueAt(set, [...path, "code"])));
}

export function unknownCodes(set: unknown, paths: Path[], codes: Set<unknown>, list: string): Finding[] {
  return paths
    .filter((path) => text(set, path) && !codes.has(valueAt(set, path)))
    .map((path) => ({ path, text: `"${text(set, path)}" is not a code in the list of ${list} at the top` }));
}

/** Every standard of a sound set with the path to it. */
export function standardsWithPaths(set: Pick<StandardSet, "sections">): { standard: Standard; path: Path }[] {
  return set.sections.flatMap(({ standards }, section) =>
    standards.map((standard, index) => ({ standard, path: ["sections", section, "standards", index] })),
  );
}
