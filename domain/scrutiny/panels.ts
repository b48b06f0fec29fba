import { dayOf, dayWithoutYear } from "#domain/dates.ts";
import type { PartnershipRole } from "#domain/people/roles.ts";
import { endOf, type Stretch } from "#domain/stretch.ts";

/** The parts in a partnership from which somebody can be asked to sit on a panel. */
export const sittingRoles: readonly PartnershipRole[] = ["panel-member", "panel-chair", "reviewer", "scrutineer"];

/** The parts from which somebody can chair one. */
export const chairingRoles: readonly PartnershipRole[] = ["panel-chair", "scrutineer"];

/** Why a panel cannot be changed any more, or null. */
export function panelClosedBecause({ cancelledAt, heldAt }: { cancelledAt: string | null; heldAt: string | null }): string | null {
  if (cancelledAt) return "This panel has been cancelled.";
  return heldAt ? "This panel has been held, so its date and slots stay as they were." : null;
}

/** Why a panel cannot be marked as held now, or null. */
export function holdingRefusedBecause(
  panel: Stretch & { cancelledAt: string | null; heldAt: string | null; chairId: string | null },
  { personId, now }: { personId: string; now: string },
): string | null {
  if (panel.chairId !== personId) return "Only its chair marks a panel as held.";
  const closed = panelClosedBecause(panel);
  if (closed) return closed;
  return now < panel.startsAt ? "It has not begun yet." : null;
}

/** What a page says of a day outside those that the cycle plans for its panels: it warns, it does not forbid. */
export function dayToKnow(startsAt: string, { panelsFrom, panelsTo }: { panelsFrom: string; panelsTo: string }): string | null {
  const day = dayOf(startsAt);
  if (day >= panelsFrom && day <= panelsTo) return null;
  return `The cycle plans its panels from ${dayWithoutYear(panelsFrom)} to ${dayWithoutYear(panelsTo)}. This one is ${day < panelsFrom ? "earlier" : "later"}.`;
}

interface Member {
  id: string;
  name: string;
  /** The organisations that are theirs, and those whose trust they lead. */
  organisationIds: string[];
  mayChair: boolean;
}

interface Slot extends Stretch {
  assessmentId: string;
  organisationId: string;
  chairId: string | null;
}

/** Who of a panel has nothing to do with one of its slots. What they declared it for stays with those who keep it. */
export function stepsOut<One extends Member>(
  slot: Pick<Slot, "assessmentId" | "organisationId">,
  members: One[],
  conflicts: { assessmentId: string; personId: string }[],
): { member: One; because: "own" | "conflict" }[] {
  return members.flatMap((member): { member: One; because: "own" | "conflict" }[] => {
    if (member.organisationIds.includes(slot.organisationId)) return [{ member, because: "own" }];
    const declared = conflicts.some((one) => one.assessmentId === slot.assessmentId && one.personId === member.id);
    return declared ? [{ member, because: "conflict" }] : [];
  });
}

/** Who settles the ratings of a slot: its own chair, or the panel's; null where that one steps out, or there is none. */
export function chairOfSlot<One extends Member>(
  slot: Slot,
  { chairId, members, conflicts }: { chairId: string | null; members: One[]; conflicts: { assessmentId: string; personId: string }[] },
): One | null {
  const chair = members.find(({ id }) => id === (slot.chairId ?? chairId));
  if (!chair?.mayChair) return null;
  return stepsOut(slot, [chair], conflicts).length > 0 ? null : chair;
}

/** Whether the meeting lies ahead, goes on, or is over by its own clock. */
export function meetingState(panel: Stretch & { cancelledAt: string | null; heldAt: string | null }, now: string) {
  if (panel.cancelledAt) return "cancelled" as const;
  if (panel.heldAt) return "held" as const;
  if (now < panel.startsAt) return "ahead" as const;
  return now < endOf(panel) ? ("now" as const) : ("over" as const);
}
