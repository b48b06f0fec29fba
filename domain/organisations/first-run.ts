const minute = 60_000;

/** How long the address of the first run works that a start has printed. */
export const firstRunMinutes = 60;

/** Whether a printed address still leads to the first run: once, for an hour, while there is no partnership. */
export function isFirstRunOpen(address: { madeAt: string; usedAt: string | null } | undefined, partnerships: number, now: Date): boolean {
  if (!address || address.usedAt !== null || partnerships > 0) return false;
  return now.getTime() < Date.parse(address.madeAt) + firstRunMinutes * minute;
}
