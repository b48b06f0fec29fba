import { createHash } from "node:crypto";
import { data } from "react-router";
import { readApart } from "#app/files/tasks/read-apart.ts";
import type { SetChange } from "#app/files/tasks/sets.ts";
import type { Problem } from "#standards/document.ts";
import type { newVersionOf } from "#standards/editing/edits.ts";
import type { StandardSet } from "#standards/schema.ts";

/** A draft's file, the set that it is if it is one, and what is wrong with it. */
export interface ReadDraft {
  yaml: string;
  set: StandardSet | null;
  problems: Problem[];
}

// The same one is read at every page of a draft
const known = new Map<string, ReadDraft>();
const mostKnown = 20;

/** Reads the file of a draft. What somebody stored is read where files are: it may be written to keep others waiting. */
export async function readDraft(yaml: string): Promise<ReadDraft> {
  const mark = createHash("sha256").update(yaml).digest("hex");
  const read = known.get(mark) ?? orAway(await readApart("standardSet", new Blob([yaml]), null));
  known.delete(mark);
  known.set(mark, read);
  for (const old of [...known.keys()].slice(0, -mostKnown)) known.delete(old);
  return read;
}

/** The file of a draft with other words, and what is wrong with them. */
export async function changeDraft(yaml: string, change: SetChange): Promise<ReadDraft> {
  return orAway(await readApart("changedSet", new Blob([yaml]), change));
}

/** A set's file begun anew as each of these versions. */
export async function beginVersions(yaml: string, versions: Parameters<typeof newVersionOf>[1][]): Promise<string[]> {
  return orAway(await readApart("newVersions", new Blob([yaml]), versions)).yamls;
}

/** How hard a set is to read, how it differs from another one, and what somebody should look at beside the one it follows. */
export async function findingsOf(set: StandardSet, base: StandardSet | null = null, compared: StandardSet | null = null) {
  return orAway(await readApart("setFindings", new Blob(), { set, base, compared }));
}

function orAway<Read extends object>(read: Read | { problem: string }): Read {
  if ("problem" in read) throw data(read.problem, 503);
  return read;
}
