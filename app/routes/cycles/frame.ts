import { placeOf } from "./about.ts";
import { type Narrowed, queryOf } from "./narrowed.ts";
import { pagesOf } from "./pages-of.ts";
import type { RequiredCycle } from "./requirements.ts";

/** What every page of figures of a cycle shows around them. */
export function frameOf(view: RequiredCycle, { narrowing, choices, inTitle }: Narrowed) {
  const { cycle, called, partnerships, only } = view;
  return {
    cycle: { id: cycle.id, title: cycle.title },
    place: `${placeOf(view)}${inTitle}`,
    pages: pagesOf(view),
    filters: { partnerships: partnerships.map(({ id, shortName }) => ({ id, shortName })), only: only?.id, called, choices, narrowing },
    query: queryOf(view, narrowing),
  };
}
