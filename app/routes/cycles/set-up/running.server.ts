import { href } from "react-router";
import { daysInLine } from "#domain/cycles/cycle-dates.ts";
import { remindersInWords } from "#domain/cycles/reminder-days.ts";
import { momentInWords } from "#domain/dates.ts";
import { countedAs } from "#domain/organisations/organisation-words.ts";
import { daysOf } from "#db/cycles/cycle-days.ts";
import { countInvited } from "#db/cycles/invitations.ts";
import { remindersOf } from "#db/cycles/remind.ts";
import type { RequiredSetUp } from "./requirements.ts";

/** What can still be changed in a cycle that runs, and how it ends. */
export async function readRunningPage({ db, cycle, called }: RequiredSetUp) {
  const params = { cycleId: cycle.id };
  const { all, invited } = await countInvited(db, cycle.id);
  const isOpen = cycle.state === "open";
  return {
    sentence: isOpen
      ? `${cycle.launchedAt ? `Launched at ${momentInWords(cycle.launchedAt)}.` : "It is open."} ${countedAs(all, called)} ${all === 1 ? "is" : "are"} expected to return.`
      : `Closed${cycle.closedAt ? ` at ${momentInWords(cycle.closedAt)}` : ""}.${cycle.archivedAt ? " It is put away." : ""}`,
    uninvited: isOpen && cycle.launchedAt ? all - invited : 0,
    tasks: isOpen
      ? [
          { title: "Change the dates", href: href("/cycles/:cycleId/set-up/dates", params), hint: daysInLine(daysOf(cycle)) },
          {
            title: `Add ${called.any}`,
            href: href("/cycles/:cycleId/set-up/organisations", params),
            hint: "It has the same dates, and is invited at once",
          },
          { title: "Change the guidance and the legal basis", href: href("/cycles/:cycleId/set-up/guidance", params), hint: null },
          {
            title: "Change the reminders",
            href: href("/cycles/:cycleId/set-up/reminders", params),
            hint: remindersInWords(remindersOf(cycle)),
          },
        ]
      : [],
  };
}

export type RunningPage = Awaited<ReturnType<typeof readRunningPage>>;
