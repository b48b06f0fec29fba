const minute = 60_000;
const day = 24 * 60 * minute;

export interface SessionLimits {
  /** How long a session lasts after it was last used. */
  idleMinutes: number;
  /** How long it lasts at most, however much it is used. */
  longestDays: number;
}

export const usualSession: SessionLimits = { idleMinutes: 90, longestDays: 7 };

/** How long a browser stays known to which nobody has come back. */
export const knownBrowserDays = 365;

/** When a session ends that is used now. */
export function sessionEnd(createdAt: string, now: Date, { idleMinutes, longestDays }: SessionLimits): string {
  return new Date(Math.min(now.getTime() + idleMinutes * minute, Date.parse(createdAt) + longestDays * day)).toISOString();
}

/** Whether use makes a session longer by enough to be written down: reading a page is not always a write. */
export function isDueForRenewal({ createdAt, expiresAt }: SessionTimes, now: Date, limits: SessionLimits): boolean {
  const gained = Date.parse(sessionEnd(createdAt, now, limits)) - Date.parse(expiresAt);
  return gained >= Math.min(5 * minute, (limits.idleMinutes * minute) / 10);
}

export interface SessionTimes {
  createdAt: string;
  expiresAt: string;
}

export interface SessionLeft {
  seconds: number;
  /** Whether it cannot be made longer by using it. */
  isLast: boolean;
}

/** How long a session lasts from now on where nobody uses it. */
export function sessionLeft({ createdAt, expiresAt }: SessionTimes, now: Date, { longestDays }: SessionLimits): SessionLeft {
  const end = Date.parse(expiresAt);
  return { seconds: Math.max(0, Math.round((end - now.getTime()) / 1000)), isLast: end >= Date.parse(createdAt) + longestDays * day };
}
