import { data } from "react-router";
import { dayInWords, dayOf, timeInWords } from "#domain/dates.ts";
import { chairOfSlot, stepsOut } from "#domain/scrutiny/panels.ts";
import { clockInWords, minutesEach, rowOf } from "#domain/scrutiny/slots.ts";
import { endOf, stretchInWords } from "#domain/stretch.ts";
import { scrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";
import type { Asked } from "#app/routes/require-person.ts";
import { refuse } from "#app/routes/require-person.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { requirePanel } from "../panels/requirements.ts";

/** The room of one return in a panel that is on or was held, for those who read what was submitted; nobody else knows of it. */
export async function requireRoom(request: Asked<{ panelId: string; assessmentId: string }>) {
  const panel = await requirePanel(request, "see-panels");
  const { assessmentId } = request.params;
  const slot = panel.slots.find((one) => one.assessmentId === assessmentId);
  if (!slot || panel.panel.cancelledAt) throw data("Page not found", 404);
  const view = await findAssessment(panel.db, assessmentId, panel.person);
  if (!view) throw data("Page not found", 404);
  refuse(scrutinyRefusedBecause("read-review", view.part, view.facts));
  return { ...panel, slot, view };
}

type Room = Awaited<ReturnType<typeof requireRoom>>;

const near = 30;
const hour = 60;

/** The meeting around an item: its row, the clock of the slot as the server has it, and who is in the slot. */
export function roomOf({ panel, slots, slot, members, conflicts, author }: Room, itemsLeft: number) {
  const out = stepsOut(slot, members, conflicts);
  const chair = chairOfSlot(slot, { chairId: panel.chairId, members, conflicts });
  const minutesTo = (instant: string) => Math.round((Date.parse(instant) - Date.parse(author.at)) / 60_000);
  const isNear = minutesTo(panel.startsAt) <= near && minutesTo(endOf(panel)) > -hour;
  const each = minutesEach(slot, author.at, itemsLeft);
  return {
    panelId: panel.id,
    day: dayInWords(panel.startsAt),
    row: rowOf(
      panel,
      slots.map((one) => ({ ...one, name: one.name })),
      author.at,
    ).map(({ name, startsAt, minutes, state }) => ({ name, startsAt, minutes, state })),
    current: slot.name,
    clock: {
      words: clockInWords(slot, author.at),
      now: dayOf(author.at) === dayOf(slot.startsAt) ? timeInWords(author.at) : null,
      slot: stretchInWords(slot),
      until: timeInWords(endOf(slot)),
      left: itemsLeft,
      each,
    },
    /** For how many minutes an open page goes on asking what is new. */
    live: isNear && !panel.heldAt ? minutesTo(endOf(panel)) + hour : undefined,
    isHeld: panel.heldAt !== null,
    inSlot: members
      .filter(({ id }) => !out.some(({ member }) => member.id === id))
      .map(({ id, name }) => (id === chair?.id ? `${name} (chair)` : name)),
    attending: slot.attending,
    out: out.map(({ member, because }) => ({ name: member.name, because })),
    back: timeInWords(endOf(slot)),
    hasChair: chair !== null,
  };
}

export type RoomPage = ReturnType<typeof roomOf>;
