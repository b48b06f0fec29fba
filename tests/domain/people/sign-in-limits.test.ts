import { describe, expect, test } from "vitest";
import { browserName } from "#domain/people/browser-name.ts";
import { isDueForRenewal, sessionEnd, usualSession } from "#domain/people/sessions.ts";
import { codeAlphabet, codeFrom, codeLength } from "#domain/people/sign-in-code.ts";
import { chanceOfGuessing, goodCodes, limits } from "#domain/people/sign-in-limits.ts";

describe("the chance that guessing opens any account in an hour", () => {
  test("is what decision 023 says", () => {
    expect([codeAlphabet.length, codeLength, goodCodes, limits.wrongOfClient, limits.wrongOfAll]).toEqual([24, 8, 2, 200, 200_000]);
    expect(chanceOfGuessing(1).toExponential(1)).toBe("7.3e-9");
    expect(chanceOfGuessing(1000).toExponential(1)).toBe("7.3e-6");
    expect(chanceOfGuessing(65_536, 1).toExponential(1)).toBe("7.3e-8");
  });

  test("is ten times that of one source, and uses up a fiftieth of what all may ask, from all of a wider network", () => {
    expect(chanceOfGuessing(65_536, 1)).toBe(chanceOfGuessing(10));
    expect(limits.askingsOfAll / limits.askingsOfNetwork).toBe(50);
  });

  test("is below one in a million from one source, and one in ten thousand from a thousand or from any number", () => {
    expect(chanceOfGuessing(1)).toBeLessThan(1e-6);
    expect(chanceOfGuessing(1000)).toBeLessThan(1e-4);
    expect(chanceOfGuessing(10 ** 9)).toBeLessThan(1e-4);
  });
});

describe("codes", () => {
  test("use every letter of the alphabet alike, whatever the bytes", () => {
    expect(codeFrom(new Uint8Array(32))).toBe("22222222");
    expect(codeFrom(new Uint8Array([25]))).toBe("33222222");
    expect(new Set(codeAlphabet).size).toBe(codeAlphabet.length);
    expect(codeAlphabet).not.toMatch(/[AEIOU01LZSB]/);
  });
});

describe("a session", () => {
  const began = "2026-11-22T09:00:00.000Z";
  const at = (instant: string) => new Date(instant);

  test("ends 90 minutes after it was used, and seven days after it began", () => {
    expect(sessionEnd(began, at("2026-11-22T10:00:00Z"), usualSession)).toBe("2026-11-22T11:30:00.000Z");
    expect(sessionEnd(began, at("2026-11-29T08:00:00Z"), usualSession)).toBe("2026-11-29T09:00:00.000Z");
  });

  test("is written down as used once in five minutes, and no more before its longest end", () => {
    const session = { createdAt: began, expiresAt: "2026-11-22T10:30:00.000Z" };
    expect(isDueForRenewal(session, at("2026-11-22T09:04:59Z"), usualSession)).toBe(false);
    expect(isDueForRenewal(session, at("2026-11-22T09:05:00Z"), usualSession)).toBe(true);
    const last = { createdAt: began, expiresAt: "2026-11-29T09:00:00.000Z" };
    expect(isDueForRenewal(last, at("2026-11-29T08:59:00Z"), usualSession)).toBe(false);
  });
});

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Windows"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
    "Edge on Windows",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
    "Safari on Mac",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
    "Safari on iPhone",
  ],
  ["Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36", "Chrome on ChromeOS"],
  ["curl/8.0", ""],
  ["<script>", ""],
])("%j is %j", (userAgent, name) => expect(browserName(userAgent)).toBe(name));
