import { openAgainInWords, returnedAmong, type StateCount } from "#domain/assessments/assessment-state.ts";
import { dueDate } from "#domain/assessments/due-date.ts";
import { dayInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import type { WorkDate, WorkItem } from "./work.ts";

interface CycleFacts {
  id: string;
  title: string;
  state: string;
  dueAt: string;
}

/** A cycle of a person's partnership, with how many have returned and the date it is due while it is open. */
export function cycleWork(cycle: CycleFacts, counts: StateCount[]): { item: WorkItem; dates: WorkDate[] } {
  const { all, returned, openAgain } = returnedAmong(counts);
  const day = dueDate(cycle, { extendedTo: null }).day;
  const isOpen = cycle.state === "open";
  return {
    item: {
      title: cycle.title,
      place: { page: "cycle", cycleId: cycle.id },
      text:
        cycle.state === "preparing"
          ? "In preparation: nobody has been written to yet"
          : `${returned} of ${all} returned${openAgainInWords(openAgain)}`,
      when:
        cycle.state === "preparing" ? { quiet: "In preparation" } : isOpen ? { strong: `Due ${dayInWords(day)}` } : { quiet: "Finished" },
    },
    dates: isOpen ? [{ day, text: `${cycle.title}: returns due` }] : [],
  };
}

interface TimeAsked {
  id: string;
  organisation: string;
  cycle: string;
  wantedUntil: string;
  reason: string;
}

/** A request for more time, as it waits for whoever answers it. */
export function timeAskedItem({ id, organisation, cycle, wantedUntil, reason }: TimeAsked): WorkItem {
  return {
    title: `Answer ${organisation}, which asks for more time`,
    place: { page: "extension", extensionId: id },
    text: `${cycle}, until ${dayInWords(wantedUntil)}. “${reason}”`,
    when: { strong: "Waits for your answer" },
  };
}

interface TrustCycleFacts {
  id: string;
  title: string;
  dueAt: string;
  isOpen: boolean;
  settings: number;
  returned: number;
  /** Settings that have not started, and answers that the trust offers them. */
  notStarted: number;
  offers: number;
  openAgain: number;
}

/** A cycle as a trust's lead looks at it: all its settings together. */
export function trustItem(trustId: string, cycle: TrustCycleFacts): WorkItem {
  const { id, title, dueAt, isOpen, settings, returned, openAgain, notStarted, offers } = cycle;
  const begun = notStarted > 0 ? `, ${notStarted} not started` : "";
  const offered = offers > 0 ? `You offer ${counted(offers, "answer")} to all of them` : "You can offer one answer to all of them";
  return {
    title: `${title}, all settings`,
    place: { page: "trust", trustId, cycleId: id },
    text: `${returned} of ${counted(settings, "setting")} returned${openAgainInWords(openAgain)}${isOpen ? `${begun}. ${offered}` : ""}`,
    when: isOpen ? { strong: `Due ${dayInWords(dueAt)}` } : { quiet: "Finished" },
  };
}
