import { describe, expect, test } from "vitest";
import { brokenLine, linesOf, longestWord, sharedOut, textWidth } from "#app/files/formats/text-width.ts";
import { arimo } from "#tests/support/arimo.ts";

const letters = [...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)), ..."’‘“”–—…£·\u00A0éÉàôüçñÅ"];
const body = { size: 12 };

describe("the room that text takes", () => {
  test.each([false, true])("is what the font gives each letter, bold %s", (isBold) => {
    const own = arimo(isBold);
    const wrong = letters.filter((letter) => Math.abs(textWidth(letter, { size: 1000, isBold }) - own(letter)) > 1);

    expect(wrong).toEqual([]);
  });

  test("of a letter that is not known is that of a wide one", () => {
    expect(textWidth("漢", body)).toBe(12);
  });

  test("is never less in lines than the words need", () => {
    const words = "The policy on safeguarding children is reviewed every July";
    const wide = textWidth(words, body);

    expect(linesOf(words, body, wide)).toBe(1);
    expect(linesOf(words, body, wide - 1)).toBe(2);
    expect(linesOf(`${words}\n\n${words}`, body, wide)).toBe(3);
    expect(linesOf("x".repeat(100), body, 200)).toBe(3);
    expect(linesOf("", body, 10)).toBe(1);
  });

  test("of the longest word is that of what cannot be broken", () => {
    expect(longestWord("Met: percentage", body)).toBe(textWidth("percentage", body));
    expect(longestWord("18\u00A0December\u00A02026 on", body)).toBe(textWidth("18\u00A0December\u00A02026", body));
    expect(longestWord("Child-on-child", body)).toBe(textWidth("Child-", body));
  });
});

test("a line is broken between words, and nothing of it is lost", () => {
  const line = "Percentages are of the base: those expected, whether or not they returned";

  const parts = brokenLine(line, body, 150);

  expect(parts.length).toBeGreaterThan(2);
  expect(parts.join(" ")).toBe(line);
  expect(parts.filter((part) => textWidth(part, body) > 150)).toEqual([]);
});

test("what is too wide is taken where there is most to spare, and never from what cannot give", () => {
  expect(sharedOut([100, 100], [20, 20], 300)).toEqual([100, 100]);
  expect(sharedOut([100, 200], [100, 50], 200)).toEqual([100, 100]);
  expect(sharedOut([100, 200], [100, 150], 200)).toEqual([100, 150]);
  expect(sharedOut([10, 200], [60, 50], 160)).toEqual([60, 100]);
});
