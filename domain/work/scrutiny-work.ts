import { dayInWords, dayOf, dayWithoutYear } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import { mostNamed, type WorkItem } from "./work.ts";
import { attentionInWords } from "#domain/scrutiny/attention.ts";
import { isFirst, isUnanswered, type QueueRow } from "#domain/scrutiny/queue.ts";
import { overdueInWords } from "#domain/scrutiny/review-clock.ts";

interface Who {
  personId: string;
  today: string;
  sections: number;
}

/** What the partnership itself is late with, the oldest first. */
export function overdueItems(rows: QueueRow[], today: string): WorkItem[] {
  return rows
    .filter(({ standing }) => standing === "overdue")
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
    .map((row) => ({
      title: `${row.organisation.name}: response`,
      place: { page: "review", assessmentId: row.assessmentId },
      text: letterInWords(row),
      when: { strong: overdueInWords(row.dueOn, today), quiet: `Was owed by ${dayInWords(row.dueOn)}` },
    }));
}

/** What stands before everything else, for all who read. */
export function firstItems(rows: QueueRow[]): WorkItem[] {
  return rows.filter(isFirst).map((row) => ({
    title: `Read ${row.organisation.name} first`,
    place: { page: "review", assessmentId: row.assessmentId },
    text: row.attention ? attentionInWords(row.attention) : "",
    when: {
      strong: `Came on ${dayInWords(row.firstSubmittedAt)}`,
      quiet: row.reader ? `${row.reader.name} reads it` : "Nobody reads it yet",
    },
  }));
}

/** What stands before everything else in one cycle; many are one thing. */
export function firstOfCycle(rows: QueueRow[], cycle: { id: string; title: string }): WorkItem[] {
  const first = firstItems(rows);
  if (first.length <= mostNamed) return first;
  const place = { page: "scrutiny" as const, cycleId: cycle.id };
  return [
    { title: `Read first: ${first.length} returns that cannot wait`, place, text: cycle.title, when: { strong: "Before all others" } },
  ];
}

/** What else waits in one cycle for somebody who reads or gives to read. */
export function cycleScrutinyItems(rows: QueueRow[], cycle: { id: string; title: string }, who: Who): WorkItem[] {
  const place = { page: "scrutiny" as const, cycleId: cycle.id };
  const late = rows.filter(({ standing }) => standing === "overdue");
  const oldest = late.map(({ dueOn }) => dueOn).sort()[0];
  const free = rows.filter((row) => isUnanswered(row) && row.reader === null);
  return [
    ...(oldest
      ? [
          {
            title: `Send ${counted(late.length, "response that is", "responses that are")} overdue`,
            place,
            text: cycle.title,
            when: { strong: overdueInWords(oldest, who.today), quiet: late.length > 1 ? "The oldest" : undefined },
          },
        ]
      : []),
    ...ownItems(rows, who),
    ...(free.length > 0
      ? [
          {
            title: `Find a reader for ${counted(free.length, "return")}`,
            place,
            text: `${cycle.title}. ${free.length === 1 ? "It waits" : "They wait"} unread`,
            when: { strong: "Waits to be taken or given" },
          },
        ]
      : []),
  ];
}

/** What waits for one person: a letter to approve, one of theirs to send, what they read and have not finished, and letters of theirs to write. */
export function ownItems(rows: QueueRow[], who: Who): WorkItem[] {
  const open = rows.filter(isUnanswered);
  const approving = open.filter(({ response }) => response?.approverId === who.personId && response.isAsked && !response.isApproved);
  const ready = open.filter(({ response }) => response?.byId === who.personId && response.isApproved);
  const own = open.filter(({ reader }) => reader?.id === who.personId);
  return [
    ...approving.map((row): WorkItem => ({
      title: `Approve the response to ${row.organisation.name}`,
      place: { page: "response-sending", assessmentId: row.assessmentId },
      text: letterInWords(row),
      when: { strong: `Owed by ${dayInWords(row.dueOn)}` },
    })),
    ...ready.map((row): WorkItem => ({
      title: `Send the response to ${row.organisation.name}`,
      place: { page: "response-sending", assessmentId: row.assessmentId },
      text: letterInWords(row),
      when: { strong: `Owed by ${dayInWords(row.dueOn)}` },
    })),
    ...own.filter(({ isRead }) => !isRead).map((row) => readingItem(row, who)),
    ...own
      .filter((row) => row.isRead && isAfterPanel(row, who.today) && !row.response?.isAsked && !row.response?.isApproved)
      .map(writingItem),
  ];
}

function readingItem(row: QueueRow, { sections, today }: Who): WorkItem {
  const packOn = row.panel?.packOn && row.panel.packOn >= today ? row.panel.packOn : null;
  return {
    title: `Read ${row.organisation.name}`,
    place: { page: "review", assessmentId: row.assessmentId },
    text: `You have read ${row.sectionsRead} of ${counted(sections, "section")} and written ${counted(row.keyLines, "key line")} of enquiry`,
    when: packOn
      ? { strong: `By ${dayInWords(packOn)}`, quiet: "The pack goes out that day" }
      : { strong: `Owed by ${dayInWords(row.dueOn)}`, quiet: "The response" },
  };
}

function writingItem(row: QueueRow): WorkItem {
  return {
    title: `Write the response to ${row.organisation.name}`,
    place: { page: "response-draft", assessmentId: row.assessmentId },
    text: letterInWords(row),
    when: { strong: `Owed by ${dayInWords(row.dueOn)}` },
  };
}

// A letter follows what the panel settles
function isAfterPanel({ panel }: QueueRow, today: string): boolean {
  return panel === null || panel.heldAt !== null || dayOf(panel.startsAt) < today;
}

/** How far the answer to a return is. */
export function letterInWords({ reader, readAt, isRead, response }: QueueRow): string {
  const who = reader ? reader.name : null;
  if (response?.isApproved) return `${response.by} wrote it, and it is approved. It is not sent`;
  if (response?.isAsked) return `${response.by} wrote it on ${dayWithoutYear(response.savedAt)}. It waits to be approved`;
  if (response) return `${response.by} began the letter on ${dayWithoutYear(response.savedAt)}`;
  if (isRead && readAt) return `Read in full on ${dayWithoutYear(readAt)}. The letter is not started`;
  return who ? `${who} reads it, and has not finished` : "Nobody reads it yet";
}

/** Whether the panel can talk about it: all of it was read. */
export function readinessInWords({ isRead, keyLines }: Pick<QueueRow, "isRead" | "keyLines">): string {
  return isRead ? `Ready: ${counted(keyLines, "key line")}` : "Not ready: not read in full yet";
}
