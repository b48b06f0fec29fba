import { isMap } from "yaml";
import type { Standard } from "#standards/schema.ts";
import { documentOf, listAt, mapAt, setKey, textOf } from "./yaml-nodes.ts";

/** The keys of a set that are typed in the browser, beside its standards. */
export interface SetEdit {
  version: string;
  title: string;
  source: string;
  statement_hint: string;
  changes?: string;
}

/** What is typed of a standard in the browser. */
export interface StandardEdit extends Pick<
  Standard,
  "short" | "sentence" | "met" | "evidence" | "help" | "references" | "core" | "change"
> {
  /** Its place in its section, from 0. */
  place: number;
}

/** A set's file begun anew as the version that follows: compared with it, and every standard unchanged. */
export function newVersionOf(
  yaml: string,
  { version, title, comparedWith }: { version: string; title: string; comparedWith: string },
): string {
  const document = documentOf(yaml);
  const set = mapAt(document, []);
  setKey(document, set, "version", version);
  setKey(document, set, "title", title);
  setKey(document, set, "compared_with", comparedWith, beforeComparison);
  // It told of what the version before had changed
  setKey(document, set, "changes", undefined);
  for (const section of listAt(document, ["sections"]).items.keys()) {
    for (const standard of listAt(document, ["sections", section, "standards"]).items) {
      if (isMap(standard)) setKey(document, standard, "change", { kind: "unchanged" });
    }
  }
  return textOf(document);
}

/** The file with other words about the set itself. */
export function editSet(yaml: string, { version, title, source, statement_hint, changes }: SetEdit): string {
  const document = documentOf(yaml);
  const set = mapAt(document, []);
  for (const [key, value] of Object.entries({ version, title, source, statement_hint })) setKey(document, set, key, value);
  setKey(document, set, "changes", changes, beforeChanges);
  return textOf(document);
}

/** The file with other words of one standard, at another place in its section if it says so. */
export function editStandard(yaml: string, code: string, { place, ...edit }: StandardEdit): string {
  const document = documentOf(yaml);
  const path = pathOf(document, code);
  const standards = listAt(document, path);
  const at = standards.items.findIndex((one) => isMap(one) && one.get("code") === code);
  const [standard] = standards.items.splice(at, 1);
  standards.items.splice(place, 0, standard);
  if (!isMap(standard)) throw new Error(`Standard ${code} is no group of keys`);
  for (const [key, value] of Object.entries(edit)) setKey(document, standard, key, value, beforeNew[key]);
  return textOf(document);
}

// Where a key stands that was not there, as in our own files
const beforeComparison = ["changes", "source"];
const beforeChanges = ["source"];
const beforeNew: Record<string, string[]> = { help: ["examples", "may_be_not_applicable", "references"] };

function pathOf(document: ReturnType<typeof documentOf>, code: string): (string | number)[] {
  for (const section of listAt(document, ["sections"]).items.keys()) {
    const path = ["sections", section, "standards"];
    if (listAt(document, path).items.some((one) => isMap(one) && one.get("code") === code)) return path;
  }
  throw new Error(`The set has no standard ${code}`);
}
