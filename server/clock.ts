/** The time; in a demonstration with a date of its own, counted on from that date. */
export function clockFrom(demonstrationNow: string | undefined): () => Date {
  if (!demonstrationNow) return () => new Date();
  const ahead = Date.parse(demonstrationNow) - Date.now();
  return () => new Date(Date.now() + ahead);
}
