import { data } from "react-router";
import { dayOf } from "#domain/dates.ts";
import { checkDraft } from "#domain/draft-check/check-draft.ts";
import type { Draft } from "#domain/draft-check/draft.ts";
import { heldSnapshot } from "#domain/draft-check/held-figures.ts";
import { type DraftReport, draftReport } from "#domain/draft-check/report.ts";
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

export function reportOn(view: RequiredSnapshot, chosen: Chosen, draft: Draft): DraftReport {
  const { content, snapshot } = view;
  return draftReport(checkDraft(draft, heldSnapshot(content, chosen.filter, dayOf(snapshot.frozenAt))), { source: "the snapshot" });
}
