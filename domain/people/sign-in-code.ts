const minute = 60_000;

export const codeDigits = 6;
export const codeMinutes = 10;
export const attemptsPerCode = 5;
export const codesPerHour = 5;
export const sessionHours = 12;

/** Codes are asked for by address, so an address counts, whoever asks. */
export function countsSince(now: Date): string {
  return new Date(now.getTime() - 60 * minute).toISOString();
}

export function codeExpiry(now: Date): string {
  return new Date(now.getTime() + codeMinutes * minute).toISOString();
}

export function sessionExpiry(now: Date): string {
  return new Date(now.getTime() + sessionHours * 60 * minute).toISOString();
}

/** A session in use is made longer at most once an hour, so that reading a page is not always a write. */
export function isDueForRenewal(expiresAt: string, now: Date): boolean {
  return Date.parse(expiresAt) - now.getTime() < (sessionHours - 1) * 60 * minute;
}

export type CodeRefusal = "wrong" | "expired" | "used" | "too-many-attempts" | "missing";

export const codeRefusals: Record<CodeRefusal, string> = {
  wrong: "The code is not right. Check the newest e-mail and enter its code",
  expired: "The code has expired. Ask for a new code",
  used: "The code has been used already. Ask for a new code",
  "too-many-attempts": "The code was entered wrongly too many times. Ask for a new code",
  missing: "Ask for a code first",
};

/** Why a code that took no further attempt was refused. */
export function codeRefusal(code: { usedAt: string | null; expiresAt: string; attempts: number } | undefined, now: Date): CodeRefusal {
  if (!code) return "missing";
  if (code.usedAt) return "used";
  if (code.attempts >= attemptsPerCode) return "too-many-attempts";
  return code.expiresAt <= now.toISOString() ? "expired" : "wrong";
}

/** The digits of a code as it was pasted: "123 456", "123-456.", "Your code is 123456", or full-width digits. */
export function digitsOf(text: string): string {
  const plain = text.normalize("NFKC").replace(/\p{Cf}/gu, "");
  // Words may hold other numbers, such as the minutes it lasts: a run of just as many digits is the code
  const runs = plain.match(/\d(?:[\s\p{Pd}.]*\d)*/gu)?.map((run) => run.replace(/\D/g, "")) ?? [];
  const codes = runs.filter((run) => run.length === codeDigits);
  return codes.length === 1 ? (codes[0] as string) : plain.replace(/[^\p{L}\d]/gu, "");
}
