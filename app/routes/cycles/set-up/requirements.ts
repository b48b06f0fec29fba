import { data, href } from "react-router";
import { type CycleRequest, requireCycle } from "#app/routes/cycles/requirements.ts";

/** The cycle named in the address, for those who set it up and run it, with the partnerships they do this for. */
export async function requireSetUp(request: CycleRequest) {
  const view = await requireCycle(request, "administer");
  const administered = view.roles.filter(({ role }) => role === "administrator").map(({ partnershipId }) => partnershipId);
  return { ...view, administered };
}

export type RequiredSetUp = Awaited<ReturnType<typeof requireSetUp>>;

/** The same while it is in preparation; a launched one has no such page. */
export async function requirePreparing(request: CycleRequest) {
  const view = await requireSetUp(request);
  if (view.cycle.state !== "preparing") throw data("This audit has been launched, so this can no longer be done.", 409);
  return view;
}

/** The way back from a part. */
export const backToSetUp = (page: { cycle: { title: string; state: string } }, params: { cycleId: string }) => ({
  href: href("/cycles/:cycleId/set-up", params),
  label: page.cycle.state === "preparing" ? `Set up the ${page.cycle.title}` : `Run the ${page.cycle.title}`,
});
