/** What comes after the @ of an address. */
export function endingOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1).toLowerCase();
}

export interface Endings {
  /** How most addresses of the place end, and how many people have that. */
  usual: string;
  people: number;
}

/** Where an address ends unlike all that are known in a place: how the others end. Null where nothing is unusual or known. */
export function unusualEnding(email: string, known: string[]): Endings | null {
  const counts = new Map<string, number>();
  // Whoever has two parts is one person
  for (const one of new Set(known)) counts.set(endingOf(one), (counts.get(endingOf(one)) ?? 0) + 1);
  if (counts.size === 0 || counts.has(endingOf(email))) return null;
  const [usual = "", people = 0] = [...counts].toSorted(([a, few], [b, many]) => many - few || a.localeCompare(b))[0] ?? [];
  return { usual, people };
}

/** The same person’s address as it would be with another ending. */
export function withEnding(email: string, ending: string): string {
  return `${email.slice(0, email.lastIndexOf("@"))}@${ending}`;
}
