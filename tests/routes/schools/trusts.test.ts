import { describe, expect, test } from "vitest";
import { findAnswer } from "#db/assessments/answers.ts";
import { findDraft } from "#db/assessments/drafts.ts";
import ExcelJS from "exceljs";
import { readPage } from "#tests/support/page.ts";
import { answerStandards } from "#tests/support/school-answers.ts";
import { listEvidence } from "#db/assessments/evidence.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { mainText } from "#tests/support/page-text.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(({ db }) => withSchools(db));
const lead = await app.signIn("thea");
const dsl = await app.signIn("joanne");

const trust = "/trusts/hartsmoor/cycles/s175-2026";
const offered = {
  baseRevision: "0",
  rating: "met",
  statement: "The trust checks every central record each term",
  evidenceTitle: "Central record check, autumn",
  evidenceKept: "Trust office",
  "evidenceCheckedOn.day": "9",
  "evidenceCheckedOn.month": "11",
  "evidenceCheckedOn.year": "2026",
};

const read = async (browser: TestBrowser, path: string) => mainText(await browser.get(path));

describe("a trust", () => {
  test("sees all its settings in the cycle, and no other", async () => {
    const text = await read(lead, trust);

    expect(text).toContain("0 of 2 settings have returned.");
    expect(text).toContain("Otterbrook Primary School");
    expect(text).toContain("Pellow Secondary School");
    expect(text).toContain("0 of 83");
    expect(text).not.toContain("Quillstone");
  });

  test("finds the page among its work", async () => {
    expect(await read(lead, "/work")).toContain("Safeguarding audit 2026 to 2027, all settings");
  });

  test("offers an answer that a school confirms as its own, with the evidence", async () => {
    expect((await lead.post(`${trust}/standards/H7`, offered)).status).toBe(302);
    expect(await read(dsl, `/assessments/${otterbrook}/trust-answers`)).toContain("Hartsmoor Learning Trust offers 1 answer.");
    expect(await findAnswer(app.db, otterbrook, "H7")).toBeUndefined();

    const response = await dsl.post(`/assessments/${otterbrook}/trust-answers`, { use: "H7", "base-H7": "0" });

    expect(response.headers.get("Location")).toBe(`/assessments/${otterbrook}/trust-answers?used=1`);
    expect(await findAnswer(app.db, otterbrook, "H7")).toMatchObject({ rating: "met", statement: offered.statement, savedBy: "joanne" });
    expect((await listEvidence(app.db, otterbrook)).filter((item) => item.standards.includes("H7"))).toMatchObject([
      { title: "Central record check, autumn", checkedOn: "2026-11-09" },
    ]);
    expect(await read(lead, trust)).toContain("Met, used by 1 of 2 settings");
    expect(await read(dsl, `/assessments/${otterbrook}/standards/H7`)).toContain("This answer is from Hartsmoor Learning Trust");
  });

  test("shows the offer at the standard, where it is used, and what was typed meanwhile waits as a draft", async () => {
    await lead.post(`${trust}/standards/H7`, offered);
    const page = await readPage(await dsl.get(`/assessments/${otterbrook}/standards/H7`));
    expect(page.text).toContain("Hartsmoor Learning Trust offers an answer Met from Thea Lindqvist");
    expect(page.getByRole("button", { name: "It is true of us: use it" }).getAttribute("formaction")).toBe(
      `/assessments/${otterbrook}/trust-answers`,
    );
    expect(await read(dsl, `/assessments/${otterbrook}/standards/H8`)).not.toContain("offers an answer");

    const fields = { from: "standard", code: "H7", "base-H7": "0", baseRevision: "0", statement: "Typed before I saw it" };
    const response = await dsl.post(`/assessments/${otterbrook}/trust-answers`, { ...fields, use: "H7" });

    expect(response.headers.get("Location")).toBe(`/assessments/${otterbrook}/standards/H7`);
    expect(await findAnswer(app.db, otterbrook, "H7")).toMatchObject({ statement: offered.statement });
    expect(await findDraft(app.db, otterbrook, "H7", "joanne")).toMatchObject({ statement: "Typed before I saw it" });
  });

  test("reads who declined its answer and why, until it changes the answer", async () => {
    await lead.post(`${trust}/standards/H7`, offered);
    const without = await dsl.post(`/assessments/${otterbrook}/trust-answers`, { decline: "H7", "why-H7": " " });
    expect([without.status, await mainText(without)]).toEqual([
      400,
      expect.stringContaining("Enter why the trust’s answer to H7 is not true of you"),
    ]);

    const fields = { decline: "H7", "why-H7": "We check it ourselves", from: "standard", code: "H7" };
    const response = await dsl.post(`/assessments/${otterbrook}/trust-answers`, fields);

    expect(response.headers.get("Location")).toBe(`/assessments/${otterbrook}/standards/H7`);
    expect(await findAnswer(app.db, otterbrook, "H7")).toBeUndefined();
    expect(await read(lead, trust)).toContain(
      "H7 Agency and contractor checksMet02NoneOtterbrook Primary School: We check it ourselvesPellow",
    );
    expect(await read(dsl, `/assessments/${otterbrook}/standards/H7`)).toContain(
      "Declined by Joanne Tull on 22 November 2026: We check it",
    );

    app.passMinutes(5);
    await lead.post(`${trust}/standards/H7`, { ...offered, baseRevision: "1", statement: "Better" });
    expect(await read(lead, trust)).not.toContain("We check it ourselves");
    expect(await read(dsl, `/assessments/${otterbrook}/standards/H7`)).not.toContain("We check it");
  });

  test("sees where several settings are weak, what is overdue, and takes it all along as one workbook", async () => {
    await answerStandards(app.db, otterbrook, { A1: "partially-met", A2: "not-met" });
    await answerStandards(app.db, "pellow-2026", { A1: "not-met" });
    const page = await readPage(await lead.get(trust));

    const weak = page.getByRole("region", { name: /in two settings or more/ }).textContent;
    expect(weak).toContain("A1 Strategic responsibility112Pellow Secondary SchoolOtterbrook Primary School");
    expect(weak).not.toContain("A2 ");
    expect(page.text).toContain("0 of 2 settings have confirmed a profile.");

    const file = await lead.get(`${trust}/settings.xlsx`);
    expect(file.headers.get("Content-Disposition")).toContain("hartsmoor-settings.xlsx");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await file.arrayBuffer());
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      "Cover",
      "Contents",
      "Table_1_Settings",
      "Table_2_Answers_offered",
      "Table_3_Weak_in_several",
      "Table_4_Dates_overdue",
    ]);
  });

  test("lists its settings as British English sorts names", async () => {
    for (const [id, name] of [
      ["otterbrook", "Élan Academy"],
      ["pellow", "de Lacy Primary School"],
    ] as const)
      await app.db.updateTable("organisations").set({ name }).where("id", "=", id).execute();
    const text = await read(lead, trust);
    expect(text.indexOf("de Lacy")).toBeLessThan(text.indexOf("Élan"));
  });

  test("never replaces what a school saved meanwhile", async () => {
    await lead.post(`${trust}/standards/H7`, offered);
    await dsl.post(`/assessments/${otterbrook}/standards/H7`, {
      intent: "save",
      baseRevision: "0",
      rating: "partially-met",
      statement: "Ours",
    });

    const response = await dsl.post(`/assessments/${otterbrook}/trust-answers`, { use: "H7", "base-H7": "0" });

    expect(response.status).toBe(409);
    expect(await mainText(response)).toContain("H7 changed after you opened this page");
    expect(await findAnswer(app.db, otterbrook, "H7")).toMatchObject({ statement: "Ours", revision: 1 });
  });

  test("shows both texts when two of its people write at once", async () => {
    await lead.post(`${trust}/standards/H7`, offered);

    const response = await lead.post(`${trust}/standards/H7`, { ...offered, statement: "Another text" });
    const text = await mainText(response);

    expect(response.status).toBe(409);
    expect(text).toContain("The trust checks every central record each term");
    expect(text).toContain("Another text");
  });

  test("is told what is missing, and keeps what was typed", async () => {
    const response = await lead.post(`${trust}/standards/H7`, { ...offered, evidenceTitle: "", statement: "Typed already" });
    const text = await mainText(response);

    expect(response.status).toBe(400);
    expect(text).toContain("Enter the evidence: met needs at least one piece");
    expect(text).toContain("Typed already");
  });

  test("cannot answer for a school, nor see a school of nobody or of others", async () => {
    expect(
      (await lead.post(`/assessments/${otterbrook}/standards/H7`, { intent: "save", baseRevision: "0", rating: "met", statement: "Ours" }))
        .status,
    ).toBe(403);
    expect((await lead.get("/assessments/quillstone-2026")).status).toBe(404);
    expect((await dsl.get(trust)).status).toBe(404);
    expect((await lead.get("/trusts/hartsmoor/cycles/none")).status).toBe(404);
  });

  test("stops offering, and what was confirmed stays", async () => {
    await lead.post(`${trust}/standards/H7`, offered);
    await dsl.post(`/assessments/${otterbrook}/trust-answers`, { use: "H7", "base-H7": "0" });
    await lead.post(`${trust}/standards/H7`, { ...offered, intent: "remove" });

    expect(await read(dsl, `/assessments/${otterbrook}/trust-answers`)).toContain("offers no answers");
    expect(await findAnswer(app.db, otterbrook, "H7")).toMatchObject({ statement: offered.statement });
  });

  test("offers nothing for what does not apply to a school", async () => {
    await lead.post(`${trust}/standards/K14`, offered);

    expect(await read(dsl, `/assessments/${otterbrook}/trust-answers`)).toContain("offers no answers");
    expect((await dsl.post(`/assessments/${otterbrook}/trust-answers`, { use: "K14", "base-K14": "0" })).status).toBe(403);
  });
});

test("a reason for declining that is sent from a standard’s page after the session ended stands there again", async () => {
  await lead.post(`${trust}/standards/H7`, offered);
  const standard = `/assessments/${otterbrook}/standards/H7`;
  const late = await app.signIn("joanne");
  const page = await readPage(await late.get(standard));
  const hidden = /name="form-page" value="([^"]+)"/.exec(page.html)?.[1] ?? "";
  expect(hidden).toBe(standard);
  app.passMinutes(13 * 60);
  const fields = { "form-page": hidden, from: "standard", code: "H7", decline: "H7", baseRevision: "0", "base-H7": "0" };
  const refused = await late.post(`/assessments/${otterbrook}/trust-answers`, {
    ...fields,
    statement: "Ours is our own",
    "why-H7": "We check it ourselves",
  });
  expect(refused.status).toBe(401);
  expect(await refused.text()).toContain(encodeURIComponent(standard));

  const again = await readPage(await (await app.signIn("joanne")).get(standard));
  expect(again.getByLabelText("Why H7 is not true of us").value).toBe("We check it ourselves");
  expect(again.getByLabelText("Your statement").value).toBe("Ours is our own");
  expect(await (await (await app.signIn("joanne")).get(`/assessments/${otterbrook}/trust-answers`)).text()).not.toContain(
    "We check it ourselves",
  );
});
