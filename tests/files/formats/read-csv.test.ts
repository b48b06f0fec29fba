import { describe, expect, test } from "vitest";
import { readCsv } from "#app/files/formats/read-csv.ts";

const columns = { needed: ["Name", "Kind"], optional: ["Other names"], advice: "Use the template." };
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array, most = 100) => readCsv(bytes, columns, most);
const row = (number: number, Name: string, Kind: string) => ({ row: number, values: { Name, Kind }, problem: null });

describe("a CSV file that a person made", () => {
  test.each([
    ["UTF-8 with its mark", utf8("\uFEFFName,Kind\r\nÉlan,Health\r\n")],
    ["the Windows code page", Buffer.from("Name,Kind\r\nÉlan,Health\r\n", "latin1")],
    ["UTF-16, as “Unicode text”, with tabs", Buffer.from("\uFEFFName\tKind\r\nÉlan\tHealth\r\n", "utf16le")],
    ["UTF-16 the other way round", Buffer.from("\uFEFFName,Kind\r\nÉlan,Health\r\n", "utf16le").swap16()],
    ["semicolons, other capitals and order", utf8("KIND; name ;Extra\nHealth;Élan;x\n")],
    ["an empty line and spaces around", utf8("Name,Kind\n Élan , Health \n,\n\n")],
  ])("is read in %s", async (_, bytes) => {
    expect(await read(bytes)).toEqual({ rows: [row(2, "Élan", "Health")] });
  });

  test("counts rows as a spreadsheet does, also below a cell of two lines", async () => {
    expect(await read(utf8('Name,Kind\n"A\nB",Health\n,\nC,Police\n'))).toEqual({
      rows: [row(2, "A\nB", "Health"), row(4, "C", "Police")],
    });
  });

  test("names a row that has too many cells, and one where the file is cut off", async () => {
    const result = await read(utf8("Name,Kind,Other names\nA, Ltd,Health,x,y\nB,Pol"));

    expect(result).toMatchObject({
      rows: [
        { row: 2, problem: "has more cells than there are headings: put a text with commas in quotation marks" },
        { row: 3, problem: "ends in the middle: the file is cut off" },
      ],
    });
  });

  test.each([
    ["empty", new Uint8Array(), "The file is empty"],
    ["of headings alone", utf8("Name,Kind\n"), "The file has headings, and no row below them"],
    ["another file", utf8("URN,Town\n1,2\n"), "The file has no columns “Name” and “Kind”. Use the template."],
    [
      "with a heading twice",
      utf8("Name,Kind,name\n1,2,3\n"),
      "The file has the column “Name” twice. Leave one of them, so that it is plain which counts",
    ],
    [
      "with an open quotation mark",
      utf8('Name,Kind\nA,B\n"C,D\n'),
      "The file cannot be read as CSV after row 2: look for a quotation mark that is not closed",
    ],
    ["a workbook named .csv", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), expect.stringMatching(/^This is a workbook or another zip file/)],
    ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), expect.stringMatching(/^This is an Excel workbook/)],
    ["a PDF", utf8("%PDF-1.7"), expect.stringMatching(/^This is a PDF/)],
    ["no text", new Uint8Array([1, 2, 0, 4]), expect.stringMatching(/^This is not a text file/)],
  ])("that is %s is refused in words", async (_, bytes, problem) => {
    expect(await read(bytes)).toEqual({ problem });
  });

  test("that is too long is refused", async () => {
    expect(await read(utf8(`Name,Kind\n${"A,B\n".repeat(101)}`))).toEqual({ problem: "The file has more than 100 rows. Divide it" });
  });
});
