import { randomUUID } from "node:crypto";
import { holdingRefusedBecause, panelClosedBecause } from "#domain/scrutiny/panels.ts";
import { dayInWords } from "#domain/dates.ts";
import { slotsRefused } from "#domain/scrutiny/slots.ts";
import { holdCycle } from "#db/cycles/hold-cycle.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { holdPanel } from "./hold-panel.ts";
import { tellOfPanel } from "./panel-mail.ts";
import { findPanel, listReturnsForPanels, listWhoCanSit, type PanelView } from "./panels.ts";

/** A panel as somebody set it up. */
export interface PanelPlan {
  startsAt: string;
  minutes: number;
  place: string;
  link: string;
  chairId: string | null;
  packOn: string | null;
  /** The chair is one of them, whether or not they are named here. */
  memberIds: string[];
  slots: { assessmentId: string; startsAt: string; minutes: number; chairId: string | null; attending: string }[];
}

interface Saving {
  cycle: { id: string; title: string };
  publicUrl: string;
}

export type PanelSaved = { saved: string } | { refused: string } | "stale";

/** Sets a panel up, and invites its members and the organisations whose slots it has. */
export async function addPanel(db: Db, author: Author, plan: PanelPlan, about: Saving): Promise<PanelSaved> {
  return inTransaction(db, async (trx) => {
    // Two panels that are set up at the same time come one after the other, so no return gets two slots
    await holdCycle(trx, about.cycle.id);
    const id = randomUUID();
    const refused = await planRefused(trx, plan, about.cycle.id, id);
    if (refused) return { refused };
    await trx
      .insertInto("panels")
      .values({ id, cycleId: about.cycle.id, ...columnsOf(plan), heldAt: null, cancelledAt: null, madeBy: author.by, madeAt: author.at })
      .execute();
    await writeParts(trx, author, id, plan);
    await recordHistory(trx, author, { cycleId: about.cycle.id, event: "panel-made", after: inRecord(plan) });
    await tellOfPanel(trx, author, null, await panelAsItIs(trx, id), about);
    return { saved: id };
  });
}

/** Changes a panel as somebody saw it, and tells whoever it is new for; nothing is written where nothing changed. */
export async function changePanel(
  db: Db,
  author: Author,
  { panelId, base, plan }: { panelId: string; base: number; plan: PanelPlan },
  about: Saving,
): Promise<PanelSaved> {
  return inTransaction(db, async (trx) => {
    await holdCycle(trx, about.cycle.id);
    await holdPanel(trx, panelId);
    const before = await panelAsItIs(trx, panelId);
    if (before.panel.revision !== base) return "stale";
    const refused = panelClosedBecause(before.panel) ?? (await planRefused(trx, plan, before.panel.cycleId, panelId));
    if (refused) return { refused };
    if (JSON.stringify(planOf(before)) === JSON.stringify(inOrder(plan))) return { saved: panelId };
    await trx
      .updateTable("panels")
      .set({ ...columnsOf(plan), revision: base + 1 })
      .where("id", "=", panelId)
      .execute();
    await writeParts(trx, author, panelId, plan);
    await recordHistory(trx, author, {
      cycleId: before.panel.cycleId,
      event: "panel-changed",
      before: inRecord(planOf(before)),
      after: inRecord(plan),
    });
    await tellOfPanel(trx, author, before, await panelAsItIs(trx, panelId), about);
    return { saved: panelId };
  });
}

/** Cancels a panel and tells everybody who was to come; a reason where that cannot be done any more, or null. */
export async function cancelPanel(db: Db, author: Author, panelId: string, about: Saving): Promise<string | null> {
  return inTransaction(db, async (trx) => {
    await holdPanel(trx, panelId);
    const before = await panelAsItIs(trx, panelId);
    const refused = panelClosedBecause(before.panel);
    if (refused) return refused;
    await trx
      .updateTable("panels")
      .set({ cancelledAt: author.at, revision: before.panel.revision + 1 })
      .where("id", "=", panelId)
      .execute();
    await recordHistory(trx, author, { cycleId: before.panel.cycleId, event: "panel-cancelled", before: inRecord(planOf(before)) });
    await tellOfPanel(trx, author, before, await panelAsItIs(trx, panelId), about);
    return null;
  });
}

/** Marks a panel as held; a reason where that cannot be done, or null. */
export async function markHeld(db: Db, author: Author, panelId: string): Promise<string | null> {
  return inTransaction(db, async (trx) => {
    await holdPanel(trx, panelId);
    const { panel } = await panelAsItIs(trx, panelId);
    const refused = holdingRefusedBecause(panel, { personId: author.by, now: author.at });
    if (refused) return refused;
    await trx.updateTable("panels").set({ heldAt: author.at }).where("id", "=", panelId).execute();
    await recordHistory(trx, author, { cycleId: panel.cycleId, event: "panel-held", after: { on: dayInWords(panel.startsAt) } });
    return null;
  });
}

async function panelAsItIs(trx: Trx, panelId: string): Promise<PanelView> {
  const view = await findPanel(trx, panelId);
  if (!view) throw new Error(`There is no panel ${panelId}`);
  return view;
}

function columnsOf({ startsAt, minutes, place, link, chairId, packOn }: PanelPlan) {
  return { startsAt, minutes, place, link, chairId, packOn };
}

// Asked again in the transaction: parts end and returns are withdrawn while somebody types
async function planRefused(trx: Trx, plan: PanelPlan, cycleId: string, panelId: string): Promise<string | null> {
  const [people, returns] = await Promise.all([listWhoCanSit(trx, cycleId), listReturnsForPanels(trx, cycleId)]);
  const person = (id: string) => people.find((one) => one.id === id);
  const members = membersOf(plan);
  if (members.some((id) => !person(id))) return "Somebody you chose has no part any more from which they could sit on a panel.";
  for (const id of [plan.chairId, ...plan.slots.map((slot) => slot.chairId)])
    if (id && !person(id)?.mayChair) return "Only a panel chair or an independent scrutineer can chair.";
  if (plan.slots.some((slot) => slot.chairId && !members.includes(slot.chairId))) return "Whoever chairs a slot has to be a member.";
  const named = plan.slots.map((slot) => ({ ...slot, return: returns.find(({ id }) => id === slot.assessmentId) }));
  if (named.some((slot) => !slot.return)) return "An organisation you chose is not expected in this cycle any more.";
  if (new Set(plan.slots.map(({ assessmentId }) => assessmentId)).size < plan.slots.length) return "Give each organisation one slot.";
  for (const slot of named) {
    const other = slot.return?.panels.find(({ id }) => id !== panelId);
    if (other) return `${slot.return?.name} has a slot in the panel of ${dayInWords(other.startsAt)} already.`;
  }
  return (
    slotsRefused(
      plan,
      named.map((slot) => ({ ...slot, name: slot.return?.name ?? "" })),
    )[0]?.because ?? null
  );
}

function membersOf({ memberIds, chairId }: PanelPlan): string[] {
  return [...new Set([...memberIds, ...(chairId ? [chairId] : [])])].sort();
}

// In one order, so that two plans can be compared
function inOrder({ slots, ...plan }: PanelPlan) {
  return {
    ...columnsOf({ ...plan, slots }),
    memberIds: membersOf({ ...plan, slots }),
    slots: slots
      .map(({ assessmentId, startsAt, minutes, chairId, attending }) => ({ assessmentId, startsAt, minutes, chairId, attending }))
      .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)),
  };
}

function planOf({ panel, members, slots }: PanelView) {
  return inOrder({ ...panel, memberIds: members.map(({ id }) => id), slots });
}

function inRecord(plan: PanelPlan) {
  const { startsAt, minutes, memberIds, slots } = inOrder(plan);
  return { on: startsAt, minutes, count: `${memberIds.length} people, ${slots.length} returns` };
}

async function writeParts(trx: Trx, { by, at }: Author, panelId: string, plan: PanelPlan) {
  const members = membersOf(plan);
  const added = { addedBy: by, addedAt: at, removedAt: null };
  const gone = trx.updateTable("panelMembers").set({ removedAt: at }).where("panelId", "=", panelId).where("removedAt", "is", null);
  await (members.length > 0 ? gone.where("personId", "not in", members) : gone).execute();
  for (const personId of members)
    await trx
      .insertInto("panelMembers")
      .values({ panelId, personId, ...added })
      .onConflict((conflict) => conflict.columns(["panelId", "personId"]).doUpdateSet({ removedAt: null }))
      .execute();
  const ids = plan.slots.map(({ assessmentId }) => assessmentId);
  const off = trx.updateTable("panelSubmissions").set({ removedAt: at }).where("panelId", "=", panelId).where("removedAt", "is", null);
  await (ids.length > 0 ? off.where("assessmentId", "not in", ids) : off).execute();
  for (const { assessmentId, startsAt, minutes, chairId, attending } of plan.slots)
    await trx
      .insertInto("panelSubmissions")
      .values({ panelId, assessmentId, startsAt, minutes, chairId, attending, ...added })
      .onConflict((conflict) =>
        conflict.columns(["panelId", "assessmentId"]).doUpdateSet({ startsAt, minutes, chairId, attending, removedAt: null }),
      )
      .execute();
}
