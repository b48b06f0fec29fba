import { dayInWords } from "#domain/dates.ts";
import { listDrafts } from "#db/standard-sets/drafts.ts";
import { listReadableSets, listUses, type SetRow } from "#db/standard-sets/readable-sets.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import type { requireSets } from "./requirements.ts";

type View = Awaited<ReturnType<typeof requireSets>>;

/** The sets that are there for the partnership, audit by audit, with the cycles that ask them, and what is being written. */
export async function readSets(view: View) {
  const { db, partnership, mayWrite } = view;
  const [rows, uses, drafts] = await Promise.all([
    listReadableSets(db, partnership.id),
    listUses(db, partnership.id, { isAdministrator: mayWrite }),
    mayWrite ? listDrafts(db, partnership.id) : [],
  ]);
  const sets = await Promise.all(
    rows.map(async (row) => {
      const { audit, sections } = await findStandardSet(db, row.id);
      const standards = sections.flatMap((section) => section.standards);
      return {
        id: row.id,
        audit,
        title: row.title,
        version: row.version,
        standards: standards.length,
        core: standards.filter(({ core }) => core).length,
        from: originInWords(row, partnership.id),
        cycles: uses.filter(({ standardSetId }) => standardSetId === row.id),
      };
    }),
  );
  return {
    partnership: { id: partnership.id, name: partnership.name },
    mayWrite,
    audits: [...Map.groupBy(sets, ({ audit }) => audit)].map(([audit, versions]) => ({ audit, versions })),
    drafts: drafts.map(({ id, title, version, savedByName, savedAt }) => ({
      id,
      title,
      version,
      saved: `Last saved by ${savedByName} on ${dayInWords(savedAt)}`,
    })),
  };
}

/** Whose a set is, and since when. */
export function originInWords({ partnershipId, registeredAt, registeredByName }: SetRow, own: string): string {
  if (partnershipId === null) return "Comes with the service";
  const by = partnershipId === own && registeredByName ? ` by ${registeredByName}` : "";
  return `${partnershipId === own ? "Your own" : "Another partnership’s, in a cycle of yours"}, registered${by} on ${dayInWords(registeredAt)}`;
}
