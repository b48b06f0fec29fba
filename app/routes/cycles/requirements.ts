import { data, type RouterContextProvider } from "react-router";
import { clockContext, databaseContext } from "#app/context.ts";
import { calledIn, isForSettings } from "#domain/organisations/organisation-words.ts";
import { type CycleAct, cycleRefusedBecause } from "#domain/cycles/permissions.ts";
import { requirePerson } from "#app/routes/require-person.ts";
import { findCycle } from "#db/cycles/cycles.ts";
import { findCycleSet } from "#db/standard-sets.ts";

export type CycleRequest = { request: Request; context: Readonly<RouterContextProvider>; params: { cycleId: string } };

/** The cycle named in the address, if this person may do this in it, and the partnership it is narrowed to; or 404, 403. */
export async function requireCycle({ request, context, params }: CycleRequest, act: CycleAct) {
  const person = requirePerson(context, request);
  const db = context.get(databaseContext);
  const view = await findCycle(db, params.cycleId, person.id);
  if (!view) throw data("Page not found", 404);

  const roles = view.roles.map(({ role }) => role);
  const set = await findCycleSet(db, view.cycle);
  const called = calledIn(set);
  const reason = cycleRefusedBecause(act, roles, called);
  if (reason === "not-there") throw data("Page not found", 404);
  if (reason) throw data(reason, 403);

  const search = new URL(request.url).searchParams;
  const wanted = search.get("partnership");
  const only = view.partnerships.find((one) => one.id === wanted);
  if (wanted && !only) throw data("There is no such partnership in this cycle", 404);
  return {
    ...view,
    db,
    person,
    search,
    only,
    set,
    called,
    agenciesRefused: cycleRefusedBecause("see-agencies", roles, called),
    now: context.get(clockContext)(),
  };
}

export type RequiredCycle = Awaited<ReturnType<typeof requireCycle>>;

/** The same of a cycle of schools and colleges; a cycle of agencies has no such page. */
export async function requireSettingsCycle(request: CycleRequest, act: CycleAct) {
  const view = await requireCycle(request, act);
  if (!isForSettings(view.set)) throw data("Page not found", 404);
  return view;
}
