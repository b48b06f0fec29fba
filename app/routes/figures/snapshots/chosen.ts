import { data } from "react-router";
import { choicesIn, filterFrom } from "#domain/figures/figure-choices.ts";
import { type FigureFilter, returnsIn } from "#domain/figures/figures.ts";
import { seenIn } from "./seen-agencies.ts";
import type { RequiredSnapshot } from "./requirements.ts";
import { notAllSeen } from "#domain/figures/figure-notes.ts";

/**
 * What the address asks for. Somebody who may not see every agency that it would count has the public version of all: a
 * small kind, or what two partnerships differ in, can be one agency.
 */
export function chosenIn(view: RequiredSnapshot, request: Request) {
  const search = new URL(request.url).searchParams;
  const choices = choicesIn(view.content);
  const everything = { choices, filter: {} as FigureFilter, only: undefined, isPublic: true, publicBecause: view.agenciesRefused };
  // Two public tables of overlapping agencies could be taken from one another: those of a phase, a trust or a partnership from
  // those of all. So no filter applies to what is public, and there is one public version of a snapshot, by self-rating
  if (search.get("public") === "1" || view.agenciesRefused) return everything;

  const filter = filterFrom(search, choices);
  if (!filter) throw data("This snapshot has no such figures", 404);
  const only = view.content.partnerships.find((one) => one.id === filter.partnershipId);
  const seen = seenIn(view);
  const isSeen = returnsIn(view.content, filter).every((one) => seen.has(one.organisation.id));
  if (!isSeen) return { ...everything, publicBecause: notAllSeen(view.called) };
  return { choices, filter, only, isPublic: false, publicBecause: null };
}

export type Chosen = ReturnType<typeof chosenIn>;
