import { setImmediate } from "node:timers/promises";
import { data } from "react-router";
import { calledInSnapshot } from "#domain/organisations/organisation-words.ts";
import { type CycleAct, cycleRefusedBecause } from "#domain/cycles/permissions.ts";
import { type Asked, asked, refuse } from "#app/routes/require-person.ts";
import type { PublicVersion } from "#domain/figures/kept-public-version.ts";
import { findSnapshot } from "#db/figures/snapshots.ts";

/** The snapshot named in the address, if this person may do this in its cycle; or sign-in, 404, 403. */
export async function requireSnapshot({ request, context, params }: Asked<{ snapshotId: string }>, act: CycleAct = "see-figures") {
  const by = asked(context, request);
  const view = await findSnapshot(by.db, params.snapshotId, by.person);
  if (!view) throw data("Page not found", 404);
  // A large snapshot has been read by now: others are answered before it is counted
  await setImmediate();

  const roles = view.roles.map(({ role }) => role);
  const called = calledInSnapshot(view.content.set);
  refuse(cycleRefusedBecause(act, roles, called));
  return { ...view, ...by, called, agenciesRefused: cycleRefusedBecause("see-agencies", roles, called) };
}

/** A snapshot as a page or file is made from it: with everything in it, or with what the public may have of it. */
export type RequiredSnapshot = Awaited<ReturnType<typeof requireSnapshot>> & { published?: PublicVersion };
