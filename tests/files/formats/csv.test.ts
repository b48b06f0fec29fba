import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCsv } from "#app/files/formats/csv.ts";
import type { Column } from "#app/tables/column.ts";
import { parseCsv } from "#tests/support/tables.ts";

const columns: Column<[string, number]>[] = [
  { key: "text", heading: "Text", value: (row) => row[0] },
  { key: "number", heading: "Number", group: "Met", kind: "number", value: (row) => row[1] },
];

describe("toCsv", () => {
  test("starts with the mark of UTF-8 and ends lines as RFC 4180 says", () => {
    expect(toCsv(columns, [["Children’s", 18]])).toBe("\uFEFFText,Met: number\r\nChildren’s,18\r\n");
  });

  test("makes text of what would be run as a formula, and leaves numbers alone", () => {
    const risky = ["=1+1", "+44", "-x", "@a"];
    expect(
      parseCsv(
        toCsv(
          columns,
          risky.map((text) => [text, -3]),
        ),
      ).slice(1),
    ).toEqual(risky.map((text) => [`'${text}`, "-3"]));
    expect(toCsv(columns, [["\t=1+1", 1]])).toContain("'=1+1");
  });

  test("never leaves a cell empty", () => {
    expect(parseCsv(toCsv(columns, [["", 0]]))[1]).toEqual(["[x]", "0"]);
  });

  test("gives back any text", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z",\n é]*$/)), (texts) => {
        const rows = texts.map((text): [string, number] => [text, 1]);
        expect(
          parseCsv(toCsv(columns, rows))
            .slice(1)
            .map(([text]) => text),
        ).toEqual(texts.map((text) => text.trim() || "[x]"));
      }),
    );
  });
});
