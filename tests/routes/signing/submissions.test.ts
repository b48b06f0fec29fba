import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { dayInWords } from "#domain/dates.ts";
import { tableInOds } from "#tests/support/ods.ts";
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
    const submitted = await read("leila", "/submissions/1");
    expect(submitted).not.toContain("Corrected words");
    expect(submitted.replace(/\s+/g, " ")).toMatch(
      /What does not apply 1 standard is rated not applicable, for this reason, .* 8\.2 [^:]+: Riverbend gives no early help/,
    );
    expect(await read("priya", "/return")).toContain("Corrected words");
    expect((await visit("leila", "/return")).status).toBe(403);
    const receipt = await read("priya", "/submission");
    expect(receipt).toMatch(/Revision\s+2\s+is open for changes/);
    expect(receipt).toContain("Revision 1 stands until revision 2 is signed and submitted");
    expect(receipt).not.toContain("A scrutiny panel reads it");

    await send();
    await sign();
    const second = await read("leila", "/submissions/2");
    expect(second).toContain("Corrected words");
    expect(second.replace(/\s+/g, " ")).toMatch(/What changed since revision 1 9\.1 [^:]+: Another statement (?!\d)/);
    expect(await read("leila", "/submissions/1")).toContain("A later revision has replaced it");
    expect(await read("leila", "/submissions/1")).not.toContain("What changed since");
  });

  test("reopening is on the work page of all who sign, with its reason, and each is told by e-mail", async () => {
    await send();
    await sign();
    await post("leila", "/reopening", { revision: "1", reason: "Please correct 9.1." });

    const reason = "Reopened by the partnership on 22 November 2026: “Please correct 9.1.”. It has to be signed again";
    const work = async (person: string) => (await readPage(await (await app.signIn(person)).get("/work"))).text;
    expect(await work("priya")).toContain(`Look at why the partnership opened it again ${reason}`);
    expect(await work("helen")).toContain(`1 thing waits for you. The nearest date is`);
    expect(await work("helen")).toContain(`Look at why the partnership opened it again ${reason}`);
    const told = await app.db.selectFrom("messages").select("toEmail").where("kind", "=", "reopened").orderBy("toEmail").execute();
    expect(told.map((one) => one.toEmail)).toEqual(["helen@riverbend.example", "priya@riverbend.example"]);
  });

  test("a submitted return is never called not submitted, and names who signed it whoever holds the part today", async () => {
    await send();
    await sign();
    await app.db.updateTable("roles").set({ endedOn: "2026-11-22" }).where("personId", "=", "helen").execute();
    await app.db
      .insertInto("roles")
      .values({
        id: "rosa-signs",
        personId: "rosa",
        role: "signatory",
        organisationId: "riverbend",
        partnershipId: null,
        since: "2026-11-22",
        endedOn: null,
      })
      .execute();

    const refused = await visit("leila", "/return");
    expect([refused.status, (await readPage(refused)).text]).toEqual([403, expect.stringContaining("The agency has submitted it.")]);
    expect(await read("priya", "")).toContain("Sign Helen Whitcombe, chief executive");
  });

  test("a second signing shows the note with which it was returned, and what changed since", async () => {
    await send();
    await post("helen", "/sign-off", { intent: "return", note: "Say more in 8.3." });
    app.setClock("2026-11-23T09:00:00Z");
    await post("priya", "/standards/8.3", { baseRevision: "1", rating: "not-met", statement: "More about who leads" });
    await send();

    const page = await read("helen", "/sign-off");
    expect(page).toContain("Returned by Helen Whitcombe, 22 November: “Say more in 8.3.”");
    expect(page).toMatch(/Changed since: 8\.3 [A-Z]/);
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

  test("is the same as an OpenDocument spreadsheet, for whoever may read it", async () => {
    await send();
    await sign();

    const file = Buffer.from(await (await visit("leila", "/submissions/1.xlsx")).arrayBuffer());
    const response = await visit("leila", "/submissions/1.ods");
    const ods = (await response.arrayBuffer()) as ArrayBuffer;
    const asItStands = await visit("priya", "/return.ods");

    expect(response.headers.get("Content-Disposition")).toContain('filename="section-11-audit-2026-riverbend-revision-1-submitted.ods"');
    expect((await tableInOds(ods, "Sections")).slice(1).map((row) => row.map(String))).toEqual(await rowsOf(file, "Sections"));
    expect(await tableInOds(ods, "Answers")).toHaveLength(35);
    expect(asItStands.headers.get("Content-Type")).toBe("application/vnd.oasis.opendocument.spreadsheet");
    expect((await visit("leila", "/return.ods")).status).toBe(403);
    expect(await (await visit("leila", "/submission")).text()).toContain(`href="${audit}/submissions/1.ods"`);
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
    if (number > start) rows.push((row.values as unknown[]).slice(1).map(inWords));
  });
  return rows;
}

function inWords(value: unknown): string {
  return value instanceof Date ? dayInWords(value.toISOString().slice(0, 10)) : String(value);
}
