import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { standardSetYaml } from "#standards/editing/as-yaml.ts";
import { editSet, editStandard, newVersionOf } from "#standards/editing/edits.ts";
import { findStandard } from "#standards/find-standard.ts";
import { parseStandardSet, readStandardSet } from "#standards/parse.ts";
import type { Standard } from "#standards/schema.ts";

const shipped = ["s11/2024", "s11/2026", "s175/2025", "s175/2026"];
const fileOf = (name: string) => readFileSync(`standards/${name}.yaml`, "utf8");
const s11 = fileOf("s11/2026");
const next = newVersionOf(s11, { version: "2027-estmere", title: "Section 11 audit 2027", comparedWith: "2026" });

const linesOnlyIn = (one: string, other: string) => {
  const lines = new Set(other.split("\n"));
  return one.split("\n").filter((line) => !lines.has(line));
};
function editOf(code: string, edit: Partial<Standard> & { place?: number }) {
  const { section, standard } = findStandard(parseStandardSet(next), code) ?? {};
  if (!section || !standard) throw new Error(`There is no ${code}`);
  const { short, sentence, met, evidence, help, references, core, change } = standard;
  return { short, sentence, met, evidence, help, references, core, change, place: section.standards.indexOf(standard), ...edit };
}

test.each(shipped)("%s as a file of its content says the same, and so does that file again", (name) => {
  const set = parseStandardSet(fileOf(name));
  const written = standardSetYaml(set);
  expect(parseStandardSet(written)).toEqual(set);
  // In the hand of our own files: most lines are theirs
  expect(linesOnlyIn(written, fileOf(name)).length).toBeLessThan(written.split("\n").length / 20);
});

test("a new version names the one before and has every standard unchanged; all else stays as it was written", () => {
  const before = parseStandardSet(s11);
  const set = parseStandardSet(next, before);

  expect(set).toMatchObject({ version: "2027-estmere", title: "Section 11 audit 2027", compared_with: "2026" });
  expect(set.changes).toBeUndefined();
  expect(set.sections.flatMap(({ standards }) => standards.map(({ change }) => change?.kind))).toEqual(
    before.sections.flatMap(({ standards }) => standards.map(() => "unchanged")),
  );
  expect(linesOnlyIn(next, s11)).toEqual(['version: "2027-estmere"', 'title: "Section 11 audit 2027"', 'compared_with: "2026"']);
});

test("an edit changes what it says and nothing else: comments, quotes and order of the file stay", () => {
  const commented = next.replace('      - code: "9.2"', '      # Agreed by the Executive in May\n      - code: "9.2" # ours');
  const met = [...(findStandard(parseStandardSet(next), "9.2")?.standard.met ?? []), "The board is told once a year"];
  const edited = editStandard(
    commented,
    "9.2",
    editOf("9.2", { met, change: { kind: "reworded", comparable: false, check: "the board is told now." } }),
  );

  expect(linesOnlyIn(edited, commented)).toEqual([
    '          - "The board is told once a year"',
    '          kind: "reworded"',
    "          comparable: false",
    '          check: "the board is told now."',
  ]);
  expect(linesOnlyIn(commented, edited)).toEqual([]);
  expect(edited).toContain("# Agreed by the Executive in May\n");
  expect(edited).toContain('- code: "9.2" # ours\n');
});

test("a standard moves inside its section with what stands above it, and help that was not there comes where ours stands", () => {
  const alone = editStandard(next, "9.2", editOf("9.2", { help: undefined }));
  expect(findStandard(parseStandardSet(alone), "9.2")?.standard.help).toBeUndefined();
  const moved = editStandard(alone, "9.2", { ...editOf("9.2", { help: [{ group: "small", text: "One page is enough." }], place: 0 }) });

  const section = parseStandardSet(moved).sections.at(-1);
  expect(section?.standards.map(({ code }) => code).slice(0, 2)).toEqual(["9.2", "9.1"]);
  const keys: string[] = moved.slice(moved.indexOf('code: "9.2"')).match(/^ {8}(\w+):/gm) ?? [];
  expect(keys.indexOf("        help:")).toBeLessThan(keys.indexOf("        references:"));
});

test("what is said of the set itself can be told anew", () => {
  const said = { version: "2028-estmere", title: "Audit", source: "Ours", statement_hint: "Say it", changes: "One is reworded." };
  const set = parseStandardSet(editSet(next, said));
  expect(set).toMatchObject(said);
  expect(parseStandardSet(editSet(editSet(next, said), { ...said, changes: undefined })).changes).toBeUndefined();
});

describe("a hostile file is answered at once", () => {
  test.each([
    ["brackets", "[".repeat(900_000)],
    ["quotes", '"'.repeat(900_000)],
    ["a list in one line", `[${"1,".repeat(400_000)}1]`],
    ["hyphens", "- ".repeat(400_000)],
    ["standards without anything", `sections:\n  - code: "1"\n    standards:\n${"      - {}\n".repeat(80_000)}`],
  ])("of %s", (_, yaml) => {
    expect(readStandardSet(yaml)).toMatchObject({
      set: null,
      problems: [{ line: 1, text: "The file has far more parts than any set. Look whether it is the right file." }],
    });
  });

  test("with aliases that would unfold without end", () => {
    const yaml = ["a: &a [1, 1]", ...Array.from({ length: 40 }, (_, at) => `b${at}: &b${at} [*${at ? `b${at - 1}` : "a"}, *a]`)].join("\n");
    const { set, problems } = readStandardSet(yaml);
    expect(set).toBeNull();
    expect(problems).toContainEqual({
      line: 2,
      text: "Names that start with & or * are not used. Write the text out, or put it in quotes.",
    });
  });

  test("with what else is asked of it said among the rest, each with its line", () => {
    const found = (data: unknown) => [{ path: ["version"], text: `is not "${String((data as { version: string }).version)}"` }];
    const yaml = s11.replace('title: "Section 11 audit 2026"', "titel: 1");
    expect(readStandardSet(yaml, { findings: found }).problems).toEqual([
      { line: 1, text: "title: is missing." },
      { line: 2, text: 'version: is not "2026".' },
      { line: 3, text: "titel: is not a key of this format. Check its spelling and its indentation." },
    ]);
  });
});
