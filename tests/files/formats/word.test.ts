import { expect, test } from "vitest";
import { toPng } from "#app/files/formats/png.ts";
import { bullets, createWord, heading, labelled, paragraph, picture, table } from "#app/files/formats/word.ts";
import { readWordFile } from "#tests/support/read-word.ts";

interface Row {
  name: string;
  met: number;
}

const rows: Row[] = [
  { name: "A. Governance", met: 1200 },
  { name: "", met: 0 },
];
const columns = [
  { key: "name", heading: "Section", value: (row: Row) => row.name, width: 40 },
  { key: "met", heading: "Number", group: "Met", kind: "number" as const, value: (row: Row) => row.met },
  { key: "check", heading: "Checked by", value: () => "To fill in", isToFill: true as const },
];

async function made(hostile = "") {
  const dot = await toPng(`<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>`);
  return readWordFile(
    await createWord({
      title: `The return${hostile}`,
      creator: `Otterbrook${hostile}`,
      running: `Otterbrook, 2026${hostile}`,
      blocks: [
        paragraph(`Revision 1${hostile}`, "Lead"),
        heading(2, `Governance${hostile}`),
        labelled("Statement", `First line\nSecond line${hostile}`),
        bullets(["One", { title: `Two${hostile}`, lines: ["with more"] }]),
        table({ caption: `Table 1: Sections${hostile}`, columns, rows }),
        paragraph("After it"),
        picture(dot, "Chart 1", `All met${hostile}`),
        table({ caption: "Table 2: Nothing", columns, rows: [] }),
      ],
    }),
  );
}

test("is a document with real headings, lists and tables in their order", async () => {
  const file = await made();

  expect(file.parts).toEqual([
    { style: "Heading1", text: "The return" },
    { style: "Lead", text: "Revision 1" },
    { style: "Heading2", text: "Governance" },
    { style: "Fact", text: "Statement: First line\nSecond line" },
    { style: "ListParagraph", text: "One" },
    { style: "ListParagraph", text: "Two\nwith more" },
    { style: "Caption", text: "Table 1: Sections" },
    {
      style: "table",
      text: "",
      hasHead: true,
      rows: [
        ["Section", "Met: number", "Checked by"],
        ["A. Governance", "1,200", ""],
        ["Not given", "0", ""],
      ],
    },
    { style: "Normal", text: "After it" },
    { style: "Normal", text: "" },
  ]);
});

test("says its title, its language, its page numbers and what its picture shows", async () => {
  const file = await made();

  expect(file.core).toContain("<dc:title>The return</dc:title>");
  expect(file.styles).toMatch(/<w:lang w:val="en-GB"/);
  expect(file.running).toContain("NUMPAGES");
  expect(file.running).toContain("Otterbrook, 2026");
  expect(file.body).toMatch(/<wp:docPr [^>]*descr="All met"/);
});

test("has no empty paragraph but the picture's and those of cells to fill in", async () => {
  const { body } = await made();
  const outside = body.replace(/<w:tbl>.*?<\/w:tbl>/gs, "").match(/<w:p[ >].*?<\/w:p>/gs) ?? [];

  expect(outside.length).toBeGreaterThan(5);
  expect(outside.filter((one) => !/<w:t[ >]|<w:drawing>/.test(one))).toEqual([]);
});

test("drops what XML cannot hold and keeps what looks like XML as text", async () => {
  const file = await made(" \u0000\u0001\u000b\u001f\u0085\ud800\ufffe</w:t><w:p>&amp;\"'\r\nnext]]>");

  // Read as strict XML, part by part, when it was opened
  expect(file.parts[1]?.text).toBe("Revision 1 �</w:t><w:p>&amp;\"'\nnext]]>");
  expect(file.tables).toHaveLength(1);
});
