import type { StandardSet } from "#standards/schema.ts";

/** How many standards of a set are as they were in the version before. */
export function changesIn(set: StandardSet) {
  const standards = set.sections.flatMap((section) => section.standards);
  const count = (kind: string) => standards.filter(({ change }) => change?.kind === kind).length;
  return { standards: standards.length, unchanged: count("unchanged"), reworded: count("reworded"), added: count("new") };
}
