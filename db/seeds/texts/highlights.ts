import { communityHighlights } from "./highlights-community.ts";
import { councilHighlights } from "./highlights-council.ts";
import { healthHighlights } from "./highlights-health.ts";
import { justiceHighlights } from "./highlights-justice.ts";

const all: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...justiceHighlights,
  ...healthHighlights,
  ...councilHighlights,
  ...communityHighlights,
};

/** Something that happened at one agency and nowhere else, told under one standard in 2024. */
export function highlightOf(agencyId: string, code: string): string | undefined {
  return all[agencyId]?.[code];
}
