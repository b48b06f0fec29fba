const minute = 60_000;

/** Without what is taken for something else (0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B), and without vowels, so that no code is a word. */
export const codeAlphabet = "23456789CDFGHJKMNPRTVWXY";
export const codeLength = 8;
export const codeMinutes = 10;
export const attemptsPerCode = 5;

export function codeExpiry(now: Date): string {
  return new Date(now.getTime() + codeMinutes * minute).toISOString();
}

/** Codes that ended at this instant or before are forgotten; until then an expired one can be called expired. */
export function codesForgottenAt(now: Date): string {
  return new Date(now.getTime() - 3 * codeMinutes * minute).toISOString();
}

export type CodeRefusal = "wrong" | "expired" | "used" | "too-many-attempts" | "missing" | "client" | "all";

export const codeRefusals: Record<CodeRefusal, string> = {
  wrong: "The code is not right. Check the newest e-mail and enter its code",
  expired: "The code has expired. Ask for a new code",
  used: "The code has been used already. Ask for a new code",
  "too-many-attempts": "The code was entered wrongly too many times. Ask for a new code",
  missing: "Ask for a code first",
  client: "Too many wrong codes have come from your network. Try again in an hour, or in a browser in which you have signed in here before",
  all: "Too many wrong codes are being entered at the moment. Try again in an hour, or in a browser in which you have signed in here before",
};

/** Why a code that took no further attempt was refused. */
export function codeRefusal(code: { usedAt: string | null; expiresAt: string; attempts: number } | undefined, now: Date): CodeRefusal {
  if (!code) return "missing";
  if (code.usedAt) return "used";
  if (code.attempts >= attemptsPerCode) return "too-many-attempts";
  return code.expiresAt <= now.toISOString() ? "expired" : "wrong";
}

/** Writes so many bytes as a code. With the 32 of a hash no code is likelier than another. */
export function codeFrom(bytes: Uint8Array): string {
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const base = BigInt(codeAlphabet.length);
  return Array.from({ length: codeLength }, () => {
    const letter = codeAlphabet[Number(number % base)] as string;
    number /= base;
    return letter;
  }).join("");
}

/** "7K4PWX29" as it is written to people: "7K4P-WX29". */
export function codeInGroups(code: string): string {
  return `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`;
}

// Letters that look like a character of the alphabet and are in no code
const meant: Record<string, string> = { Z: "2", S: "5", B: "8" };
const half = `[${codeAlphabet}${Object.keys(meant).join("")}]{${codeLength / 2}}`;
const inWords = new RegExp(`(?<![\\p{L}\\d])${half}[\\s\\p{Pd}.]*${half}(?![\\p{L}\\d])`, "gu");

/** A code as it was typed or pasted: "7k4p wx29", "7K4P-WX29.", "Your code is 7K4P-WX29", or letters of full width. */
export function readCode(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .toUpperCase();
  const bare = plain.replace(/[^\p{L}\d]/gu, "");
  const found = bare.length === codeLength ? [bare] : [...new Set([...plain.matchAll(inWords)].map(([one]) => one))];
  const [code = ""] = found.length === 1 ? found : [bare];
  return code.replace(/[^\p{L}\d]/gu, "").replace(/[ZSB]/g, (letter) => meant[letter] as string);
}
