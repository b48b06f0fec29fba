import { dayOf, dayWithoutYear, timeInWords } from "#domain/dates.ts";
import { endOf, type Stretch, stretchInWords } from "#domain/stretch.ts";

/** Why slots do not fit into their meeting, by their place in the list; each once. What is left before and after is welcome and close. */
export function slotsRefused(meeting: Stretch, slots: (Stretch & { name: string })[]): { at: number; because: string }[] {
  const end = endOf(meeting);
  return slots.flatMap((slot, at) => {
    if (slot.startsAt < meeting.startsAt)
      return [{ at, because: `${slot.name} starts before the meeting, which begins at ${timeInWords(meeting.startsAt)}` }];
    if (endOf(slot) > end) return [{ at, because: `${slot.name} ends after the meeting, which ends at ${timeInWords(end)}` }];
    const other = slots.slice(0, at).find((one) => one.startsAt < endOf(slot) && slot.startsAt < endOf(one));
    return other ? [{ at, because: `${slot.name} overlaps ${other.name}, which is from ${stretchInWords(other)}` }] : [];
  });
}

export interface RowItem<Slot> extends Stretch {
  /** What stands there: "Welcome", "Break", "Close", or a slot. */
  slot: Slot | null;
  name: string;
  state: "done" | "now" | "later";
}

/** A meeting as a row, slots by time with what lies before, between and after them. */
export function rowOf<Slot extends Stretch & { name: string }>(meeting: Stretch, slots: Slot[], now: string): RowItem<Slot>[] {
  const row: RowItem<Slot>[] = [];
  let at = meeting.startsAt;
  const add = (stretch: Stretch, name: string, slot: Slot | null) => {
    const state = endOf(stretch) <= now ? "done" : stretch.startsAt <= now ? "now" : "later";
    row.push({ startsAt: stretch.startsAt, minutes: stretch.minutes, name, slot, state });
    at = endOf(stretch);
  };
  const upTo = (until: string, name: string) => {
    if (until > at) add({ startsAt: at, minutes: Math.round((Date.parse(until) - Date.parse(at)) / 60_000) }, name, null);
  };
  for (const slot of slots.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    upTo(slot.startsAt, row.length === 0 ? "Welcome" : "Break");
    add(slot, slot.name, slot);
  }
  upTo(endOf(meeting), slots.length === 0 ? "Meeting" : "Close");
  return row;
}

/** What the clock of a slot says: "21 minutes", "4 minutes over", "Starts at 10:10am". */
export function clockInWords(slot: Stretch, now: string): string {
  const minute = (instant: string) => Math.floor(Date.parse(instant) / 60_000);
  if (dayOf(now) < dayOf(slot.startsAt)) return `Starts ${dayWithoutYear(slot.startsAt)}`;
  if (minute(now) < minute(slot.startsAt)) return `Starts at ${timeInWords(slot.startsAt)}`;
  const left = minute(endOf(slot)) - minute(now);
  const minutes = `${Math.abs(left)} ${Math.abs(left) === 1 ? "minute" : "minutes"}`;
  return left < 0 ? `${minutes} over` : minutes;
}

/** The minutes each item that is left may take; null before the slot begins counts from its start, and nothing is left past its end. */
export function minutesEach(slot: Stretch, now: string, itemsLeft: number): number | null {
  if (itemsLeft === 0) return null;
  const from = now > slot.startsAt ? now : slot.startsAt;
  const left = Math.floor(Date.parse(endOf(slot)) / 60_000) - Math.floor(Date.parse(from) / 60_000);
  return left > 0 ? Math.max(1, Math.floor(left / itemsLeft)) : null;
}
