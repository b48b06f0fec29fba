import { describe, expect, test } from "vitest";
import { finderOf, removedMark, snippetOf, surelyIn } from "#domain/organisations/redaction.ts";
import { codeAround, withWordsAt, wordsInJson } from "#domain/organisations/words-in-json.ts";

const at = "2026-11-30T10:00:00.000Z";
const mark = "[removed on 30 November 2026]";
const out = (words: string, text: string, insideWords = false) => finderOf({ words, insideWords }).replace(text, removedMark(at));

describe("words are found", () => {
  test.each([
    ["whatever their capitals", "jayden", "JAYDEN and Jayden", `${mark} and ${mark}`],
    ["with any white space between them", "Jayden Okonkwo", "Jayden\n  OKONKWO came", `${mark} came`],
    ["with a space that does not break", "Jayden Okonkwo", "Jayden\u00a0Okonkwo", mark],
    ["however an accent is written", "José", "Jose\u0301 and José", `${mark} and ${mark}`],
    ["however the accent was entered", "Jose\u0301", "José", mark],
    ["with either apostrophe", "O'Neil", "O’Neil’s file", `${mark}’s file`],
    ["with any hyphen", "Anne-Marie", "Anne‑Marie", mark],
    ["beside punctuation", "Jay", "(Jay), Jay. “Jay”", `(${mark}), ${mark}. “${mark}”`],
    ["as whole words only", "Ann", "Annabel, Joann, Ann", `Annabel, Joann, ${mark}`],
    ["not where a letter with an accent follows", "Jos", "José Jose\u0301", "José Jose\u0301"],
    ["as they stand, whatever they mean to a search", "a.*(b)", "a.*(b) aXb", `${mark} aXb`],
    ["with signs a database takes for any letter", "100% A_B", "100% A_B, 1000 AXB", `${mark}, 1000 AXB`],
    ["with an angle", "<b>Jay</b>", "<b>Jay</b>", mark],
    ["not inside an earlier mark", "removed", `${mark} was removed`, `${mark} was ${mark}`],
    ["with signs in them that nobody sees", "Wilmot Fay", "Wil\u00admot\u200f Fay, Wilmot\u2060Fay", `${mark}, ${mark}`],
    ["in other letters", "Джейден", "ДЖЕЙДЕН пришёл", `${mark} пришёл`],
  ])("%s", (_, words, text, expected) => expect(out(words, text)).toBe(expected));

  test("inside longer words where that is asked", () => expect(out("Ann", "Annabel", true)).toBe(`${mark}abel`));

  test("with nothing that runs away on a long text", () => {
    const words = `${"a ".repeat(99)}b`;
    expect(finderOf({ words, insideWords: true }).count("a ".repeat(100_000))).toBe(0);
  });
});

test("a place is shown with what stands around it, shortened", () => {
  const text = `${"Before that much was said. ".repeat(9)}Jay came. ${"After that too. ".repeat(9)}`;
  const pieces = snippetOf(finderOf({ words: "jay", insideWords: false }), text);
  expect(pieces.map(({ isFound }) => isFound)).toEqual([false, true, false]);
  expect(pieces.map(({ text }) => text).join("")).toMatch(/^… .{60}Jay.{60} …$/);
});

test("what a text surely holds is plain for every database", () => {
  expect(surelyIn({ words: "Jayden O’Neil-Öz", insideWords: false })).toBe("jayden");
  expect(surelyIn({ words: "Джейден", insideWords: false })).toBeUndefined();
});

test("of JSON only the words change: keys, codes and shape stay", () => {
  const value = { code: "6.2", rating: "met", list: [{ statement: "met Jay" }, 3, null], Jay: "Jay" };
  const words = [...wordsInJson(value, (path) => path.at(-1) === "rating" || path.at(-1) === "code")];
  expect(words).toEqual([
    { path: ["list", 0, "statement"], text: "met Jay" },
    { path: ["Jay"], text: "Jay" },
  ]);
  expect(withWordsAt(value, ["list", 0, "statement"], () => "x")).toEqual({ ...value, list: [{ statement: "x" }, 3, null] });
  expect(codeAround(value, ["list", 0, "statement"])).toBe("6.2");
});
