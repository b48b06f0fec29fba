import { findStandard } from "#standards/find-standard.ts";
import type { StandardSet } from "#standards/schema.ts";

interface Item {
  id: string;
  title: string;
  shows: string;
  kept: string;
  checkedOn: string | null;
  reviewBy: string | null;
  standards: string[];
}

interface Search {
  /** The standard that wants evidence: what it has already is not offered. */
  code: string;
  /** Words that name, place or what it shows must hold, in any case. */
  find: string;
  chosen: string[];
}

/** The evidence of a return that another standard may use, by the section of the standard it serves first. */
export function evidenceToReuse(set: Pick<StandardSet, "sections">, items: Item[], { code, find, chosen }: Search) {
  const offered = items.filter((item) => !item.standards.includes(code));
  const words = find.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const isFound = ({ title, shows, kept }: Item) => words.every((word) => `${title} ${shows} ${kept}`.toLowerCase().includes(word));
  const found = offered.filter(isFound);
  const facts = ({ id, title, shows, kept, checkedOn, reviewBy, standards }: Item) => ({
    id,
    title,
    shows,
    kept,
    checkedOn,
    reviewBy,
    standards,
  });
  const sectionOf = (item: Item) => findStandard(set, item.standards[0])?.section.code ?? null;
  const grouped = [
    ...set.sections.map((section) => ({ code: section.code, title: `Section ${section.code}. ${section.title}` })),
    { code: null, title: "Not used for any standard now" },
  ];
  return {
    all: offered.length,
    found: found.length,
    find: find.trim(),
    groups: grouped
      .map((group) => ({
        code: group.code ?? "none",
        title: group.title,
        items: found.filter((item) => sectionOf(item) === group.code).map(facts),
      }))
      .filter((group) => group.items.length > 0),
    chosen: chosen.filter((id) => offered.some((item) => item.id === id)),
    /** Ticked before, and not among those that are shown now. */
    hidden: offered.filter((item) => chosen.includes(item.id) && !isFound(item)).map(({ id }) => id),
  };
}
