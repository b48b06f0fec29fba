import { data } from "react-router";
import { attentionInWords } from "#domain/scrutiny/attention.ts";
import { nobody, type QueuePlace, queuePlaces, queueGroups, queueRows, narrowedRows } from "#domain/scrutiny/queue.ts";
import { queueSentence, returnedInWords } from "#domain/scrutiny/queue-sentence.ts";
import { firstItems, overdueItems, ownItems } from "#domain/work/scrutiny-work.ts";
import { conversationItem } from "#domain/work/conversation-work.ts";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { byName } from "#domain/words.ts";
import { listWaiting } from "#db/conversations/waiting.ts";
import { listQueue } from "#db/scrutiny/queue.ts";
import { queueTable } from "#app/tables/scrutiny/queue.ts";
import { aboutOf, placeOf } from "#app/routes/cycles/about.ts";
import type { Tables } from "#app/routes/cycles/files.ts";
import { queryOf } from "#app/routes/cycles/narrowed.ts";
import type { CycleRequest } from "#app/routes/cycles/requirements.ts";
import { readFollowUp } from "#app/routes/work/scrutiny-work.server.ts";
import { nextPanel } from "./next-panel.ts";
import { readableIn, requireCycleScrutiny, type RequiredScrutiny } from "./requirements.ts";

const onePage = 50;

/** All returns of a cycle that this person reads, by their clocks, and what the address narrows them to. */
export async function readRows(view: RequiredScrutiny) {
  const { db, cycle, set, now, person, search } = view;
  const today = dayOf(now);
  const { returns, missing } = await listQueue(db, cycle.id, set);
  const rows = queueRows(await readableIn(view, returns), { cycle, today });
  const readers = [...new Map(rows.flatMap(({ reader }) => (reader ? [[reader.id, reader.name] as const] : [])))]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => byName.compare(a.name, b.name));
  const wanted = search.get("reader") || null;
  if (wanted !== null && wanted !== nobody && wanted !== person.id && !readers.some(({ id }) => id === wanted))
    throw data("Nobody of that name reads here", 404);
  const place = placeIn(search.get("where"));
  return {
    rows,
    othersReturned: returns.length > rows.length,
    missing,
    readers,
    reader: wanted,
    place,
    shown: narrowedRows(rows, { reader: wanted, place }),
    today,
  };
}

function placeIn(wanted: string | null): QueuePlace | null {
  if (!wanted) return null;
  if (!Object.hasOwn(queuePlaces, wanted)) throw data("There is no such list", 404);
  return wanted as QueuePlace;
}

/** The page: what the partnership owes, what waits for this person, and the table in pages of 50. */
export async function readQueue(request: CycleRequest) {
  const view = await requireCycleScrutiny(request, "see-queue");
  const { db, cycle, set, called, person, now, search, may } = view;
  const all = await readRows(view);
  const { rows, shown, today } = all;
  const seesMissing = await readableIn(
    view,
    all.missing.map((one) => ({ ...one, assessmentId: "" })),
  );
  const words = (await listWaiting(db, person)).filter(({ cycleId, readers }) => cycleId === cycle.id && readers === "partnership");
  const followUp = await readFollowUp(db, view, today);
  const pageCount = Math.max(1, Math.ceil(shown.length / onePage));
  const page = Math.min(Math.max(1, Math.trunc(Number(search.get("page"))) || 1), pageCount);
  const who = { personId: person.id, today, sections: set.sections.length };
  return {
    cycle: { id: cycle.id, title: cycle.title },
    place: placeOf(view),
    called,
    today,
    sections: set.sections.length,
    sentence: queueSentence(rows, called, all.othersReturned),
    returned: returnedInWords(
      rows.length,
      seesMissing.map(({ organisation }) => organisation.name).toSorted((a, b) => byName.compare(a, b)),
    ),
    first: firstItems(rows),
    overdue: overdueItems(rows, today),
    own: [...ownItems(rows, who), ...followUp, ...words.map(conversationItem)],
    unread: rows.filter((row) => row.reader === null && (row.standing === "owed" || row.standing === "overdue")).length,
    next: nextPanel(rows, { personId: person.id, now }),
    panels: new Set(rows.flatMap(({ panel }) => panel?.id ?? [])).size,
    filters: { readers: all.readers.filter(({ id }) => id !== person.id), reader: all.reader, place: all.place, me: person.id },
    partnerships: view.partnerships.map(({ id, shortName }) => ({ id, shortName })),
    only: view.only?.id ?? null,
    found: shown.length,
    groups: queueGroups(shown.slice((page - 1) * onePage, page * onePage)),
    page,
    pageCount,
    query: queryOf(view, {}, { ...(all.reader && { reader: all.reader }), ...(all.place && { where: all.place }) }),
    // Who may take one is asked again when it is taken
    mayTake: view.roles.some(({ role }) => role === "reviewer" || role === "panel-chair"),
    mayGive: view.roles.some(({ role }) => role === "administrator" || role === "reviewer" || role === "panel-chair"),
    maySample: may("draw-sample") && set.profile !== undefined,
  };
}

export type QueuePage = Awaited<ReturnType<typeof readQueue>>;

/** The same rows as a table, for files. */
export async function readQueueTable(request: CycleRequest): Promise<Tables> {
  const view = await requireCycleScrutiny(request, "see-queue");
  const { shown, today } = await readRows(view);
  const title = `Returns and their clocks, ${aboutOf(view)}, ${dayInWords(today)}`;
  return {
    view,
    what: "scrutiny",
    tables: [
      queueTable(
        { title, called: view.called, sections: view.set.sections.length, today },
        shown.map((row) => ({ ...row, first: row.attention ? attentionInWords(row.attention) : "" })),
      ),
    ],
  };
}
