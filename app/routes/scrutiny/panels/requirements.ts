import { data } from "react-router";
import { calledIn, isForSettings } from "#domain/organisations/organisation-words.ts";
import { chairOfSlot, stepsOut } from "#domain/scrutiny/panels.ts";
import {
  type CycleScrutinyAct,
  cycleScrutinyRefusedBecause,
  panelsRefusedBecause,
  scrutinyRefusedBecause,
} from "#domain/scrutiny/permissions.ts";
import { type Asked, asked, refuse } from "#app/routes/require-person.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { findCycle } from "#db/cycles/cycles.ts";
import { findPanel, type PanelView } from "#db/scrutiny/panels/panels.ts";
import { findCycleSet } from "#db/standard-sets.ts";

/** The cycle named in the address, if this person may do this in it; otherwise sign-in, 404 or 403. */
export async function requireScrutiny({ request, context, params }: Asked<{ cycleId: string }>, act: CycleScrutinyAct) {
  const by = asked(context, request);
  const view = await findCycle(by.db, params.cycleId, by.person.id);
  if (!view || view.cycle.state === "preparing") throw data("Page not found", 404);
  const roles = view.roles.map(({ role }) => role);
  refuse(cycleScrutinyRefusedBecause(act, roles));
  const set = await findCycleSet(by.db, view.cycle);
  const places = new Set(view.partnerships.map(({ id }) => id));
  const parts = by.person.roles.filter(({ partnershipId }) => partnershipId !== null && places.has(partnershipId));
  const notTheirs = panelsRefusedBecause(parts, { isForSettings: isForSettings(set) });
  if (act === "set-up-panels") refuse(notTheirs);
  return {
    ...view,
    ...by,
    called: calledIn(set),
    held: roles,
    setsUp: notTheirs === null,
    /** A member of panels sees those on which they sit. */
    seesAll: roles.some((role) => ["administrator", "reviewer", "panel-chair", "scrutineer"].includes(role)),
  };
}

/** The panel named in the address, if this person may do this with it: a member of panels knows of their own alone. */
export async function requirePanel(request: Asked<{ panelId: string }>, act: CycleScrutinyAct) {
  const by = asked(request.context, request.request);
  const found = await findPanel(by.db, request.params.panelId);
  if (!found) throw data("Page not found", 404);
  const params = { cycleId: found.panel.cycleId };
  const view = await requireScrutiny({ ...request, params }, "see-panels");
  const sits = found.members.some(({ id }) => id === by.person.id);
  if (!view.seesAll && !sits) throw data("Page not found", 404);
  if (act !== "see-panels") await requireScrutiny({ ...request, params }, act);
  return { ...view, ...found, sits, chairs: found.panel.chairId === by.person.id };
}

export type RequiredPanel = Awaited<ReturnType<typeof requirePanel>>;

/** The slots of a panel with who steps out of each, who settles, and whether this person reads what was submitted. */
export async function readSlots({ db, person, ...view }: PanelView & Pick<RequiredPanel, "db" | "person">) {
  return Promise.all(
    view.slots.map(async (slot) => {
      const found = await findAssessment(db, slot.assessmentId, person);
      const out = stepsOut(slot, view.members, view.conflicts);
      const chair = chairOfSlot(slot, { ...view, chairId: view.panel.chairId });
      return {
        ...slot,
        out: out.map(({ member, because }) => ({ id: member.id, name: member.name, because })),
        chair: chair?.name ?? null,
        mayRead: found !== undefined && scrutinyRefusedBecause("read-review", found.part, found.facts) === null,
      };
    }),
  );
}

export type ShownSlot = Awaited<ReturnType<typeof readSlots>>[number];
