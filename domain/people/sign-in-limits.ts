import { attemptsPerCode, codeAlphabet, codeLength } from "./sign-in-code.ts";

const minute = 60_000;

/**
 * What is taken in an hour. A code that signed somebody in counts no longer, so that a whole county behind one address uses
 * up nothing. The sum that makes these small enough is in decision 023.
 */
export const limits = {
  /**
   * Askings that signed nobody in, of one client, of a wider network (IPv6) and of all together. One connection is often given a
   * whole such network; a county council or a mobile operator may have one too, so that it is allowed ten times as much.
   */
  askingsOfClient: 200,
  askingsOfNetwork: 2000,
  askingsOfAll: 100_000,
  /** Wrong codes, likewise. */
  wrongOfClient: 200,
  wrongOfNetwork: 2000,
  wrongOfAll: 200_000,
  /** E-mails at once to one address, whoever asks, and for a browser its owner has signed in with. After that one at a time. */
  mails: 5,
  /** Lines in the history on codes that were guessed at, of one person. */
  failuresTold: 5,
} as const;

/** How many codes are good in a browser: its own, and one that was sent to the address already. */
export const goodCodes = 2;

export type AskingRefusal = "client" | "all";

export const askingRefusals: Record<AskingRefusal, string> = {
  client:
    "Too many codes that nobody used have been asked for from your network. Try again in an hour, or in a browser in which you have signed in here before",
  all: "Too many codes are being asked for at the moment. Try again in an hour, or in a browser in which you have signed in here before",
};

/** Counts that began at this instant or before begin anew. */
export function countedSince(now: Date): string {
  return new Date(now.getTime() - 60 * minute).toISOString();
}

/**
 * The chance that in an hour any account at all is opened by guessing from so many sources in so many wider networks, however many
 * addresses they know.
 */
export function chanceOfGuessing(sources: number, networks = sources): number {
  // Counts begin anew after an hour, so that the end of one and the beginning of the next fall into the same hour
  const wrong = 2 * Math.min(sources * limits.wrongOfClient, networks * limits.wrongOfNetwork, limits.wrongOfAll);
  const askings = 2 * Math.min(sources * limits.askingsOfClient, networks * limits.askingsOfNetwork, limits.askingsOfAll);
  return (goodCodes * Math.min(wrong, attemptsPerCode * askings)) / codeAlphabet.length ** codeLength;
}
