import { agenciesBy, sectionsOf } from "./figures.ts";
import { sectionTable, type SectionTable, type Tally } from "./section-table.ts";
import type { SnapshotContent, SnapshotSet } from "./snapshot.ts";
import { listed } from "#domain/words.ts";

/** Two audits of different kinds, where one says which sections of the other ask about the same matter. */
export interface Beside {
  /** The audit whose sections are the rows. */
  first: SnapshotContent;
  /** The audit whose standards say which section they match. */
  second: SnapshotContent;
  rows: BesideRow[];
  /** Sections of the second audit that ask about nothing in the first. */
  alone: SnapshotSet["sections"];
}

export interface BesideRow {
  code: string;
  title: string;
  first: Tally;
  /** Nothing where no standard of the second audit matches. */
  second: Tally | null;
  /** What of the second audit is counted: "A without A6". */
  madeOf: string;
}

/** Two snapshots section by section, where the standards of one match sections of the other; nothing where none does. */
export function besideOf(one: SnapshotContent, other: SnapshotContent): Beside | undefined {
  if (one.set.key === other.set.key) return undefined;
  const [first, second] = matches(one, other) ? [other, one] : [one, other];
  if (!matches(second, first)) return undefined;

  const groups = first.set.sections.map(({ code, short }) => ({ code, short, standards: matching(second.set, code) }));
  const firstTable = sectionTable(first.set, agenciesBy(sectionsOf(first.set), first.returns));
  const secondTable: SectionTable = sectionTable({ sections: groups }, agenciesBy(groups, second.returns));
  return {
    first,
    second,
    rows: groups.map(({ code, standards }, at) => ({
      code,
      title: firstTable.sections[at]?.title ?? code,
      first: firstTable.sections[at] as Tally,
      second: standards.length > 0 ? (secondTable.sections[at] as Tally) : null,
      madeOf: madeOf(second.set, standards),
    })),
    alone: second.set.sections.filter((section) => section.standards.every((standard) => standard.matches === undefined)),
  };
}

// The code of a section means something only in the audit whose standards do not match anything themselves
function matches(one: SnapshotContent, other: SnapshotContent): boolean {
  return other.set.sections.some(({ code }) => matching(one.set, code).length > 0);
}

function matching({ sections }: SnapshotSet, code: string): string[] {
  return sections.flatMap((section) => section.standards.filter((standard) => standard.matches === code).map((standard) => standard.code));
}

function madeOf({ sections }: SnapshotSet, codes: string[]): string {
  const parts = sections.flatMap(({ code, title, standards }) => {
    const inside = standards.filter((standard) => codes.includes(standard.code)).map((standard) => standard.code);
    const left = standards.filter((standard) => !codes.includes(standard.code)).map((standard) => standard.code);
    if (inside.length === 0) return [];
    if (left.length === 0) return [`${code} ${title}`];
    return left.length < inside.length ? [`${code} ${title}, without ${listed(left)}`] : inside;
  });
  return parts.join("; ");
}
