import { listReadable } from "#db/scrutiny/readable.ts";
import { listReturnsForPanels, listWhoCanSit, type PanelView } from "#db/scrutiny/panels/panels.ts";
import { clockOf, dayOf, dayWithoutYear } from "#domain/dates.ts";
import type { RequiredPanel } from "./requirements.ts";
import { mostSlots } from "#app/forms/scrutiny/panel.ts";

type Whose = Pick<RequiredPanel, "db" | "cycle" | "person" | "held">;

/**
 * What the form of a panel offers: who can sit and chair, and which returns it can talk about: those that whoever sets it up
 * may read, all of them for an administrator, and those it has already.
 */
export async function readOffered({ db, cycle, person, held }: Whose, view?: PanelView) {
  const [people, all, readable] = await Promise.all([
    listWhoCanSit(db, cycle.id),
    listReturnsForPanels(db, cycle.id),
    listReadable(db, { person, cycle }),
  ]);
  const kept = new Set(view?.slots.map(({ assessmentId }) => assessmentId));
  const returns = all.filter(({ id }) => held.includes("administrator") || readable.has(id) || kept.has(id));
  return {
    people: people.map(({ id, name, jobTitle, mayChair }) => ({ id, name, jobTitle, mayChair })),
    returns: returns.map(({ id, name, hasSubmission, panels }) => {
      const other = panels.find((one) => one.id !== view?.panel.id);
      return {
        id,
        name,
        note: other ? `in the panel of ${dayWithoutYear(other.startsAt)}` : hasSubmission ? "" : "not submitted yet",
        isTaken: other !== undefined,
      };
    }),
  };
}

export type Offered = Awaited<ReturnType<typeof readOffered>>;

/** A panel as its form shows it. */
export function savedPanel({ panel, members, slots }: PanelView) {
  return {
    day: dayOf(panel.startsAt),
    time: clockOf(panel.startsAt).slice(11),
    minutes: String(panel.minutes),
    place: panel.place,
    link: panel.link,
    chairId: panel.chairId ?? "",
    members: members.map(({ id }) => id),
    packOn: panel.packOn ?? "",
    slots: slots.map(({ assessmentId, startsAt, minutes, chairId, attending }) => ({
      assessment: assessmentId,
      time: clockOf(startsAt).slice(11),
      minutes: String(minutes),
      chair: chairId ?? "",
      attending,
    })),
  };
}

/** How many slots the form has boxes for. */
export function boxesFor(slots: number): number {
  return Math.min(mostSlots, Math.max(4, slots + 2));
}
