/** A number that never changes for the same words, so that every build of the demonstration says the same. */
export function chance(...words: readonly (string | number)[]): number {
  let hash = 2166136261;
  for (const letter of words.join("|")) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** A day between two days, both included. */
export function dayBetween(first: string, last: string, ...words: readonly (string | number)[]): string {
  const from = Date.parse(first);
  const days = Math.round((Date.parse(last) - from) / 86_400_000) + 1;
  return new Date(from + (chance(...words) % days) * 86_400_000).toISOString().slice(0, 10);
}
