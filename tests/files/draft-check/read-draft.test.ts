import { describe, expect, test } from "vitest";
import { checkDraft } from "#domain/draft-check/check-draft.ts";
import { longestText, mostNumbers } from "#app/files/draft-check/draft-limits.ts";
import { readUpload } from "#app/files/draft-check/read-draft.ts";
import { readText } from "#app/files/draft-check/read-text.ts";
import { heldOf, publishedAcross, publishedSentence, publishedUpright } from "#tests/support/held-figures.ts";
import { pageBreak, paragraph, table, wordFile, zipped } from "#tests/support/word-file.ts";

const upload = (bytes: Uint8Array, name = "draft.docx") => readUpload({ name, bytes });

async function draftIn(body: string) {
  const read = await upload(await wordFile(body));
  if ("problem" in read) throw new Error(read.problem);
  return read.draft;
}

function pasted(text: string) {
  const read = readText(text);
  if ("problem" in read) throw new Error(read.problem);
  return read.draft;
}

describe("a Word document", () => {
  test("gives paragraphs and tables in their order, with pages where the file knows them", async () => {
    const body = [
      paragraph("Safeguarding & us"),
      paragraph(""),
      paragraph("Second page", pageBreak),
      paragraph("Still there"),
      table(
        [
          ["Section", "Met"],
          ["1", "18"],
        ],
        pageBreak,
      ),
      paragraph("After"),
    ].join("");

    expect(await draftIn(body)).toEqual({
      paragraphs: [
        { text: "Safeguarding & us", page: 1 },
        { text: "Second page", page: 2 },
        { text: "Still there", page: 2 },
        { text: "After", page: 4 },
      ],
      tables: [
        {
          rows: [
            ["Section", "Met"],
            ["1", "18"],
          ],
          page: 3,
          after: 3,
        },
      ],
    });
    expect(await draftIn(paragraph("One page"))).toEqual({ paragraphs: [{ text: "One page" }], tables: [] });
  });

  test("keeps columns in line under headings over several of them, and tables inside tables apart", async () => {
    const inner = table([["Inner", "1"]]);
    const { tables } = await draftIn(
      `${table([
        ["Section", { text: "Met", span: 2 }, "Base"],
        ["", "Number", "%", ""],
        ["1", "18", "75%", "24"],
      ])}<w:tbl><w:tr><w:tc>${inner}${paragraph("Outer")}</w:tc></w:tr></w:tbl>`,
    );

    expect(tables.map(({ rows }) => rows)).toEqual([
      [
        ["Section", "Met", "", "Base"],
        ["", "Number", "%", ""],
        ["1", "18", "75%", "24"],
      ],
      [["Inner", "1"]],
      [["Outer"]],
    ]);
  });

  test("leaves out what was deleted, moved away or repeated for old versions of Word", async () => {
    const { paragraphs } = await draftIn(
      `<w:p><w:r><w:t>75%</w:t></w:r><w:del><w:r><w:delText>78%</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>67%</w:t></w:r></w:moveFrom></w:p>
       <mc:AlternateContent><mc:Choice Requires="wps">${paragraph("Box")}</mc:Choice><mc:Fallback>${paragraph("Box")}${table([["Box"]])}</mc:Fallback></mc:AlternateContent>`,
    );

    expect(paragraphs).toEqual([{ text: "75%" }, { text: "Box" }]);
  });

  test.each([
    ["sections as rows", publishedUpright()],
    ["sections as columns", publishedAcross()],
  ])("with the published table, %s, has three wrong cells and one wrong sentence", async (_, rows) => {
    const { counts } = checkDraft(await draftIn(paragraph(publishedSentence) + table(rows)), heldOf());
    expect(counts).toEqual({ agrees: 15, differs: 4, "not-checked": 0 });
  });

  test("is refused with a reason where it is none, or not safe to open", async () => {
    const unreadable = { problem: expect.stringContaining("could not be read as a Word document") };
    const body = paragraph("Text");
    expect(await upload(await zipped({ "xl/workbook.xml": "<workbook/>" }))).toEqual(unreadable);
    expect(await upload(await zipped({ "word/document.xml": "<html><body>Text</body></html>" }))).toEqual(unreadable);
    expect(await upload(await zipped({ "word/document.xml": "<w:document" }))).toEqual(unreadable);
    expect(await upload((await wordFile(body)).slice(0, 200))).toEqual(unreadable);
    expect(await upload(await wordFile(body, '<!DOCTYPE a [<!ENTITY b "c">]>'))).toEqual(unreadable);
    expect(await upload(await wordFile("<w:sdt>".repeat(2_000) + body + "</w:sdt>".repeat(2_000)))).toEqual(unreadable);
    expect(await upload(new Uint8Array())).toEqual({ problem: "The selected file is empty" });
    expect(await upload(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual({
      problem: expect.stringContaining("older Word file or has a password"),
    });
    expect(await upload(new TextEncoder().encode("%PDF-1.7"), "draft.pdf")).toEqual({
      problem: expect.stringContaining("must be a Word document (.docx) or a text file"),
    });
    expect(await upload(new Uint8Array(5 * 1024 * 1024 + 1).fill(0x50))).toEqual({
      problem: expect.stringContaining("must be 5 MB or smaller"),
    });
  });

  test("is not unpacked further than 30 MB, nor beyond what can be checked", async () => {
    const tooLarge = { problem: expect.stringContaining("too large once it is unpacked") };
    const bomb = await wordFile(`<!--${" ".repeat(40 * 1024 * 1024)}-->`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await upload(bomb)).toEqual(tooLarge);
    expect(await upload(await wordFile(paragraph("x".repeat(longestText + 1))))).toEqual(tooLarge);
    expect(await upload(await wordFile(table(Array.from({ length: 1_100 }, () => [{ text: "1", span: 100 }]))))).toEqual(tooLarge);
  });
});

describe("pasted text", () => {
  test("has tables where lines have tabs or strokes", () => {
    expect(pasted("Table 1\nSection\tMet\n1\t18\n\nAfter.\n| Section | Met |\n|---|---:|\n| 1 | 18 |\nEnd | of it")).toEqual({
      paragraphs: [{ text: "Table 1" }, { text: "After." }],
      tables: [
        {
          rows: [
            ["Section", "Met"],
            ["1", "18"],
          ],
          after: 1,
        },
        {
          rows: [
            ["Section", "Met"],
            ["1", "18"],
            ["End", "of it"],
          ],
          after: 2,
        },
      ],
    });
    expect(pasted("1.\tIntroduction\r\nText")).toEqual({ paragraphs: [{ text: "1. Introduction" }, { text: "Text" }], tables: [] });
  });

  test("joins sentences that were broken into lines", () => {
    expect(
      pasted("Senior management commitment was the strongest section,\nwith 78% of agencies reporting it as met.\nNext").paragraphs,
    ).toEqual([{ text: publishedSentence }, { text: "Next" }]);
  });

  test("gives the same findings as the Word document", () => {
    const text = `${publishedSentence}\n\n${publishedUpright()
      .map((row) => row.join("\t"))
      .join("\n")}`;
    expect(checkDraft(pasted(text), heldOf()).counts).toEqual({ agrees: 15, differs: 4, "not-checked": 0 });
  });

  test("is refused where it is too long", () => {
    expect(readText("x".repeat(longestText + 1))).toEqual({ problem: expect.stringContaining("1 million characters or fewer") });
    expect(readText("1 ".repeat(mostNumbers + 1))).toEqual({ problem: expect.stringContaining("20,000 numbers or fewer") });
  });

  test("may come in a text file", async () => {
    expect(await upload(new TextEncoder().encode("\uFEFFSection 1"), "draft.txt")).toEqual({
      draft: { paragraphs: [{ text: "Section 1" }], tables: [] },
    });
  });

  test.each([
    ["UTF-8", new TextEncoder().encode("By 46% – the board’s “best” result.")],
    ["windows-1252", Uint8Array.from(Buffer.from("By 46% \x96 the board\x92s \x93best\x94 result.", "latin1"))],
    ["UTF-16, as Notepad marks it", Uint8Array.from([0xff, 0xfe, ...Buffer.from("By 46% – the board’s “best” result.", "utf16le")])],
    ["UTF-16 without a mark", Uint8Array.from(Buffer.from("By 46% – the board’s “best” result.", "utf16le"))],
  ])("is read as it was written in %s", async (_, bytes) => {
    expect(await upload(bytes, "draft.txt")).toEqual({
      draft: { paragraphs: [{ text: "By 46% – the board’s “best” result." }], tables: [] },
    });
  });

  test.each([
    ["semicolons", "Section;Met;Partially met\n1;18;6\n2;14;10"],
    ["commas", "Section,Met,Partially met\n1,18,6\n2,14,10"],
    ["spaces", "Section   Met   Partially met\n1   18   6\n2   14   10"],
  ])("may have a table whose columns are kept apart by %s", (_, text) => {
    expect(pasted(`Before.\n${text}\nAfter.`)).toEqual({
      paragraphs: [{ text: "Before." }, { text: "After." }],
      tables: [
        {
          rows: [
            ["Section", "Met", "Partially met"],
            ["1", "18", "6"],
            ["2", "14", "10"],
          ],
          after: 1,
        },
      ],
    });
  });
});
