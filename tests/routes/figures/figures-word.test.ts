import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { readWordFile } from "#tests/support/read-word.ts";
import { withAnsweredCycle } from "#tests/support/snapshot-fixtures.ts";
import { mainText, tableOnPage } from "#tests/support/tables.ts";

let app: TestApp;
let snapshot: string;
beforeAll(async () => {
  app = await startApp();
  app.setClock("2024-12-16T09:00:00Z");
  await withAnsweredCycle(app.db);
  const frozen = await (await app.signIn("esme")).post("/cycles/joint/snapshots", { name: "Annual report", note: "", threshold: "3" });
  snapshot = frozen.headers.get("location") ?? "";
});
afterAll(() => app.stop());

const open = async (path: string, person = "leila") => (await app.signIn(person)).get(`${snapshot}${path}`);

describe("a section for the annual report", () => {
  test("has the sentences, tables and notes of the page", async () => {
    const html = await (await open("")).text();
    const file = await readWordFile(await open("/annual-report.docx"));
    const text = mainText(html);

    expect(file.headings).toEqual([
      "1 Section 11 audit 2024, Estmere and Wealdshire: Annual report",
      "2 Sections",
      "2 Standards",
      "2 Returns",
      "2 Notes on all tables",
    ]);
    const captions = file.parts.filter((part) => part.style === "Caption").map((part) => part.text);
    expect(captions.map((one) => one.slice(0, 7))).toEqual(["Table 1", "Table 2", "Table 4"]);
    for (const said of [
      ...captions,
      file.parts[1]?.text ?? "",
      ...file.parts
        .filter((part) => part.style === "Notes")
        .slice(0, 6)
        .map((part) => part.text),
    ]) {
      expect(text).toContain(said.replace(/\s+/g, " "));
    }
    for (const note of file.parts.filter((part) => part.style === "ListParagraph")) expect(text).toContain(note.text);
  });

  test("has the figures of the page, cell by cell", async () => {
    const html = await (await open("")).text();
    const { tables, parts } = await readWordFile(await open("/annual-report.docx"));
    const captions = parts.filter((part) => part.style === "Caption").map((part) => part.text);

    for (const [at, caption] of captions.entries()) {
      const onPage = tableOnPage(html, caption).filter((row) => row.length === tables[at]?.rows?.[0]?.length);
      expect(tables[at]?.hasHead).toBe(true);
      expect(onPage.length).toBeGreaterThan(2);
      expect(tables[at]?.rows?.slice(-onPage.length)).toEqual(onPage);
    }
  });

  test("shows the chart with all its figures in words", async () => {
    const { body, paths } = await readWordFile(await open("/annual-report.docx"));

    expect(paths.some((path) => /^word\/media\/.+\.png$/.test(path))).toBe(true);
    const alt = /<wp:docPr [^>]*descr="([^"]*)"/.exec(body)?.[1];
    expect(alt).toMatch(/^Chart 1: .* 1\. Senior management commitment: 2 of 4 met, .* All nine sections together: 32 of 35 \(91%\) met/);
  });

  test("carries the mark of what is provisional", async () => {
    const { text } = await readWordFile(await open("/annual-report.docx"));

    expect(text).toContain("Estmere and Wealdshire, 2024 [p]");
    expect(text).toContain("[p] means provisional");
    expect(text).toContain("These figures are provisional.");
  });

  test("is there for the public, without a name", async () => {
    const { text } = await readWordFile(await open("/public/annual-report.docx", "olga"));

    expect(text).toContain("Estmere and Wealdshire, public version, 2024 [p]");
    expect(text).toContain("Public version: no row is about fewer than three agencies.");
    expect(text).not.toMatch(/esme Example|Fingerprint/);
  });

  test("is offered on the page, for what the page is narrowed to", async () => {
    const html = await (await open("?partnership=estmere")).text();

    expect(html).toContain(`href="${snapshot}/annual-report.docx?partnership=estmere"`);
    expect((await readWordFile(await open("/annual-report.docx?partnership=estmere"))).text).toContain("Agencies of Estmere:");
  });
});

test("the check of a draft finds nothing wrong in the section for the annual report", async () => {
  const query = "?partnership=estmere";
  const file = await (await open(`/annual-report.docx${query}`)).arrayBuffer();
  const form = new FormData();
  form.set("text", "");
  form.set("file", new File([file], "section.docx"), "section.docx");
  const text = mainText(await (await (await app.signIn("esme")).post(`${snapshot}/draft-check${query}`, form)).text());

  expect(text).toMatch(/(\d+) figures belong to Table 1 for Estmere: (?:all \1 agree|\1 agree)|[Ee]very/);
  expect(text).not.toMatch(/Differs|do not agree/);
});

describe("the findings on a draft", () => {
  const draft = "In section 3, 90% of agencies met it.\nSection\tMet\tMet %\tBase\n1\t2\t50%\t4\n2\t2\t50%\t3";

  async function checked(person = "esme") {
    const browser = await app.signIn(person);
    const form = new FormData();
    form.set("text", draft);
    form.set("file", new File([""], ""), "");
    const html = await (await browser.post(`${snapshot}/draft-check`, form)).text();
    const file = /href="([^"]*draft-check\.docx[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    return { browser, html, file };
  }

  test("can be had as a Word document that says the same", async () => {
    const { browser, html, file: address } = await checked();
    const file = await readWordFile(await browser.get(address));

    const text = mainText(html);
    for (const part of file.parts
      .filter((one) => one.style === "Lead" || one.style === "Heading2" || one.style === "Normal")
      .filter((one) => !one.text.startsWith("Every number")))
      expect(text).toContain(part.text);
    expect(file.headings).toHaveLength(4);
    expect(file.tables[0]?.rows).toEqual([
      ["Section", "Figure", "Draft", "Right", "How it is worked out"],
      [
        tableOnPage(html, "Figures in the draft’s table that differ")[1]?.[0] ?? "",
        "Met, %",
        "50%",
        "67%",
        "2 ÷ 3 = 66.7%. No number of agencies out of 3 gives 50%. 2 of 4 would.",
      ],
    ]);
    expect(file.text).toContain("In the draft: In section 3, 90% of agencies met it.");
    expect(file.text).toContain("From the snapshot: In section 3, 100% of agencies (4 of 4) met it.");
    expect(file.body).toMatch(/<w:strike\/>(?:(?!<\/w:r>).)*90%/);
  });

  test("come from what the server found, and never from the browser", async () => {
    const { browser, html, file } = await checked();
    expect(html).not.toContain('type="hidden"');

    const forged = new URLSearchParams({ checked: JSON.stringify({ name: "Forged", draft: { paragraphs: [], tables: [] } }) });
    const { text } = await readWordFile(await browser.get(`${file}&${forged}`));
    expect(text).toContain("In the draft: In section 3, 90% of agencies met it.");
    expect(text).not.toContain("Forged");
  });

  test("are their person's alone, the last ones, and for a day", async () => {
    const first = await checked();
    expect((await (await app.signIn("leila")).get(first.file)).status).toBe(404);
    expect((await first.browser.get(`${snapshot}/draft-check.docx`)).status).toBe(404);
    expect((await first.browser.get(`${snapshot}/draft-check.docx?check=1`)).status).toBe(404);
    const second = await checked();
    expect((await first.browser.get(first.file)).status).toBe(404);
    expect((await second.browser.get(second.file)).status).toBe(200);

    app.setClock("2026-11-25T09:00:00Z");
    expect((await (await app.signIn("esme")).get(second.file)).status).toBe(404);
  });
});
