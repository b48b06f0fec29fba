import { dayInWords } from "#domain/dates.ts";
import { listed } from "#domain/words.ts";

/** Where a notice stands on a day: it ends by itself on its last day, or earlier by hand. */
export type NoticeStanding = "to-come" | "up" | "over";

export function noticeStanding(notice: { fromOn: string; untilOn: string; endedAt: string | null }, today: string): NoticeStanding {
  if (notice.endedAt !== null || notice.untilOn < today) return "over";
  return notice.fromOn > today ? "to-come" : "up";
}

/** "To everybody, 1 March 2027 to 31 March 2027". */
export function noticeInWords({ kinds, fromOn, untilOn }: { kinds: string[] | null; fromOn: string; untilOn: string }): string {
  return `To ${kinds === null ? "everybody" : listed(kinds)}, ${dayInWords(fromOn)} to ${dayInWords(untilOn)}`;
}
