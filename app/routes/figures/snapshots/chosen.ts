import { data } from "react-router";
import { choicesIn, filterFrom } from "#domain/figures/figure-choices.ts";
import { type FigureFilter, returnsIn } from "#domain/figures/figures.ts";
import { seenIn } from "./seen-agencies.ts";
import type { RequiredSnapshot } from "./requirements.ts";
import { refuse } from "#app/routes/require-person.ts";
import { notAllSeen } from "#domain/figures/figure-notes.ts";

/**
 * What the address asks for. Somebody who may not see every agency that it would count may have the public version alone: a
 * small kind, or what two partnerships differ in, can be one agency.
 */
export function chosenIn(view: RequiredSnapshot, request: Request) {
  const choices = choicesIn(view.content);
  // Two public tables of overlapping agencies could be taken from one another: those of a phase, a trust or a partnership from
  // those of all. So nothing narrows what is public
  const everything = { choices, filter: {} as FigureFilter, only: undefined, isPublic: true, publicBecause: view.agenciesRefused };
  if (view.published || view.agenciesRefused) return everything;

  const search = new URL(request.url).searchParams;
  // It was asked for here once: whoever still does must not be given the internal version
  if (search.has("public")) throw data("The public version has an address of its own", 404);
  const filter = filterFrom(search, choices);
  if (!filter) throw data("This snapshot has no such figures", 404);
  const only = view.content.partnerships.find((one) => one.id === filter.partnershipId);
  const seen = seenIn(view);
  const isSeen = returnsIn(view.content, filter).every((one) => seen.has(one.organisation.id));
  if (!isSeen) return { ...everything, publicBecause: notAllSeen(view.called) };
  return { choices, filter, only, isPublic: false, publicBecause: null };
}

/** The same for a file, which cannot lead to the public version: it is refused with the reason. */
export function requireChosen(view: RequiredSnapshot, request: Request): Chosen {
  const chosen = chosenIn(view, request);
  refuse(view.published ? null : chosen.publicBecause);
  return chosen;
}

export type Chosen = ReturnType<typeof chosenIn>;
