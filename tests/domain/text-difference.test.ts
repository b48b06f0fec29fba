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
