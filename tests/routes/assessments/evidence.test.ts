import { describe, expect, test } from "vitest";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import { listEvidence } from "#db/assessments/evidence.ts";
import { listSummaries } from "#db/assessments/section-summaries.ts";
import { readPage, within } from "#tests/support/page.ts";
import { audit, leads, policy, riverbendApp, standard } from "./riverbend.ts";

const app = await riverbendApp();
const { chidi, events, priya, read, save } = app;

describe("evidence", () => {
  const only = async () => (await listEvidence(app.db, "riverbend-2026"))[0]!;

  test("is added, changed, used again and removed, each with its history", async () => {
    expect(leads(await priya.post(`${standard}/evidence/new`, policy))).toEqual([302, `${standard}?done=evidence-added&of=9.1#evidence`]);
    const { id } = await only();
    expect(await read()).toContain("Policy, version 5 Shows: That it is done Kept: Intranet Checked 3 November 2026 by Priya Raman");

    app.passMinutes(1);
    const base = (await only()).savedAt;
    await chidi.post(`${standard}/evidence/${id}`, { ...policy, base, title: "Policy, version 6" });
    await priya.post(`${audit}/standards/9.2/evidence/reuse`, { evidence: id });
    await priya.post(`${audit}/standards/9.2/evidence/reuse`, { evidence: id });
    expect(await only()).toMatchObject({ title: "Policy, version 6", standards: ["9.1", "9.2"] });
    expect(await read()).toContain("Also used for 9.2");

    app.passMinutes(1);
    await priya.post(`${standard}/evidence/${id}/removal`);
    expect(await only()).toMatchObject({ standards: ["9.2"] });
    await priya.post(`${audit}/standards/9.2/evidence/${id}/removal`);
    expect(await listEvidence(app.db, "riverbend-2026")).toEqual([]);
    expect(await events()).toEqual(["evidence-added", "evidence-changed", "evidence-removed"]);
    expect(await events("9.2")).toEqual(["evidence-used", "evidence-removed"]);
    const history = await read(priya, `${audit}/history?standard=9.1`);
    expect(history).toContain("Policy, version 5");
  });

  test("changed by a colleague meanwhile is not written over: both texts are shown, and saving again is a choice", async () => {
    await priya.post(`${standard}/evidence/new`, policy);
    const { id, savedAt: base } = await only();
    app.passMinutes(1);
    await chidi.post(`${standard}/evidence/${id}`, { ...policy, base, title: "Chidi’s version" });
    app.passMinutes(1);

    const late = await priya.post(`${standard}/evidence/${id}`, { ...policy, base, title: "Priya’s version" });
    const page = await readPage(late);

    expect(late.status).toBe(409);
    expect(page.text).toContain("changed this evidence while you were writing");
    expect(page.text).toContain("Chidi’s version");
    expect(page.getByLabelText("What it is").value).toBe("Priya’s version");
    expect(await only()).toMatchObject({ title: "Chidi’s version" });
    const current = /name="base" value="([^"]+)"/.exec(page.html)?.[1] ?? "";
    await priya.post(`${standard}/evidence/${id}`, { ...policy, base: current, title: "Priya’s version" });
    expect(await only()).toMatchObject({ title: "Priya’s version" });
  });

  test("makes a met standard complete, and its removal incomplete", async () => {
    await save({ statement: "Every team does this." });
    const complete = async () => (await listSummaries(app.db, "riverbend-2026"))[0]?.complete;
    const before = await complete();
    await priya.post(`${standard}/evidence/new`, policy);
    const withIt = await complete();
    await priya.post(`${standard}/evidence/${(await only()).id}/removal`);

    expect([before, withIt, await complete()]).toEqual([0, 1, 0]);
  });

  test("without a name or place is refused, with what was typed", async () => {
    const response = await priya.post(`${standard}/evidence/new`, { shows: "Only what it shows" });

    expect(response.status).toBe(400);
    const page = await readPage(response);
    expect(page.title).toMatch(/^Error: Add evidence/);
    expect(within(page.getByRole("alert")).addressOf("Enter the name of the evidence")).toBe("#title");
    expect(page.getByLabelText("What it shows").value).toBe("Only what it shows");
  });

  test("may be kept at an address of 2,000 characters, which is a link on the page, in Word and in Excel, and no script ever is", async () => {
    const address = `https://riverbend.sharepoint.example/sites/a?x=1&y=${"b".repeat(1950)}`.slice(0, 2000);
    expect((await priya.post(`${standard}/evidence/new`, { ...policy, kept: `${address}b` })).status).toBe(400);
    expect((await priya.post(`${standard}/evidence/new`, { ...policy, kept: address })).status).toBe(302);
    expect((await priya.post(`${standard}/evidence/new`, { ...policy, title: "Other", kept: "javascript:alert(1)" })).status).toBe(302);

    for (const path of [standard, `${audit}/return`]) {
      const page = await readPage(await priya.get(path));
      const link = page.getByRole("link", { name: address });
      expect([link.getAttribute("href"), link.getAttribute("rel")]).toEqual([address, "noreferrer"]);
      expect(page.html).not.toMatch(/href="javascript:/);
    }
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await priya.get(`${audit}/return.xlsx`)).arrayBuffer());
    const links = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : [])));
    expect(
      links.filter(
        (value) => typeof value === "object" && value !== null && "hyperlink" in value && String(value.hyperlink).startsWith("http"),
      ),
    ).toEqual([{ text: address, hyperlink: address }]);
    const zip = await JSZip.loadAsync(await (await priya.get(`${audit}/return.docx`)).arrayBuffer());
    const targets = await zip.file("word/_rels/document.xml.rels")?.async("string");
    expect(targets).toContain(`Target="${address.replace("&", "&amp;")}" TargetMode="External"`);
    expect(targets).not.toContain("javascript");
  });

  test("to reuse is grouped by section, found by a word, with dates and place, and what is ticked stays ticked", async () => {
    await priya.post(`${standard}/evidence/new`, policy);
    await priya.post(`${audit}/standards/1.1/evidence/new`, {
      title: "Agreement 2026",
      shows: "Sharing",
      kept: "https://a.example/agreement",
    });
    const items = await listEvidence(app.db, "riverbend-2026");
    const [first, second] = ["Policy, version 5", "Agreement 2026"].map((title) => items.find((item) => item.title === title));
    const reuse = `${audit}/standards/9.2/evidence/reuse`;

    const page = await readPage(await priya.get(reuse));
    const groups = page.queryAllByRole("group").map(({ name }) => name);
    expect(groups).toEqual([expect.stringMatching(/^Section 1\. /), expect.stringMatching(/^Section 9\. /)]);
    expect(page.text).toContain("Policy, version 5 Kept: Intranet That it is done. Checked 3 November 2026. Used for 9.1");
    expect(page.addressOf("https://a.example/agreement")).toBe("https://a.example/agreement");

    const found = await readPage(await priya.get(`${reuse}?find=agreement&evidence=${first?.id}`));
    expect(found.text).toContain("1 piece of 2 with “agreement”");
    expect(found.text).toContain("1 piece you ticked before is still chosen.");
    expect(found.text).not.toContain("Policy, version 5");
    expect(found.html).toContain(`<input type="hidden" name="evidence" value="${first?.id}"/>`);
    const ticked = await readPage(await priya.get(`${reuse}?find=&evidence=${second?.id}`));
    expect(ticked.getByLabelText("Agreement 2026").checked).toBe(true);
    expect((await readPage(await priya.get(`${reuse}?find=nothing+like+it`))).text).toContain("0 pieces of 2");
  });

  test("that is past its date is marked to be looked at again", async () => {
    await priya.post(`${standard}/evidence/new`, { ...policy, "reviewBy.day": "10", "reviewBy.month": "11", "reviewBy.year": "2026" });

    expect(await read()).toContain("Look at this again: its check was due by 10 November 2026");
  });
});
