import { requireCycle, type CycleRequest } from "#app/routes/cycles/requirements.ts";
import { refuse } from "#app/routes/require-person.ts";
import { type CycleScrutinyAct, cycleScrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";

/** The cycle named in the address, if this person may do this with its returns together. */
export async function requireCycleScrutiny(request: CycleRequest, act: CycleScrutinyAct) {
  const view = await requireCycle(request, "see-figures");
  refuse(
    cycleScrutinyRefusedBecause(
      act,
      view.roles.map(({ role }) => role),
    ),
  );
  return view;
}
