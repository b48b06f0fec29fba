import { data } from "react-router";
import { listDrafts } from "#db/standard-sets/drafts.ts";
import { listReadableSets, listUses } from "#db/standard-sets/readable-sets.ts";
import { findingsOf } from "./apart.server.ts";
import { originInWords } from "./index.server.ts";
import type { requireSet } from "./requirements.ts";
import { setDocument } from "./set-document.server.ts";

type View = Awaited<ReturnType<typeof requireSet>>;

/** All that the page of a set shows: the part of it that is asked for, and what it stands beside; 404 for a section it has not. */
export async function readSet({ db, partnership, mayWrite, row, set }: View, section: string | null) {
  const [rows, uses, drafts, { grades }] = await Promise.all([
    listReadableSets(db, partnership.id),
    listUses(db, partnership.id, { isAdministrator: mayWrite }),
    mayWrite ? listDrafts(db, partnership.id) : [],
    findingsOf(set),
  ]);
  const document = setDocument(set, grades.standards, section);
  if (!document) throw data("Page not found", 404);
  const versions = rows.filter(({ key, id }) => key === row.key && id !== row.id);
  return {
    partnership: { id: partnership.id, name: partnership.name },
    mayWrite,
    id: row.id,
    from: originInWords(row, partnership.id),
    others: versions.map(({ id, version }) => ({ id, version, isCompared: version === set.compared_with })),
    cycles: uses.filter(({ standardSetId }) => standardSetId === row.id).map(({ title }) => title),
    drafts: drafts.filter(({ baseSetId }) => baseSetId === row.id).map(({ id, title, version }) => ({ id, title, version })),
    grades: gradesInWords(grades),
    set: document,
  };
}

export type SetPage = Awaited<ReturnType<typeof readSet>>;

/** How hard a set is to read, in one line. */
export function gradesInWords({ meanOfSentences, meanOfMet, highest }: Awaited<ReturnType<typeof findingsOf>>["grades"]): string {
  return `Standards ${meanOfSentences} and met statements ${meanOfMet} on average, the hardest ${highest}. Aim for 11 or less on average, and 14 at most.`;
}
