import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { largestUpload } from "#app/files/draft-check/draft-limits.ts";
import { type TestApp, startApp } from "#tests/support/app.ts";
import { withAnsweredCycle } from "#tests/support/snapshot-fixtures.ts";
import { mainText, tableOnPage } from "#tests/support/tables.ts";
import { pageBreak, paragraph, table, wordFile } from "#tests/support/word-file.ts";

let app: TestApp;
let page: string;
beforeAll(async () => {
  app = await startApp();
  app.setClock("2024-12-16T09:00:00Z");
  await withAnsweredCycle(app.db);
  const esme = await app.signIn("esme");
  const frozen = await esme.post("/cycles/joint/snapshots", { name: "Annual report", note: "" });
  page = `${frozen.headers.get("location")}/draft-check`;
});
afterAll(() => app.stop());

// Four agencies returned: section 1 was met by two, partially by one, not by one; section 2 did not apply to one
const figures = [
  ["Section", "Met", "Met %", "Base"],
  ["1", "2", "50%", "4"],
  ["2", "2", "67%", "3"],
  ["3", "4", "100%", "4"],
];
const withErrors = figures.map((row, at) => (at === 2 ? ["2", "2", "50%", "3"] : row));

async function send(fields: { text?: string; file?: [string, Uint8Array | string] }, { person = "esme", query = "" } = {}) {
  const form = new FormData();
  // A browser sends a file field that was left empty too
  const [name, bytes] = fields.file ?? ["", ""];
  form.set("file", new File([bytes as BlobPart], name), name);
  form.set("text", fields.text ?? "");
  return (await app.signIn(person)).post(page + query, form);
}

const pasted = (rows: string[][]) => rows.map((row) => row.join("\t")).join("\n");

describe("checking a draft", () => {
  test("asks for a file or a text, in a form that works without scripts", async () => {
    const html = await (await (await app.signIn("esme")).get(page)).text();
    expect(html).toContain(`action="${page}" encType="multipart/form-data" method="post"`);
    expect(html).toContain('type="file"');
    expect(html).toContain("<title>Check a draft report: Annual report - Safeguarding audit</title>");
  });

  test("shows wrong cells and sentences of a Word document beside the right values", async () => {
    const body = paragraph("In section 3, 90% of agencies met it.") + table(withErrors, "") + paragraph("Later", pageBreak);
    const response = await send({ file: ["Annual report draft 3.docx", await wordFile(body)] });

    expect(response.status).toBe(200);
    const html = await response.text();
    const text = mainText(html);
    expect(text).toContain("One cell and one sentence do not agree with the snapshot.");
    expect(text).toContain(
      "“Annual report draft 3.docx”, checked 16 December 2024. 10 figures belong to Table 1 for Estmere and Wealdshire: 8 agree, 2 do not.",
    );
    expect(tableOnPage(html, "Figures in the draft’s table that differ")[1]?.slice(1)).toEqual([
      "Met, %",
      "50%",
      "67%",
      "2 ÷ 3 = 66.7%. No number of agencies out of 3 gives 50%. 2 of 4 would.",
    ]);
    expect(text).toContain("Page 1, table 1: one wrong cell");
    expect(html).toContain("<del>90%</del>");
    expect(html).toContain("<ins>100%</ins>");
    expect(html).toContain("<ins>(4 of 4)</ins>");
    expect(text).toContain("Check a corrected draft");
  });

  test("says so when everything agrees, or nothing could be checked", async () => {
    const agrees = mainText(await (await send({ text: pasted(figures) })).text());
    expect(agrees).toContain("All nine figures that could be checked agree with the snapshot.");
    const other = mainText(await (await send({ text: "The panel met on 3 March 2025." })).text());
    expect(other).toContain("No figure in the draft could be held against the snapshot.");
    expect(other).toContain("1 other number in the draft was not checked.");
    expect(other).toContain("Not checked: a date");
  });

  test("holds the draft of one partnership against its own figures", async () => {
    const text = "Section 1 was met by 2 of 3 agencies (67%).";
    expect(mainText(await (await send({ text }, { query: "?partnership=estmere" })).text())).toContain(
      "Both figures that could be checked agree with the snapshot.",
    );
    expect(mainText(await (await send({ text })).text())).toContain("One sentence does not agree with the snapshot.");
  });

  test("shows what is in a draft as text, whatever it is", async () => {
    const html = await (await send({ text: "<script>alert(1)</script> Section 3 was met by 90%." })).text();
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;script&gt;");
  });

  test("keeps the findings for their person, and nothing else of the draft", async () => {
    const text = `Our own view of the year.\nIn section 3, 90% of agencies met it.\n${pasted(withErrors)}`;
    const html = await (await send({ text })).text();
    expect(mainText(html)).toContain(
      "The draft was not kept. These findings, with the sentences that they quote, are kept for you alone until you check another draft, for a day at most.",
    );
    const kept = await app.db.selectFrom("draftChecks").selectAll().execute();
    expect(kept.map(({ personId }) => personId)).toContain("esme");
    expect(JSON.stringify(kept)).toContain("In section 3, ");
    expect(JSON.stringify(kept)).not.toContain("Our own view");
  });

  test("says which table each figure was held against, and lists what was not", async () => {
    const text = mainText(
      await (
        await send({
          text: "Section 3 was met by 4 of 4 agencies. Two thirds of staff were trained in 5 days.",
        })
      ).text(),
    );
    expect(text).toContain("1 figure belongs to Table 1 for Estmere and Wealdshire: 1 agrees, 0 do not.");
    expect(text).toContain("Two thirdsParagraph 1Not checked: ");
  });
});

describe("what cannot be checked", () => {
  test.each<[string, Parameters<typeof send>[0], string]>([
    ["nothing", {}, "Select a Word document or a text file, or paste the draft"],
    ["blanks", { text: "  \n " }, "Select a Word document or a text file, or paste the draft"],
    ["both", { text: "Section 1", file: ["a.txt", "Section 1"] }, "Select a file or paste the draft, not both"],
    [
      "another kind of file",
      { file: ["report.pdf", "%PDF-1.7"] },
      "The selected file must be a Word document (.docx) or a text file (.txt)",
    ],
    ["a broken file", { file: ["report.docx", "PK\u0003\u0004"] }, "could not be read as a Word document"],
    ["too large a file", { file: ["report.docx", new Uint8Array(largestUpload + 1)] }, "The selected file must be 5 MB or smaller"],
  ])("is refused on the same page: %s", async (_, fields, message) => {
    const response = await send(fields);
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain("<title>Error: Check a draft report: Annual report");
    expect(html).toContain('<a href="#file">');
    expect(mainText(html)).toContain(message);
  });

  test("keeps what was pasted", async () => {
    const html = await (await send({ text: "Section 1 and more", file: ["a.txt", "x"] })).text();
    expect(html).toContain(">Section 1 and more</textarea>");
  });
});

describe("who may", () => {
  test("is whoever sees the figures unsuppressed", async () => {
    for (const [person, status] of [
      ["leila", 200],
      ["esme", 200],
      ["will", 200],
      ["olga", 403],
      ["otto", 404],
      ["carys", 404],
    ] as const) {
      expect((await (await app.signIn(person)).get(page)).status).toBe(status);
      expect((await send({ text: "Section 1 was met by 50%." }, { person })).status).toBe(status);
    }
    expect((await app.get(page)).headers.get("location")).toContain("/sign-in?next=");
    expect((await (await app.signIn("esme")).get("/snapshots/nothing/draft-check")).status).toBe(404);
  });

  test("finds it from the figures", async () => {
    const link = `href="${page}"`;
    const figuresOf = async (person: string) => (await (await app.signIn(person)).get(page.replace("/draft-check", ""))).text();
    expect(await figuresOf("esme")).toContain(link);
    expect(await figuresOf("olga")).not.toContain(link);
  });
});
