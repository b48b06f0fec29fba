import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readApart } from "#app/files/tasks/read-apart.ts";
import { parseStandardSet } from "#standards/parse.ts";

const yaml = readFileSync("standards/s11/2026.yaml", "utf8");
const set = parseStandardSet(yaml);
const file = new Blob([yaml]);

test("a set is changed and read again in a process of its own", async () => {
  const { version, source, statement_hint } = set;
  const changed = await readApart("changedSet", file, { set: { version, title: "Another title", source, statement_hint } });
  expect(changed).toMatchObject({ yaml: expect.stringContaining("Another title"), set: { title: "Another title" }, problems: [] });
  const emptied = await readApart("changedSet", file, { set: { version, title: "", source, statement_hint } });
  expect(emptied).toMatchObject({ set: null, problems: [{ text: "title: is empty." }] });
});

test("a set is begun anew as several versions, in their order", async () => {
  const versions = ["2027-b", "2027-a"].map((version) => ({ version, title: "T", comparedWith: "2026" }));
  expect(await readApart("newVersions", file, versions)).toMatchObject({
    yamls: [expect.stringContaining('"2027-b"'), expect.stringContaining('"2027-a"')],
  });
});

test("a set of the largest size that shares no word with another is compared and graded, and nobody else waits", async () => {
  const text = (letter: string, at: number) => `${letter}${at} `.repeat(1600).trim();
  const of = (letter: string) => ({
    ...set,
    sections: set.sections.map((section) => ({
      ...section,
      standards: section.standards.map((standard, at) => ({
        ...standard,
        sentence: text(letter, at),
        met: [text(letter, at), text(letter, at)],
      })),
    })),
  });
  const found = await readApart("setFindings", new Blob(), { set: of("a"), base: of("b"), compared: null });
  if ("problem" in found) throw new Error(found.problem);
  expect(found.comparison?.sentence).toContain("34 reworded");
  expect(found.grades.standards.get("9.1")?.met).toBeGreaterThan(14);
});

test("a file that is no set, or made to keep its reader, is told", async () => {
  const flow = new Blob(["[".repeat(900_000)]);
  expect(await readApart("standardSet", flow, null)).toMatchObject({
    set: null,
    problems: [{ text: expect.stringContaining("far more parts") }],
  });
  const long = new Blob([yaml.replace(/sentence: "[^"]*"/, () => `sentence: "${"word ".repeat(2100)}"`)]);
  expect(await readApart("standardSet", long, null)).toMatchObject({
    set: null,
    problems: [{ text: expect.stringContaining("must have at most 10,000 characters") }],
  });
});
