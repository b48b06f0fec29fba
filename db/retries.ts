import { codeMinutes } from "#domain/people/sign-in-code.ts";

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;
const waits = [1, 5, 30, 120, 360].map((minutes) => minutes * minute);
// Somebody sits at the sign-in page and waits for it
const waitsOfCodes = [10, 30, 60].map((seconds) => seconds * second);

const mostAttempts = 10;

/** While one process sends a message, others leave it alone; after a crash it is taken up again. */
export function leaseEnd(now: Date): string {
  return new Date(now.getTime() + 2 * minute).toISOString();
}

/** When to try again after so many attempts, or null to give up. */
export function nextAttempt(message: { kind: string; createdAt: string }, attempts: number, now: Date): string | null {
  if (attempts >= mostAttempts) return null;
  const isCode = message.kind === "sign-in-code";
  const wait = isCode ? (waitsOfCodes[attempts - 1] ?? 2 * minute) : (waits[attempts - 1] ?? day);
  const next = now.getTime() + wait;
  // A code that arrives after it has expired only confuses
  if (isCode && next >= Date.parse(message.createdAt) + codeMinutes * minute) return null;
  return new Date(next).toISOString();
}
