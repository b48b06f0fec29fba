import { describe, expect, test } from "vitest";
import { readApart } from "#app/files/tasks/read-apart.ts";
import { contentOf } from "#tests/support/snapshot-content.ts";
import { longestDraft, misshapenRegisters, wholeRegister, withAttributes, withNamespaces } from "#tests/support/hostile-files.ts";

const held = { content: contentOf([1], []), filter: {}, day: "2026-12-18" };
const draft = async (bytes: Promise<Uint8Array>) =>
  readApart("draft", new Blob([new Uint8Array(await bytes)]), { name: "draft.docx", held });

describe("a draft", () => {
  test.each([
    ["8,000 names that every paragraph inherits", () => withNamespaces(8000, 5000)],
    ["100,000 of them", () => withNamespaces(100_000, 50_000)],
    ["one tag of 300,000 attributes", () => withAttributes(300_000)],
  ])("with %s is no Word document that we read", async (_, made) => {
    expect(await draft(made())).toEqual({ problem: expect.stringContaining("could not be read as a Word document") });
  });

  test("of one word without end is stopped with what to do", async () => {
    const text = new Blob(["twenty-".repeat(140_000)]);
    expect(await readApart("draft", text, { name: "draft.txt", held })).toEqual({ problem: expect.stringContaining("divide it") });
  });

  test("of the largest size is read and checked", async () => {
    expect(await draft(longestDraft())).toMatchObject({ report: { sentence: expect.any(String) } });
  });
});

describe("a register", () => {
  test.each(Object.entries(misshapenRegisters))("of %s is refused with what to do", async (_, made) => {
    const read = await readApart("register", made(8), { authorities: ["899"] });
    expect(read).toEqual({ problem: expect.stringMatching(/Select the register’s file|has more than|no row/i) });
  });

  test("of a whole country gives ours", async () => {
    const read = await readApart("register", wholeRegister(5200), { authorities: ["899"] });
    expect(read).toMatchObject({ settings: { length: 20 }, problems: [] });
  });
});

test("columns without end are refused in every file that people fill in", async () => {
  const wide = new Blob([`${"Column,".repeat(100_000)}\n${"1,".repeat(100_000)}\n`]);
  const known = { organisations: [], codes: [], madeOn: "2026-12-18" };
  for (const read of [
    await readApart("agencies", wide, null),
    await readApart("people", wide, null),
    await readApart("earlierAudit", wide, known),
  ])
    expect(read).toEqual({ problem: expect.stringMatching(/more than 200 columns|cannot be read as CSV/) });
});
