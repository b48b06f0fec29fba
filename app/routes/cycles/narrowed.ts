import { data } from "react-router";
import { partsTowards, seesAgency } from "#domain/cycles/cycle-access.ts";
import {
  type Choice,
  choicesAmong,
  isLeft,
  isNarrowed,
  type Narrowing,
  narrowingFrom,
  narrowingInTitle,
  type ToldApart,
} from "#domain/organisations/narrowing.ts";
import type { OrganisationFacts } from "#domain/organisations/organisation-facts.ts";
import { listCycleMemberships } from "#db/cycles/cycles.ts";
import type { RequiredCycle } from "./requirements.ts";
import { notAllSeen } from "#domain/figures/figure-notes.ts";

/** What the figures of a cycle are narrowed to beside a partnership, and what could be chosen. */
export interface Narrowed {
  narrowing: Narrowing;
  choices: Choice[];
  /** ", phase Primary": what every title and file says of it. */
  inTitle: string;
}

/** What the address narrows these organisations to, as narrowedTo. */
export async function narrowedBy(view: RequiredCycle, organisations: OrganisationFacts[]): Promise<Narrowed> {
  return narrowedTo(view, organisations, async (narrowing) => organisations.filter((one) => isLeft(one, narrowing)));
}

/**
 * What the address narrows organisations that differ like these to; 404 for a group that is not there. A group can be one school,
 * so whoever may not see each of those left by name may not have figures of them alone.
 */
export async function narrowedTo(
  view: RequiredCycle,
  differing: ToldApart[],
  listLeft: (narrowing: Narrowing) => Promise<{ id: string }[]>,
): Promise<Narrowed> {
  const { search, called, agenciesRefused } = view;
  const narrowing = narrowingFrom(search, differing);
  if (!narrowing) throw data("This cycle has no such figures", 404);
  if (isNarrowed(narrowing)) {
    const reason = await groupsRefused(view, await listLeft(narrowing));
    if (reason) throw data(reason, 403);
  }
  return {
    narrowing,
    choices: agenciesRefused ? [] : choicesAmong(differing, called),
    inTitle: narrowingInTitle(narrowing, differing, called),
  };
}

/** Why this person may not have figures of groups of these organisations, or null where they see each of them by name. */
export async function groupsRefused(
  { db, cycle, called, agenciesRefused, ...held }: RequiredCycle,
  organisations: { id: string }[],
): Promise<string | null> {
  if (agenciesRefused) return agenciesRefused;
  const partTowards = partsTowards(held, await listCycleMemberships(db, cycle.id));
  const isSeen = organisations.every((one) => seesAgency(partTowards(one.id)));
  return isSeen ? null : notAllSeen(called);
}

/** The part of an address that keeps what is chosen, with what else it asks for. */
export function queryOf({ only }: Pick<RequiredCycle, "only">, narrowing: Narrowing = {}, more: Record<string, string> = {}): string {
  const search = new URLSearchParams({ ...(only && { partnership: only.id }), ...narrowing, ...more });
  return search.size > 0 ? `?${search}` : "";
}
