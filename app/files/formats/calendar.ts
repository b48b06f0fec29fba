/** One meeting as a calendar takes it (RFC 5545). The same uid with a higher sequence replaces what was taken before. */
export interface CalendarEvent {
  uid: string;
  sequence: number;
  /** When this was written. */
  writtenAt: string;
  startsAt: string;
  endsAt: string;
  title: string;
  description: string;
  place: string;
  link: string;
  isCancelled: boolean;
}

/** A calendar file with these meetings, in UTC, which every calendar shows in its own time. */
export function calendarFile(events: CalendarEvent[]): string {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Safeguarding audit//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"];
  for (const event of events) lines.push(...eventLines(event));
  return `${[...lines, "END:VCALENDAR"].map(folded).join("\r\n")}\r\n`;
}

function eventLines(event: CalendarEvent): string[] {
  const { uid, sequence, title, description, place, link, isCancelled } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp(event.writtenAt)}`,
    `DTSTART:${stamp(event.startsAt)}`,
    `DTEND:${stamp(event.endsAt)}`,
    `SUMMARY:${text(title)}`,
    ...(description ? [`DESCRIPTION:${text(description)}`] : []),
    ...(place || link ? [`LOCATION:${text(place || link)}`] : []),
    ...(link ? [`URL:${link.replace(/[\r\n]/g, "")}`] : []),
    `STATUS:${isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
  ];
}

function stamp(instant: string): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function text(words: string): string {
  return (
    words
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replace(/\r\n|\r|\n/g, "\\n")
      // oxlint-disable-next-line no-control-regex -- what cannot be seen breaks a line of the format
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
  );
}

// A line has at most 75 bytes; what is longer goes on behind a space. No letter is cut in two
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      [piece, bytes] = ["", 0];
    }
    piece += letter;
    bytes += size;
  }
  return [...pieces, piece].join("\r\n ");
}
