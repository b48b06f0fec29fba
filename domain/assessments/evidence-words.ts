import { dayInWords } from "#domain/dates.ts";

interface Checked {
  checkedOn: string | null;
  /** Who looked at it on that day, where that is known. */
  checkedByName?: string | null;
  /** The trust that keeps it for its settings. */
  fromTrust?: string | null;
}

/** "5 October 2026 by Thea Marsh, Hartsmoor Learning Trust": who really looked, or no name. Null where no date is given. */
export function checkedInWords({ checkedOn, checkedByName, fromTrust }: Checked): string | null {
  if (checkedOn === null) return null;
  const by = [checkedByName, fromTrust].filter(Boolean).join(", ");
  return by ? `${dayInWords(checkedOn)} by ${by}` : dayInWords(checkedOn);
}
