import ExcelJS from "exceljs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findSubmission, listSubmissions } from "#db/assessments/returns.ts";
import { problemsOf } from "#tests/exports/spreadsheet-problems.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { viewOf, withCompleteReturn, withoutReturns } from "#tests/support/return-fixtures.ts";

const audit = "/assessments/riverbend-2026";
const declare = ["read", "true", "children", "actions"];

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await withOneAudit(app.db);
});
beforeEach(async () => {
  await withCompleteReturn(await withoutReturns(app.db));
});
afterAll(() => app.stop());

const state = async () => (await viewOf(app.db, "priya")).assessment;
const open = async (person: string, path: string) => (await app.signIn(person)).get(`${audit}${path}`);
const textOf = async (response: Response) => words(await response.text());
const read = async (person: string, path: string) => textOf(await open(person, path));
const post = async (person: string, path: string, fields: Record<string, string | string[]>) =>
  (await app.signIn(person)).post(`${audit}${path}`, fields);
const send = (note = "Please look at 8.3 first.") => post("priya", "/check", { note });

async function shown(person = "helen") {
  const html = await (await open(person, "/sign-off")).text();
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  return { intent: "sign", revision: value("revision"), hash: value("hash") };
}
const sign = async (fields: Record<string, string | string[]> = {}, person = "helen") =>
  post(person, "/sign-off", { ...(await shown()), declare, ...fields });

// What a reader sees: no tags, no markers between pieces of text
function words(html: string): string {
  const main = html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<!-- -->/g, "")
    .replace(/<[^>]+>/g, "\n");
  const entities: Record<string, string> = { "&amp;": "&", "&#x27;": "'", "&quot;": '"', "&lt;": "<", "&gt;": ">" };
  return main.replace(/&(?:amp|#x27|quot|lt|gt);/g, (entity) => entities[entity] ?? entity);
}

describe("check", () => {
  test("says that nothing is missing and who will sign", async () => {
    const page = await read("priya", "/check");

    expect(page).toContain("Nothing is missing. Read it through, then send it to Helen Whitcombe to sign.");
    expect(page).toContain("Send to Helen Whitcombe to sign");
    expect(page).toContain("What we do about");
  });

  test("lists what is missing first, with links for those who can put it right", async () => {
    await app.db.deleteFrom("actions").where("id", "=", "action-8.3").execute();
    await app.db.updateTable("evidence").set({ reviewBy: "2026-11-21" }).where("id", "=", "riverbend-2026-7.1").execute();

    const html = await (await open("priya", "/check")).text();
    const readers = await (await open("rosa", "/check")).text();

    expect(words(html)).toMatch(/not met, with no action/);
    expect(words(html)).toMatch(/evidence past its check date/);
    expect(html).toContain(`href="${audit}/standards/8.3#actions"`);
    expect(html).toContain(`href="${audit}/standards/7.1#evidence"`);
    expect(html).not.toContain("Send to Helen Whitcombe to sign");
    expect(readers).not.toContain(`href="${audit}/standards/8.3`);
    expect(words(readers)).toMatch(/not met, with no action/);
  });

  test("warns of typing that is not saved, without showing what others typed", async () => {
    const draft = {
      assessmentId: "riverbend-2026",
      standardCode: "5.1",
      personId: "chidi",
      rating: null,
      statement: "Secret so far",
      notApplicableReason: "",
      noActionReason: "",
      baseRevision: 0,
      startedAt: "2026-11-22T08:00:00.000Z",
      keptAt: "2026-11-22T08:00:00.000Z",
    };
    await app.db.insertInto("answerDrafts").values(draft).execute();

    const page = await read("priya", "/check");

    expect(page).toMatch(/5\.1\s*, typed by\s+Chidi Nwosu\s+until\s+8am on 22 November 2026/);
    expect(page).toContain("two versions to bring together");
    expect(page).not.toContain("Secret so far");
  });

  test("sends it once, and keeps the note of the one who came second", async () => {
    const first = await send();
    const second = await send("Mine too");

    expect([first.status, first.headers.get("Location")]).toEqual([302, `${audit}?done=sent`]);
    expect(second.status).toBe(409);
    const page = await textOf(second);
    expect(page).toContain("It is already with the signatory.");
    expect(page).toContain("Mine too");
    expect((await state()).championNote).toBe("Please look at 8.3 first.");
  });

  test("does not send what is incomplete, nor a note that is too long, and keeps the note", async () => {
    const long = await send("x".repeat(2001));
    await app.db.deleteFrom("answers").where("standardCode", "=", "4.3").execute();
    const incomplete = await send("Look at 8.3");

    expect(long.status).toBe(400);
    expect(await long.text()).toContain("x".repeat(2001));
    expect(incomplete.status).toBe(409);
    expect(await textOf(incomplete)).toContain("Something is missing");
    expect((await state()).state).toBe("in-progress");
  });

  test.each([
    ["chidi", 403],
    ["helen", 403],
    ["rosa", 403],
    ["leila", 403],
    ["alison", 404],
  ])("%s may not send it", async (person, status) => {
    expect((await post(person, "/check", {})).status).toBe(status);
    expect((await state()).state).toBe("in-progress");
  });
});

describe("sign-off", () => {
  test("shows what is weak, what changed and what to ask, from the return itself", async () => {
    await send();

    const page = (await read("helen", "/sign-off")).replace(/\s+/g, " ");

    expect(page).toMatch(/Riverbend meets 29 of the 33 standards that apply to it\. One is not met: 8\.3/);
    expect(page).toContain("Please look at 8.3 first.");
    expect(page).toContain("Like for like, 24 of 27: it was 24 in 2024");
    expect(page.indexOf("8.3 Staff challenge")).toBeLessThan(page.indexOf("3.3 The organisation checks"));
    expect(page).toContain("Was met in 2024, under the old wording.");
    expect(page).toContain("Reworded, so not compared (6)");
    expect(page).toContain("Does not apply (1): 8.2");
    expect(page).toMatch(
      /What does not apply 1 standard is rated not applicable, for this reason, and left out of the percentages\. 8\.2 [^:]+: Riverbend gives no early help, and nobody asks it to conferences or plans\./,
    );
    expect(page).toContain("Riverbend will carry out the 3 actions, and I answer for them");
  });

  test("signs, and leads to a receipt that survives a bookmark", async () => {
    await send();

    const response = await sign();

    expect([response.status, response.headers.get("Location")]).toEqual([302, `${audit}/submission`]);
    const { receipt } = (await findSubmission(app.db, "riverbend-2026"))!;
    for (const person of ["helen", "priya", "leila"]) expect(await read(person, "/submission")).toContain(receipt);
    const again = await open("helen", "/sign-off");
    expect([again.status, again.headers.get("Location")]).toEqual([302, `${audit}/submission`]);
  });

  test("a second click leads to the same receipt", async () => {
    await send();
    const fields = { ...(await shown()), declare };

    const responses = await Promise.all([1, 2].map(() => post("helen", "/sign-off", fields)));
    const later = await post("helen", "/sign-off", fields);

    expect([...responses, later].map((response) => response.status)).toEqual([302, 302, 302]);
    expect(later.headers.get("Location")).toBe(`${audit}/submission`);
    expect(await listSubmissions(app.db, "riverbend-2026")).toHaveLength(1);
  });

  test("needs every statement ticked, and keeps those that are", async () => {
    await send();

    const response = await sign({ declare: ["read", "true"] });

    expect(response.status).toBe(400);
    const html = await response.text();
    expect(words(html)).toContain("Tick all 4 statements to sign");
    expect(html).toContain("Error: Read and sign");
    expect(html.match(/checked=""/g)).toHaveLength(2);
    expect((await state()).state).toBe("awaiting-sign-off");
  });

  test.each([
    ["the revision", { revision: "2" }],
    ["the return", { hash: "0".repeat(64) }],
    ["everything", { hash: "" }],
  ])("refuses to sign when %s is not what was shown, and unticks", async (_what, fields) => {
    await send();

    const response = await sign(fields);

    expect(response.status).toBe(409);
    const html = await response.text();
    expect(words(html)).toContain("Something in the audit changed after you opened this page");
    expect(html).not.toContain('checked=""');
    expect((await state()).state).toBe("awaiting-sign-off");
  });

  test("returns it with a note, which is needed", async () => {
    await send();

    const without = await post("helen", "/sign-off", { intent: "return", note: " " });
    const withNote = await post("helen", "/sign-off", { intent: "return", note: "Say more about 3.3." });
    const late = await post("helen", "/sign-off", { intent: "return", note: "And about 6.2." });

    expect(without.status).toBe(400);
    expect(await textOf(without)).toContain("Enter what has to change, so that Priya knows");
    expect([withNote.status, withNote.headers.get("Location")]).toEqual([302, `${audit}?done=returned`]);
    expect((await state()).returnedNote).toBe("Say more about 3.3.");
    expect(late.status).toBe(409);
    expect(await textOf(late)).toContain("And about 6.2.");
  });

  test.each([
    ["priya", 403],
    ["chidi", 403],
    ["rosa", 403],
    ["leila", 403],
    ["alison", 404],
  ])("%s can neither see nor sign it", async (person, status) => {
    await send();
    const fields = { ...(await shown()), declare };

    expect((await open(person, "/sign-off")).status).toBe(status);
    expect((await post(person, "/sign-off", fields)).status).toBe(status);
    expect(await listSubmissions(app.db, "riverbend-2026")).toEqual([]);
  });

  test("before it is sent, tells the signatory so", async () => {
    expect(await read("helen", "/sign-off")).toContain("It has not been sent for signature yet.");
  });
});

describe("submissions", () => {
  test("a reopened return keeps what was submitted, and asks to be signed again", async () => {
    await send();
    await sign();

    const without = await post("leila", "/reopening", { revision: "1", reason: "  " });
    const reopened = await post("leila", "/reopening", { revision: "1", reason: "Please correct 9.1." });
    const again = await post("leila", "/reopening", { revision: "1", reason: "Please correct 9.1." });

    expect(await textOf(without)).toContain("Enter why it is reopened");
    expect([without.status, reopened.status, again.status]).toEqual([400, 302, 409]);
    expect(await state()).toMatchObject({ state: "in-progress", revision: 2 });
    await app.db
      .updateTable("answers")
      .set({ statement: "Corrected words" })
      .where("standardCode", "=", "9.1")
      .where("assessmentId", "=", "riverbend-2026")
      .execute();
    const submitted = await read("leila", "/submissions/1");
    expect(submitted).not.toContain("Corrected words");
    expect(submitted.replace(/\s+/g, " ")).toMatch(
      /What does not apply 1 standard is rated not applicable, for this reason, .* 8\.2 [^:]+: Riverbend gives no early help/,
    );
    expect(await read("priya", "/return")).toContain("Corrected words");
    expect((await open("leila", "/return")).status).toBe(403);
    expect(await read("priya", "/submission")).toMatch(/Revision\s+2\s+is open for changes/);

    await send();
    await sign();
    expect(await read("leila", "/submissions/2")).toContain("Corrected words");
    expect(await read("leila", "/submissions/1")).toContain("A later revision has replaced it");
  });

  test("only an administrator may reopen", async () => {
    await send();
    await sign();

    for (const [person, status] of [
      ["priya", 403],
      ["helen", 403],
      ["alison", 404],
    ] as const) {
      expect((await open(person, "/reopening")).status).toBe(status);
      expect((await post(person, "/reopening", { revision: "1", reason: "x" })).status).toBe(status);
    }
    expect((await state()).revision).toBe(1);
  });

  test.each(["/submission", "/submissions/1", "/submissions/1.xlsx"])("%s is not there before anything is submitted", async (path) => {
    expect((await open("priya", path)).status).toBe(404);
  });

  test.each(["/submissions/2", "/submissions/0", "/submissions/x", "/submissions/2.xlsx", "/submissions/99999999999"])(
    "%s was never submitted",
    async (path) => {
      await send();
      await sign();

      expect((await open("priya", path)).status).toBe(404);
    },
  );

  test.each([
    "/check",
    "/return",
    "/return.xlsx",
    "/sign-off",
    "/submission",
    "/submissions/1",
    "/submissions/1.xlsx",
    "/reopening",
    "/history",
  ])("%s is not there for another agency, and asks strangers to sign in", async (path) => {
    await send();
    await sign();

    expect((await open("alison", path)).status).toBe(404);
    expect((await app.get(`${audit}${path}`)).headers.get("Location")).toContain("/sign-in?next=");
  });
});

describe("workbook", () => {
  test("agrees with the page, cell by cell", async () => {
    await send();
    await sign();
    const page = await read("leila", "/submissions/1");

    const response = await open("leila", "/submissions/1.xlsx");

    expect(response.headers.get("Content-Disposition")).toContain('filename="section-11-audit-2026-riverbend-revision-1-submitted.xlsx"');
    const file = Buffer.from(await response.arrayBuffer());
    expect(await problemsOf(file)).toEqual([]);
    for (const name of ["Answers", "Evidence", "Actions"]) {
      const rows = await rowsOf(file, name);
      expect(rows.length).toBeGreaterThan(name === "Actions" ? 2 : 33);
      for (const row of rows) for (const cell of row.filter((text) => text !== "[x]")) expect(page).toContain(cell);
    }
    const sections = await rowsOf(file, "Sections");
    expect(sections.map((row) => row[2]).reduce((sum, met) => sum + Number(met), 0)).toBe(29);
  });

  test("is there at any time for the organisation, and says that it is not submitted", async () => {
    const response = await open("rosa", "/return.xlsx");

    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await response.arrayBuffer()) as ArrayBuffer);
    const cover = workbook.getWorksheet("Cover")?.getColumn(1).values.join(" ");
    expect(cover).toContain("It has not been submitted.");
    expect((await open("leila", "/return.xlsx")).status).toBe(403);
  });
});

async function rowsOf(file: Buffer, name: string): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet(name)!;
  const start = Number(/\d+/.exec((sheet.getTables() as unknown as { table: { tableRef: string } }[])[0]!.table.tableRef)![0]);
  const rows: string[][] = [];
  sheet.eachRow((row, number) => {
    if (number > start) rows.push((row.values as unknown[]).slice(1).map(String));
  });
  return rows;
}

describe("history", () => {
  test("tells who did what, newest first, with the differences marked", async () => {
    await send("Look at 8.3");
    const before = {
      rating: "met",
      statement: "Every member of staff has been briefed about the policy since last spring.",
      notApplicableReason: "",
      noActionReason: "",
    };
    const after = { ...before, rating: "partially-met", statement: before.statement.replace("Every member", "Nearly every member") };
    await app.db
      .insertInto("history")
      .values({
        id: "h",
        at: "2026-11-22T14:41:00.000Z",
        assessmentId: "riverbend-2026",
        standardCode: "9.1",
        personId: "chidi",
        event: "answer-saved",
        before: JSON.stringify(before),
        after: JSON.stringify(after),
      })
      .execute();

    const html = await (await open("rosa", "/history")).text();

    const page = words(html).replace(/\s+/g, " ");
    expect(page.indexOf("Answer saved")).toBeLessThan(page.indexOf("Sent for signature"));
    expect(page).toContain("2:41pm on 22 November 2026");
    expect(html).toContain("<del>Met</del>");
    expect(html).toMatch(/<ins>\s*Partially met<\/ins>/);
    expect(html).toMatch(/<ins>Nearly/);
    expect((await read("rosa", "/history?standard=9.1")).includes("Sent for signature")).toBe(false);
    expect((await open("rosa", "/history?standard=99.1")).status).toBe(404);
  });

  test("shows fifty a page", async () => {
    const line = (n: number) => ({
      id: `h${n}`,
      at: new Date(Date.UTC(2026, 10, 1, 9, n)).toISOString(),
      assessmentId: "riverbend-2026",
      standardCode: "1.1",
      personId: "priya",
      event: "answer-saved",
      before: null,
      after: JSON.stringify({ statement: `Number ${n} of them` }),
    });
    await app.db
      .insertInto("history")
      .values(Array.from({ length: 51 }, (_, n) => line(n)))
      .execute();

    const first = await (await open("priya", "/history?standard=1.1")).text();
    const second = await (await open("priya", "/history?standard=1.1&page=2")).text();

    expect(first).toContain("Number 50 of them");
    expect(first).not.toContain("Number 0 of them");
    expect(first).toContain("standard=1.1&amp;page=2");
    expect(second).toContain("Number 0 of them");
    expect(second).not.toContain("Number 1 of them");
  });
});
