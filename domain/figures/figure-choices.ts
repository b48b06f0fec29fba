import { byName } from "#domain/words.ts";
import type { FigureFilter } from "./figures.ts";
import { hasModeration } from "./moderation.ts";
import { agencyWords } from "#domain/organisations/organisation-words.ts";
import type { SnapshotContent } from "./snapshot.ts";

export interface Choice {
  id: string;
  name: string;
}

/** What the figures of a snapshot can be narrowed to; nothing is offered that the snapshot does not hold. */
export interface FigureChoices {
  partnerships: Choice[];
  kinds: Choice[];
  phases: Choice[];
  governances: Choice[];
  trusts: Choice[];
  /** Whose ratings can be counted: one entry, or both where ratings were moderated. */
  ratings: Choice[];
}

/** How an address names each part of a filter, and which of the choices it takes. */
const parts = [
  ["partnership", "partnershipId", "partnerships"],
  ["kind", "kind", "kinds"],
  ["phase", "phase", "phases"],
  ["governance", "governance", "governances"],
  ["trust", "trustId", "trusts"],
  ["ratings", "judgedBy", "ratings"],
] as const satisfies readonly (readonly [string, keyof FigureFilter, keyof FigureChoices])[];

export function choicesIn({ partnerships, returns }: SnapshotContent): FigureChoices {
  const organisations = returns.map((one) => one.organisation);
  const trusts = new Map(organisations.flatMap(({ trust }) => (trust ? [[trust.id, trust] as const] : [])));
  return {
    partnerships: partnerships.map(({ id, shortName }) => ({ id, name: shortName })),
    kinds: named(organisations.map((one) => one.kind)),
    phases: named(organisations.flatMap((one) => one.phase ?? [])),
    governances: named(organisations.flatMap((one) => one.governance ?? [])),
    trusts: [...trusts.values()].sort((a, b) => byName.compare(a.name, b.name)),
    ratings: [{ id: "self", name: "Self-rating" }, ...(hasModeration(returns) ? [{ id: "moderated", name: "Moderated rating" }] : [])],
  };
}

/** The filter that an address asks for; nothing where it asks for what the snapshot does not hold. */
export function filterFrom(search: URLSearchParams, choices: FigureChoices): FigureFilter | undefined {
  const asked = parts.flatMap(([name, key, list]) => {
    const value = search.get(name);
    return value ? [{ key, value, isThere: choices[list].some((one) => one.id === value) }] : [];
  });
  if (asked.some((one) => !one.isThere)) return undefined;
  return Object.fromEntries(asked.map(({ key, value }) => [key, value]));
}

/** The part of an address that asks for this filter. */
export function searchFor(filter: FigureFilter): Record<string, string> {
  return Object.fromEntries(
    parts.flatMap(([name, key]) => (filter[key] && !(key === "judgedBy" && filter[key] === "self") ? [[name, filter[key]]] : [])),
  );
}

/** ", Housing only, phase Primary": what a title says the figures are narrowed to, beside the place. */
export function narrowedInTitle(filter: FigureFilter, choices: FigureChoices): string {
  return [
    filter.kind && `${filter.kind} only`,
    filter.phase && `phase ${filter.phase}`,
    filter.governance && `governance ${filter.governance}`,
    filter.trustId && `trust ${nameIn(choices.trusts, filter.trustId)}`,
  ]
    .flatMap((part) => (part ? [`, ${part}`] : []))
    .join("");
}

/** "of Estmere, of the kind “Housing”", for a sentence. */
export function narrowedInWords(filter: FigureFilter, choices: FigureChoices, { sort } = agencyWords): string {
  return [
    filter.partnershipId && `of ${nameIn(choices.partnerships, filter.partnershipId)}`,
    filter.kind && `of the ${sort} “${filter.kind}”`,
    filter.phase && `of the phase “${filter.phase}”`,
    filter.governance && `of the governance “${filter.governance}”`,
    filter.trustId && `of the trust “${nameIn(choices.trusts, filter.trustId)}”`,
  ]
    .filter(Boolean)
    .join(", ");
}

export function judgedInWords(judgedBy: FigureFilter["judgedBy"]): "self-rating" | "moderated rating" {
  return judgedBy === "moderated" ? "moderated rating" : "self-rating";
}

function nameIn(choices: Choice[], id: string): string {
  return choices.find((one) => one.id === id)?.name ?? id;
}

function named(values: string[]): Choice[] {
  return [...new Set(values)].sort(byName.compare).map((value) => ({ id: value, name: value }));
}
