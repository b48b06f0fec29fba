import { data } from "react-router";
import { dayOf } from "#domain/dates.ts";
import { narrowedInTitle } from "#domain/figures/figure-choices.ts";
import { placeIn } from "#app/routes/figures/snapshots/about.ts";
import { type Chosen, chosenIn } from "#app/routes/figures/snapshots/chosen.ts";
import { type RequiredSnapshot, requireSnapshot } from "#app/routes/figures/snapshots/requirements.ts";
import type { Asked } from "#app/routes/require-person.ts";

/** The figures that a draft is checked against, for those who may see them all. */
export async function requireFigures({ request, context, params }: Asked<{ snapshotId: string }>) {
  const view = await requireSnapshot({ request, context, params });
  // The right figures stand beside the wrong ones, and nothing of them is suppressed
  if (view.agenciesRefused)
    throw data("A check shows figures that are not in the public version. Ask an analyst of the partnership to check the draft.", 403);
  return { view, chosen: chosenIn(view, request) };
}

/** "Estmere, Health only": what a draft is about where it does not say so. */
export function partMeant(view: RequiredSnapshot, chosen: Chosen): string {
  const judged = chosen.filter.judgedBy === "moderated" ? ", moderated rating" : ", self-rating";
  return `${placeIn(view, chosen)}${narrowedInTitle(chosen.filter, chosen.choices)}${judged}`;
}

/** What a draft is held against. */
export function heldBy({ content, snapshot }: RequiredSnapshot, chosen: Chosen) {
  return { content, filter: chosen.filter, day: dayOf(snapshot.frozenAt) };
}
