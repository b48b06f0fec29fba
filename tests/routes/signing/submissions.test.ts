import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { readPage } from "#tests/support/page.ts";
import { problemsOf } from "#tests/support/spreadsheet-problems.ts";
import { audit, riverbendApp } from "./riverbend.ts";

const app = await riverbendApp();
const { visit, post, read, send, sign, state } = app;

describe("submissions", () => {
  test("a reopened return keeps what was submitted, and asks to be signed again", async () => {
    await send();
    await sign();

    const without = await post("leila", "/reopening", { revision: "1", reason: "  " });
    const reopened = await post("leila", "/reopening", { revision: "1", reason: "Please correct 9.1." });
    const again = await post("leila", "/reopening", { revision: "1", reason: "Please correct 9.1." });

    expect((await readPage(without)).text).toContain("Enter why it is reopened");
    expect([without.status, reopened.status, again.status]).toEqual([400, 302, 409]);
    expect(await state()).toMatchObject({ state: "in-progress", revision: 2 });
    await app.db
      .updateTable("answers")
      .set({ statement: "Corrected words" })
      .where("standardCode", "=", "9.1")
      .where("assessmentId", "=", "riverbend-2026")
      .execute();
    expect(await read("leila", "/submissions/1")).not.toContain("Corrected words");
    expect(await read("priya", "/return")).toContain("Corrected words");
    expect((await visit("leila", "/return")).status).toBe(403);
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
      expect((await visit(person, "/reopening")).status).toBe(status);
      expect((await post(person, "/reopening", { revision: "1", reason: "x" })).status).toBe(status);
    }
    expect((await state()).revision).toBe(1);
  });

  test.each(["/submission", "/submissions/1", "/submissions/1.xlsx"])("%s is not there before anything is submitted", async (path) => {
    expect((await visit("priya", path)).status).toBe(404);
  });

  test.each(["/submissions/2", "/submissions/0", "/submissions/x", "/submissions/2.xlsx", "/submissions/99999999999"])(
    "%s was never submitted",
    async (path) => {
      await send();
      await sign();

      expect((await visit("priya", path)).status).toBe(404);
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

    expect((await visit("alison", path)).status).toBe(404);
    expect((await app.get(`${audit}${path}`)).headers.get("Location")).toContain("/sign-in?next=");
  });
});

describe("workbook", () => {
  test("agrees with the page, cell by cell", async () => {
    await send();
    await sign();
    const page = await read("leila", "/submissions/1");

    const response = await visit("leila", "/submissions/1.xlsx");

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
    const response = await visit("rosa", "/return.xlsx");

    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await response.arrayBuffer()) as ArrayBuffer);
    const cover = workbook.getWorksheet("Cover")?.getColumn(1).values.join(" ");
    expect(cover).toContain("It has not been submitted.");
    expect((await visit("leila", "/return.xlsx")).status).toBe(403);
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
