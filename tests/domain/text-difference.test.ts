import fc from "fast-check";
import { expect, test } from "vitest";
import { differences, mergeTexts } from "#domain/text-difference.ts";

test("marks a changed run of words once, not word by word", () => {
  const parts = differences("law and government advice on sharing.", "law and the statutory duty to share.");

  expect(parts.filter((part) => part.removed)).toHaveLength(1);
  expect(parts.filter((part) => part.added)).toHaveLength(1);
});

test("each side reads as its own text, whatever the texts", () => {
  const text = fc.array(fc.constantFrom("a", "board", "policy", " ", "\n\n", ". ", "met")).map((words) => words.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = differences(before, after);
      expect(
        parts
          .filter((part) => !part.added)
          .map((part) => part.value)
          .join(""),
      ).toBe(before);
      expect(
        parts
          .filter((part) => !part.removed)
          .map((part) => part.value)
          .join(""),
      ).toBe(after);
    }),
  );
});

test("a text made from both holds every sentence of each", () => {
  const merged = mergeTexts("One stays. Only theirs.\n\nLast one.", "One stays. Only mine.\n\nLast one.");

  for (const sentence of ["One stays.", "Only theirs.", "Only mine.", "Last one."]) expect(merged).toContain(sentence);
});

const words = (count: number, of: string) => Array.from({ length: count }, (_, at) => `${of}${at}`).join(" ");

test("texts that share nothing are marked as a whole, however long, and not held against each other word by word", () => {
  const [before, after] = [words(20_000, "a"), words(20_000, "b")];
  expect(differences(before, after)).toEqual([
    { value: before, removed: true },
    { value: after, added: true },
  ]);
  expect(mergeTexts(before, after)).toBe(`${before} ${after}`);
});

test("of more sentences than can be followed too", () => {
  const [before, after] = [words(2000, "A. "), words(2000, "B. ")];
  expect(differences(before, after)).toHaveLength(2);
  expect(mergeTexts(before, after)).toBe(`${before} ${after}`);
});

test("a long part that came is marked alone", () => {
  const [start, added, end] = ["The start stays. ", `${words(300, "c")}. `, "The end stays."];
  expect(differences(start + end, start + added + end)).toEqual([{ value: start }, { value: added, added: true }, { value: end }]);
});
