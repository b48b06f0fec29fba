import { expect, test } from "vitest";
import { toPng } from "#app/files/formats/png.ts";
import { bullets, createWord, heading, labelled, paragraph, picture, table } from "#app/files/formats/word.ts";
import { readWordFile } from "#tests/support/read-word.ts";
import { wordProblems } from "#tests/support/word-problems.ts";

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
  expect(file.core).toContain("<dc:language>en-GB</dc:language>");
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

/** The words of the paragraphs outside tables that stay with what follows them. */
function keptWithNext(body: string): string[] {
  const outside = body.replace(/<w:tbl>.*?<\/w:tbl>/gs, "").match(/<w:p>.*?<\/w:p>/gs) ?? [];
  return outside.filter((one) => one.includes("<w:keepNext/>")).map((one) => one.replace(/<[^>]*>/g, ""));
}

test("a heading takes the short lines below it along, and what leads to a list goes with it", async () => {
  const long = "A statement of many words. ".repeat(12);
  const { body } = await readWordFile(
    await createWord({
      title: "T",
      creator: "C",
      running: "R",
      blocks: [
        heading(2, "Signatures"),
        paragraph("Not signed yet."),
        heading(2, "Section"),
        paragraph("2 of 6 met."),
        heading(3, "A1"),
        paragraph("Section A", "Notes"),
        labelled("Rating", "Met"),
        labelled("Basis", "Required by law"),
        labelled("Kept", "Here"),
        labelled("Statement", long),
        labelled("Evidence", ""),
        bullets(["One"]),
        heading(2, "Last"),
        paragraph(long),
        paragraph("Declared:"),
        bullets(["One"]),
        paragraph("The end"),
      ],
    }),
  );

  expect(keptWithNext(body)).toEqual(["2 of 6 met.", "Section A", "Rating: Met", "Basis: Required by law", "Evidence:", "Declared:"]);
});

test("what stays with the next has a field that shows nothing, without which LibreOffice leaves it behind in a long file", async () => {
  const file = await createWord({
    title: "Return",
    creator: "Otterbrook",
    running: "Otterbrook",
    blocks: [
      heading(2, "A. Governance"),
      paragraph("One of two standards is met."),
      heading(3, "A1 The board leads."),
      labelled("Rating", "Met"),
      labelled("Statement", "We do. ".repeat(40)),
      heading(3, "Signed"),
      paragraph("Declared:"),
      bullets(["It is true"]),
      table({ caption: "Sections", columns, rows }),
    ],
  });
  const { body } = await readWordFile(file);
  const withField = [...body.replace(/<w:tbl>.*<\/w:tbl>/, "").matchAll(/<w:p>.*?<\/w:p>/g)]
    .map(([one]) => one)
    .filter((one) => one.endsWith(`<w:fldSimple w:instr="IF 1 = 1 &quot;&quot; &quot;&quot;"/></w:p>`));

  expect(withField.map((one) => one.replace(/<[^>]+>/g, ""))).toEqual([
    "A. Governance",
    "One of two standards is met.",
    "A1 The board leads.",
    "Rating: Met",
    "Signed",
    "Declared:",
    "Sections",
  ]);
  expect(await wordProblems(file)).toEqual([]);
});

test("no word of a table is broken: its columns are as wide as their longest word, in smaller letters where that is needed", async () => {
  const wide = Array.from({ length: 9 }, (_, at) => ({
    key: String(at),
    heading: "Number",
    group: `Unsatisfactory${at}`,
    kind: "number" as const,
    value: () => 1_000_000,
  }));
  const made = (columns: typeof wide) =>
    createWord({ title: "T", creator: "C", running: "R", blocks: [table({ caption: "One", columns, rows: [1, 2] }), paragraph("End")] });

  expect(await wordProblems(await made(wide))).toEqual([]);
  expect(await wordProblems(await made(wide.slice(0, 2)))).toEqual([]);
  expect((await readWordFile(await made(wide))).body).toMatch(/<w:sz w:val="1[357]"\/>/);
});

test("no table leaves its last row alone to a page", async () => {
  const six = ["A", "B", "C", "D", "E", "F"].map((name) => ({ name, met: 1 }));
  const { body } = await readWordFile(
    await createWord({
      title: "T",
      creator: "C",
      running: "R",
      blocks: [table({ caption: "One", columns, rows: six }), paragraph("End")],
    }),
  );
  const kept = (body.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) => row.includes("<w:keepNext/>"));

  expect(kept).toEqual([true, false, false, false, false, true, false]);
});

test("a picture leaves room for its heading on its page", async () => {
  const tall = await toPng(`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><rect width="100" height="100"/></svg>`);
  const { body } = await readWordFile(
    await createWord({ title: "T", creator: "C", running: "R", isWide: true, blocks: [picture(tall, "Chart", "All"), paragraph("End")] }),
  );
  const [, height = "0"] = /<wp:extent cx="\d+" cy="(\d+)"/.exec(body) ?? [];

  // In the units of drawings, of which there are 360,000 in a centimetre: the text of the page is 16.7 tall
  expect(Number(height) / 360_000).toBeLessThan(11);
});
