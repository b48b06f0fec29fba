import { byName } from "#domain/words.ts";
import { type Called, meansSettings } from "./organisation-words.ts";
import type { OrganisationFacts } from "./organisation-facts.ts";

/** By what figures of a cycle are told apart, as an address names it. */
export const waysToTellApart = ["phase", "kind", "governance", "trust"] as const;
export type Way = (typeof waysToTellApart)[number];

/** All that figures of a cycle tell an organisation apart by. */
export type ToldApart = Pick<OrganisationFacts, Way>;

/** What figures are narrowed to: for each way, the id of one group. */
export type Narrowing = Partial<Record<Way, string>>;

interface Group {
  id: string;
  name: string;
}

/** The group of those that have none of this kind: "No trust". No organisation or phase is called so. */
const none = "none";
export const isNone = (group: string) => group === none;
const noneNames: Record<Way, string> = { phase: "No phase", kind: "No type", governance: "No governance", trust: "No trust" };

export function wayHeading(way: Way, called: Called): string {
  const headings: Record<Way, string> = {
    phase: "Phase",
    kind: meansSettings(called) ? "Type" : "Kind of agency",
    governance: "Governance",
    trust: "Trust",
  };
  return headings[way];
}

/** The one group in which an organisation is, in this way. */
export function groupOf(organisation: ToldApart, way: Way): Group {
  if (way === "trust") return organisation.trust ?? { id: none, name: noneNames.trust };
  const value = organisation[way];
  return value ? { id: value, name: value } : { id: none, name: noneNames[way] };
}

/** The groups that organisations fall into, by name; those without one last. */
export function groupsIn(organisations: ToldApart[], way: Way): Group[] {
  const groups = new Map(organisations.map((organisation) => groupOf(organisation, way)).map((group) => [group.id, group]));
  return [...groups.values()].sort((a, b) => Number(a.id === none) - Number(b.id === none) || byName.compare(a.name, b.name));
}

export interface Choice {
  way: Way;
  heading: string;
  groups: Group[];
}

/** What can be chosen: only ways in which the organisations differ. */
export function choicesAmong(organisations: ToldApart[], called: Called): Choice[] {
  return waysToTellApart
    .map((way) => ({ way, heading: wayHeading(way, called), groups: groupsIn(organisations, way) }))
    .filter(({ groups }) => groups.length > 1);
}

/** The narrowing an address asks for; undefined where it asks for a group that is not there. */
export function narrowingFrom(search: URLSearchParams, organisations: ToldApart[]): Narrowing | undefined {
  const narrowing: Narrowing = {};
  for (const way of waysToTellApart) {
    const wanted = search.get(way);
    if (!wanted) continue;
    if (!organisations.some((one) => groupOf(one, way).id === wanted)) return undefined;
    narrowing[way] = wanted;
  }
  return narrowing;
}

export function isNarrowed(narrowing: Narrowing): boolean {
  return Object.keys(narrowing).length > 0;
}

/** Whether an organisation is left by a narrowing. */
export function isLeft(organisation: ToldApart, narrowing: Narrowing): boolean {
  return waysToTellApart.every((way) => narrowing[way] === undefined || groupOf(organisation, way).id === narrowing[way]);
}

/** ", phase Primary, trust Hartsmoor Learning Trust", as every title says it. */
export function narrowingInTitle(narrowing: Narrowing, organisations: ToldApart[], called: Called): string {
  return waysToTellApart
    .flatMap((way) => {
      const group = narrowing[way] && groupsIn(organisations, way).find((one) => one.id === narrowing[way]);
      if (!group) return [];
      return [group.id === none ? `, ${group.name.toLowerCase()}` : `, ${wayHeading(way, called).toLowerCase()} ${group.name}`];
    })
    .join("");
}
