import { dayInWords } from "#domain/dates.ts";
import { dayToKnow, holdingRefusedBecause, meetingState, panelClosedBecause } from "#domain/scrutiny/panels.ts";
import { rowOf } from "#domain/scrutiny/slots.ts";
import type { Route } from "./+types/show.ts";
import { readSlots, requirePanel } from "./requirements.ts";

const done = {
  "set-up": "The panel is set up. Members and organisations have been written to",
  changed: "The panel is saved. Whoever it changed for has been written to",
  cancelled: "The panel is cancelled. Everybody who was to come has been written to",
  held: "The panel is marked as held",
  settled: "Settled. Nothing of this return is left to walk through",
};

/** What the page of a panel shows this person. */
export async function readPanelPage({ request, context, params, url }: Route.LoaderArgs) {
  const view = await requirePanel({ request, context, params }, "see-panels");
  const { panel, cycle, members, conflicts, author, person } = view;
  const slots = await readSlots(view);
  return {
    id: panel.id,
    cycle: { id: cycle.id, title: cycle.title },
    day: dayInWords(panel.startsAt),
    startsAt: panel.startsAt,
    minutes: panel.minutes,
    place: panel.place,
    link: panel.link,
    packOn: panel.packOn,
    state: meetingState(panel, author.at),
    toKnow: dayToKnow(panel.startsAt, cycle),
    row: rowOf(panel, slots, author.at).map(({ name, startsAt, minutes, state }) => ({ name, startsAt, minutes, state })),
    slots,
    members: members.map(({ id, name, jobTitle }) => ({ id, name, jobTitle, isChair: id === panel.chairId })),
    hasChair: panel.chairId !== null,
    conflicts: conflicts.length,
    setsUp: view.setsUp && panelClosedBecause(panel) === null,
    declares: view.sits || view.setsUp,
    mayHold: holdingRefusedBecause(panel, { personId: person.id, now: author.at }) === null,
    done: done[url.searchParams.get("done") as keyof typeof done] ?? null,
  };
}

export type PanelPage = Awaited<ReturnType<typeof readPanelPage>>;
