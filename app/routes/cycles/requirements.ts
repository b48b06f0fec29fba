import { data, href, redirect } from "react-router";
import { calledIn, isForSettings } from "#domain/organisations/organisation-words.ts";
import { type CycleAct, cycleRefusedBecause } from "#domain/cycles/permissions.ts";
import { type Asked, asked, refuse } from "#app/routes/require-person.ts";
import { findCycle } from "#db/cycles/cycles.ts";
import { findCycleSet } from "#db/standard-sets.ts";

export type CycleRequest = Asked<{ cycleId: string }>;

/** The cycle named in the address, if this person may do this in it, and the partnership it is narrowed to; or 404, 403. */
export async function requireCycle({ request, context, params }: CycleRequest, act: CycleAct) {
  const by = asked(context, request);
  const view = await findCycle(by.db, params.cycleId, by.person.id);
  if (!view) throw data("Page not found", 404);

  const roles = view.roles.map(({ role }) => role);
  const set = await findCycleSet(by.db, view.cycle);
  const called = calledIn(set);
  refuse(cycleRefusedBecause(act, roles, called));
  // Nothing has been returned in it: all there is to see is how it is set up
  if (view.cycle.state === "preparing" && act !== "administer") throw redirect(href("/cycles/:cycleId/set-up", params));

  const search = new URL(request.url).searchParams;
  const wanted = search.get("partnership");
  const only = view.partnerships.find((one) => one.id === wanted);
  if (wanted && !only) throw data("There is no such partnership in this cycle", 404);
  return {
    ...view,
    ...by,
    search,
    only,
    set,
    called,
    agenciesRefused: cycleRefusedBecause("see-agencies", roles, called),
  };
}

export type RequiredCycle = Awaited<ReturnType<typeof requireCycle>>;

/** Whether this person administers that partnership of the cycle. */
export function administersIn({ roles }: Pick<RequiredCycle, "roles">, partnershipId: string): boolean {
  return roles.some((one) => one.partnershipId === partnershipId && one.role === "administrator");
}

/** The same of a cycle of schools and colleges; a cycle of agencies has no such page. */
export async function requireSettingsCycle(request: CycleRequest, act: CycleAct) {
  const view = await requireCycle(request, act);
  if (!isForSettings(view.set)) throw data("Page not found", 404);
  return view;
}
