import { isForSettings } from "#domain/organisations/organisation-words.ts";
import type { CyclePage } from "./cycle-pages.tsx";
import { queryOf } from "./narrowed.ts";
import type { RequiredCycle } from "./requirements.ts";

/** The pages of a cycle that this person may open, each with the partnership that is chosen. */
export function pagesOf(view: RequiredCycle): CyclePage[] {
  const query = queryOf(view);
  const page = (path: string, label: string) => ({ href: `/cycles/${view.cycle.id}${path}${query}`, label });
  return [
    page("", "Results"),
    page("/completion", "Completion"),
    ...(view.agenciesRefused ? [] : [page("/returns", "Returns and progress")]),
    ...(isForSettings(view.set)
      ? [
          page("/law-not-met", "Law not met"),
          page("/training", "Training and policy dates"),
          page("/profile-indicators", "Profile indicators"),
        ]
      : []),
    { href: `/cycles/${view.cycle.id}/snapshots`, label: "Figures for publication" },
  ];
}
