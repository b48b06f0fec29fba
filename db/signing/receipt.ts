import { randomInt } from "node:crypto";

// Without what looks alike (0 and O, 1 and I, 5 and S) and without vowels, so that no word appears
const letters = "2346789BCDFGHJKMNPQRTVWXYZ";
const digits = "0123456789";

/** A receipt such as "S11-2026-7F3K-0412". It says which audit, and otherwise nothing. */
export function makeReceipt(set: { key: string; version: string }): string {
  return [set.key.toUpperCase(), set.version.toUpperCase(), pick(letters, 4), pick(digits, 4)].join("-");
}

function pick(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
}
