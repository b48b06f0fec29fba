import { readSet } from "#app/files/standard-sets/read-set.ts";
import { compareSets } from "#domain/standard-sets/compare-sets.ts";
import { draftWarnings } from "#domain/standard-sets/draft-findings.ts";
import { editSet, editStandard, newVersionOf, type SetEdit, type StandardEdit } from "#standards/editing/edits.ts";
import { gradesOf } from "#standards/reading.ts";
import type { StandardSet } from "#standards/schema.ts";
import { valueAt } from "#standards/wording.ts";

type OfFile<About> = [about: About, ...pieces: Uint8Array[]];

/** What is typed in the browser, of the set itself or of one of its standards. */
export type SetChange = { set: SetEdit } | { code: string; standard: StandardEdit };

/** A draft's file with other words, and what is wrong with them. */
export function changedSet([change, ...pieces]: OfFile<SetChange>) {
  const yaml = textOf(pieces);
  return readSet(Buffer.from("set" in change ? editSet(yaml, change.set) : editStandard(yaml, change.code, change.standard)), null);
}

/** A set's file begun anew as each of these versions. */
export function newVersions([versions, ...pieces]: OfFile<Parameters<typeof newVersionOf>[1][]>) {
  const yaml = textOf(pieces);
  return { yamls: versions.map((version) => newVersionOf(yaml, version)) };
}

/** How hard a set is to read, how it differs from another one, and what somebody should look at beside the one it follows. */
export function setFindings([{ set, base, compared }]: [{ set: StandardSet; base: StandardSet | null; compared: StandardSet | null }]) {
  return {
    grades: gradesWithStandards(set),
    comparison: base && compareSets(set, base),
    warnings: draftWarnings(set, compared),
  };
}

function gradesWithStandards(set: StandardSet) {
  const { meanOfSentences, meanOfMet, highest, texts } = gradesOf(set);
  const ofStandards = Map.groupBy(texts, ({ path }) => String(valueAt(set, [...path.slice(0, 4), "code"])));
  const standards = [...ofStandards].map(([code, graded]) => {
    const [sentence, ...met] = graded.map(({ grade }) => grade);
    return [code, { sentence: sentence ?? 0, met: met.reduce((most, grade) => Math.max(most, grade)) }] as const;
  });
  return { meanOfSentences, meanOfMet, highest: highest.grade, standards: new Map(standards) };
}

function textOf(pieces: Uint8Array[]): string {
  return Buffer.concat(pieces).toString();
}
