import { dayInWords, daysBetween, daysInWords, dayOf, timeInWords } from "#domain/dates.ts";
import type { QueueRow } from "#domain/scrutiny/queue.ts";
import { readinessInWords } from "#domain/work/scrutiny-work.ts";

const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "Europe/London" });

/** The next meeting that has any of these returns, with what it has to talk about; null where none lies ahead. */
export function nextPanel(rows: QueueRow[], { personId, now }: { personId: string; now: Date }) {
  const ahead = rows.filter(({ panel }) => panel !== null && endOf(panel) >= now.getTime());
  const [first] = ahead.flatMap(({ panel }) => panel ?? []).sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  if (!first) return null;
  const { id, startsAt, packOn, chairId } = first;
  const where = first.place || (first.link ? "online" : "");
  const when = `${weekday.format(new Date(startsAt))}, ${timeInWords(startsAt)} to ${timeInWords(new Date(endOf(first)).toISOString())}`;
  const days = daysBetween(dayOf(now), dayOf(startsAt));
  return {
    id,
    day: dayInWords(startsAt),
    when: `${when}${where ? `, ${where}` : ""}. ${days === 0 ? "Today" : days === 1 ? "Tomorrow" : daysInWords(days).replace(/^in/, "In")}.`,
    chairs: chairId === null ? "Nobody chairs it yet." : chairId === personId ? "You chair." : "",
    pack: packOn ? `The pack goes to its members on ${dayInWords(packOn)}.` : "",
    slots: ahead
      .filter(({ panel }) => panel?.id === id)
      .toSorted((a, b) => (a.panel?.slotAt ?? "").localeCompare(b.panel?.slotAt ?? ""))
      .map((row) => ({
        assessmentId: row.assessmentId,
        at: timeInWords(row.panel?.slotAt ?? startsAt),
        name: row.organisation.name,
        readiness: readinessInWords(row),
      })),
  };
}

function endOf({ startsAt, minutes }: { startsAt: string; minutes: number }): number {
  return Date.parse(startsAt) + minutes * 60_000;
}
