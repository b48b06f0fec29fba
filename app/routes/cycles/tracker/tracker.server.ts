import { data } from "react-router";
import { administers } from "#domain/assessments/permissions.ts";
import { ladderFor } from "#domain/cycles/ladder.ts";
import { inOrder, trackerOrders, trackerPiles, type TrackerRow, trackerRows, trackerSentence } from "#domain/cycles/tracker.ts";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { isForSettings } from "#domain/organisations/organisation-words.ts";
import { trackerTable } from "#app/tables/cycles/tracker.ts";
import { listChasing } from "#db/cycles/tracker.ts";
import { aboutOf } from "#app/routes/cycles/about.ts";
import type { Tables } from "#app/routes/cycles/files.ts";
import { frameOf } from "#app/routes/cycles/frame.ts";
import { type CycleRequest, requireCycle } from "#app/routes/cycles/requirements.ts";
import { readRows } from "#app/routes/cycles/returns.server.ts";

const onePage = 50;

/** Whom to chase: all returns of a cycle that an administrator may chase, with what was done about each. */
export async function readAll(request: CycleRequest) {
  const view = await requireCycle(request, "administer");
  const { db, cycle, set, now } = view;
  const [{ rows, narrowed }, chasing] = await Promise.all([readRows(view, administers), listChasing(db, cycle.id)]);
  const ladder = ladderFor(isForSettings(set));
  const standards = set.sections.reduce((sum, section) => sum + section.standards.length, 0);
  return { view, narrowed, ladder, standards, rows: trackerRows(rows, chasing, { ladder, today: dayOf(now) }) };
}

/** The page: what the address narrows it to, in pages of 50. */
export async function readTracker(request: CycleRequest) {
  const { view, narrowed, ladder, standards, rows } = await readAll(request);
  const { search, called } = view;
  const pile = oneOf(search.get("pile"), trackerPiles);
  const order = oneOf(search.get("order"), trackerOrders) ?? "next";
  const name = search.get("name")?.trim() ?? "";
  const found = inOrder(
    rows.filter((row) => (!pile || trackerPiles[pile].holds(row)) && row.organisation.name.toLowerCase().includes(name.toLowerCase())),
    order,
  );
  const pages = Math.max(1, Math.ceil(found.length / onePage));
  const page = Math.min(Math.max(1, Number(search.get("page")) || 1), pages);
  return {
    ...frameOf(view, narrowed),
    sentence: trackerSentence(rows, called),
    piles: Object.entries(trackerPiles).map(([code, one]) => ({
      code,
      label: one.label,
      count: rows.filter((row) => one.holds(row)).length,
    })),
    all: rows.length,
    pile: pile ?? null,
    order,
    name,
    found: found.length,
    rows: found.slice((page - 1) * onePage, page * onePage),
    page,
    pageCount: pages,
    requests: inOrder(rows, "name").flatMap(({ request: asked, organisation }) =>
      asked ? [{ ...asked, organisation: organisation.name }] : [],
    ),
    organisations: inOrder(rows, "name").map(({ assessmentId, organisation }) => ({ assessmentId, name: organisation.name })),
    ladder,
    standards,
    today: dayInWords(view.now.toISOString()),
  };
}

export type TrackerPage = Awaited<ReturnType<typeof readTracker>>;

/** The same as a table of all of them, for files. */
export async function readTrackerTable(request: CycleRequest): Promise<Tables> {
  const all = await readAll(request);
  return tablesOf(all, all.rows, { id: "tracker", what: "Tracker" });
}

/** Who stands on the list of exceptions: the ladder has come to it, or gone past it. */
export async function readExceptions(request: CycleRequest): Promise<Tables> {
  return readListed(request, "exceptions", "Exceptions");
}

export async function readEscalations(request: CycleRequest): Promise<Tables> {
  return readListed(request, "executive", "Escalations to the Executive");
}

async function readListed(request: CycleRequest, step: string, what: string): Promise<Tables> {
  const all = await readAll(request);
  return tablesOf(
    all,
    all.rows.filter((row) => isListed(row, step)),
    { id: step === "executive" ? "escalations" : "exceptions", what },
  );
}

/** Whether a late return has come to a step of the ladder that is a list, and nothing holds it. */
function isListed({ isOverdue, next, done }: TrackerRow, step: string): boolean {
  if (!isOverdue) return false;
  if (done.includes(step)) return true;
  return next.is === "step" && next.isDue && next.step.code === step;
}

function tablesOf(all: Awaited<ReturnType<typeof readAll>>, rows: TrackerRow[], { id, what }: { id: string; what: string }): Tables {
  const { view, narrowed, standards } = all;
  const asAt = dayInWords(view.now.toISOString());
  const notes = ["Late is counted from the date each has, with more time where it was given."];
  return {
    view,
    what: what.toLowerCase(),
    narrowedTo: narrowed.inTitle,
    tables: [
      trackerTable({ id, title: `${what}, ${aboutOf(view)}, ${asAt}`, standards, called: view.called, notes }, inOrder(rows, "next")),
    ],
  };
}

function oneOf<Code extends string>(wanted: string | null, known: Record<Code, unknown>): Code | undefined {
  if (!wanted) return undefined;
  if (!Object.hasOwn(known, wanted)) throw data("There is no such list", 404);
  return wanted as Code;
}
