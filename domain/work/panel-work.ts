import { dayInWords, dayOf, daysEarlier } from "#domain/dates.ts";
import { endOf, type Stretch, stretchInWords } from "#domain/stretch.ts";
import { counted, listed } from "#domain/words.ts";
import type { WorkDate, WorkItem } from "./work.ts";

interface PanelFacts extends Stretch {
  id: string;
  cycle: string;
  packOn: string | null;
  isHeld: boolean;
  chairs: boolean;
  names: string[];
}

const daysAfter = 60;

/** Whether a panel stands on the page of whoever sits on it: until it is held, and for a while after. */
export function standsInWork({ heldAt }: { heldAt: string | null }, now: Date): boolean {
  return heldAt === null || heldAt >= daysEarlier(now, daysAfter);
}

/** A panel on which somebody sits, with what it talks about, and its day until it is over. */
export function panelWork(panel: PanelFacts, now: string): { item: WorkItem; dates: WorkDate[] } {
  const isOver = panel.isHeld || endOf(panel) <= now;
  const part = panel.chairs ? "You chair it" : "You are a member";
  return {
    item: {
      title: `Panel of ${dayInWords(panel.startsAt)}, ${panel.cycle}`,
      place: { page: "panel", panelId: panel.id },
      text: `${part}. ${panel.names.length > 0 ? `${counted(panel.names.length, "return")}: ${listed(panel.names)}` : "No return has a slot yet"}`,
      when: isOver
        ? { quiet: panel.isHeld ? "Held" : "Its time is over" }
        : { strong: stretchInWords(panel), quiet: dayInWords(panel.startsAt) },
    },
    dates: isOver
      ? []
      : [
          ...(panel.packOn && panel.packOn >= dayOf(now)
            ? [{ day: panel.packOn, text: `Pack of the panel of ${dayInWords(panel.startsAt)}` }]
            : []),
          { day: dayOf(panel.startsAt), text: `Panel, ${panel.cycle}` },
        ],
  };
}
