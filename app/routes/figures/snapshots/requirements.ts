import { setImmediate } from "node:timers/promises";
import { data, type RouterContextProvider } from "react-router";
import { clockContext, databaseContext } from "#app/context.ts";
import { calledInSnapshot } from "#domain/organisations/organisation-words.ts";
import { type CycleAct, cycleRefusedBecause } from "#domain/cycles/permissions.ts";
import { requirePerson } from "#app/routes/require-person.ts";
import { findSnapshot } from "#db/figures/snapshots.ts";

type Request = { request: globalThis.Request; context: Readonly<RouterContextProvider>; params: { snapshotId: string } };

/** The snapshot named in the address, if this person may do this in its cycle; or sign-in, 404, 403. */
export async function requireSnapshot({ request, context, params }: Request, act: CycleAct = "see-figures") {
  const person = requirePerson(context, request);
  const db = context.get(databaseContext);
  const view = await findSnapshot(db, params.snapshotId, person);
  if (!view) throw data("Page not found", 404);
  // A large snapshot has been read by now: others are answered before it is counted
  await setImmediate();

  const roles = view.roles.map(({ role }) => role);
  const called = calledInSnapshot(view.content.set);
  const reason = cycleRefusedBecause(act, roles, called);
  if (reason === "not-there") throw data("Page not found", 404);
  if (reason) throw data(reason, 403);
  return {
    ...view,
    called,
    db,
    person,
    agenciesRefused: cycleRefusedBecause("see-agencies", roles, called),
    now: context.get(clockContext)(),
  };
}

export type RequiredSnapshot = Awaited<ReturnType<typeof requireSnapshot>>;
