import { codeMinutes } from "#domain/people/sign-in-code.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const waits = [1, 5, 30, 120, 360].map((minutes) => minutes * minute);

const mostAttempts = 10;

/** While one process sends a message, others leave it alone; after a crash it is taken up again. */
export function leaseEnd(now: Date): string {
  return new Date(now.getTime() + 2 * minute).toISOString();
}

/** When to try again after so many attempts, or null to give up. */
export function nextAttempt(message: { kind: string; createdAt: string }, attempts: number, now: Date): string | null {
  if (attempts >= mostAttempts) return null;
  const next = now.getTime() + (waits[attempts - 1] ?? day);
  // A code that arrives after it has expired only confuses
  if (message.kind === "sign-in-code" && next >= Date.parse(message.createdAt) + codeMinutes * minute) return null;
  return new Date(next).toISOString();
}
