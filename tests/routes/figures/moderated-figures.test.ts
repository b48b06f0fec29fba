import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Rating } from "#domain/assessments/rating.ts";
import { type TestApp, startApp } from "#tests/support/app.ts";
import { problemsOf } from "#tests/support/spreadsheet-problems.ts";
import { letRewrite } from "#tests/support/write-once.ts";
import { monday, withAnsweredCycle } from "#tests/support/snapshot-fixtures.ts";
import { mainText, parseCsv, tableInWorkbook, tableOnPage } from "#tests/support/tables.ts";

let app: TestApp;
let plain: string;
let snapshot: string;
beforeAll(async () => {
  app = await startApp();
  app.setClock("2025-03-31T09:00:00Z");
  await withAnsweredCycle(app.db);
  plain = await freeze("Before the panels");
  await app.db
    .updateTable("assessments")
    .set({ state: "closed" })
    .where("id", "in", ["joint-Police", "joint-Fire", "joint-Homes"])
    .execute();
  await app.db
    .insertInto("organisations")
    .values({ id: "trust", name: "Beacon Trust", shortName: "Beacon", kind: "Trust", basis: "trust", aliases: "[]" })
    .execute();
  await app.db
    .updateTable("organisations")
    .set({ phase: "Primary", governance: "Academy", trustId: "trust" })
    .where("id", "in", ["Police", "Homes"])
    .execute();
  await agreed("Police", "1.1", "partially-met");
  await agreed("Homes", "1.1", "partially-met");
  await agreed("Youth", "1.1", "not-met");
  snapshot = await freeze("After the panels");
});
afterAll(() => app.stop());

async function freeze(name: string) {
  const response = await (await app.signIn("leila")).post("/cycles/joint/snapshots", { name, threshold: "3" });
  return response.headers.get("location") ?? "";
}

async function agreed(agency: string, standardCode: string, rating: Rating) {
  const assessmentId = `joint-${agency}`;
  const answers = await app.db
    .selectFrom("answers")
    .select(["standardCode as code", "rating"])
    .where("assessmentId", "=", assessmentId)
    .execute();
  const content = JSON.stringify({ sections: [{ standards: answers }] });
  await app.db
    .insertInto("submissions")
    .values({ id: agency, assessmentId, revision: 1, receipt: agency, content, contentHash: "0", submittedAt: monday })
    .execute();
  await app.db
    .insertInto("moderatedRatings")
    .values({ assessmentId, standardCode, revision: 1, rating, reason: "Read", agreedBy: "will", agreedAt: monday })
    .execute();
}

const get = async (path: string, person = "leila") => (await app.signIn(person)).get(path);
const page = async (path: string, person = "leila") => (await get(path, person)).text();

describe("a snapshot from before there were agreed ratings", () => {
  test("has the tables of self-ratings, and one row an agency", async () => {
    const html = await page(plain);
    expect(mainText(html)).toContain("Table 7: Section outcomes by agency, self-rating");
    expect(mainText(html)).not.toContain("moderated rating");
    expect(html).not.toContain('name="ratings"');
    for (const name of ["phase", "governance", "trust"]) expect(html).not.toContain(`name="${name}"`);
    expect((await get(`${plain}?ratings=moderated`)).status).toBe(404);
  });
});

describe("a snapshot with agreed ratings", () => {
  test("shows self and moderated outcomes side by side, of the same agencies", async () => {
    const html = await page(snapshot);
    expect(mainText(html)).toContain("Table 7: Agencies by section outcome, moderated rating, Estmere and Wealdshire, 2024 [p]");
    expect(mainText(html)).toContain("Base: 3 agencies whose review has ended; 1 more returned and is not yet reviewed.");
    // Police met section 1 by itself and not as moderated; Homes went from not met to partially met in one standard of it
    expect(tableOnPage(html, "Table 8")[2]).toEqual(["1. Senior management commitment", "1", "33%", "3", "0", "0%", "3"]);
  });

  test("says how often ratings were left as they were, and which way the others went", async () => {
    const html = await page(snapshot);
    const [row] = tableOnPage(html, "Table 9").slice(2);
    expect(row?.slice(3, 6)).toEqual(["1", "1", "0"]);
    // The base is what was settled; what nobody discussed stands beside it
    expect(row?.slice(-2)).toEqual(["2", "7"]);
    expect(mainText(html)).toContain("were not discussed: of them the agency’s own is counted.");
    const total =
      tableOnPage(html, "Table 9")
        .at(-1)
        ?.slice(1)
        .map((cell) => Number(cell.replace("%", ""))) ?? [];
    expect(total[0]).toBe((total[5] ?? 0) - 2);
    const kinds = tableOnPage(html, "Table 10").slice(2);
    expect(kinds.map(([kind, , , higher, lower]) => [kind, higher, lower])).toEqual([
      ["Community", "0", "1"],
      ["Housing", "1", "0"],
      ["All ratings together", "1", "1"],
    ]);
  });

  test("frozen before what was not discussed was told apart, reads as it was published", async () => {
    await letRewrite(app.db);
    const id = snapshot.split("/")[2]?.split("?")[0] ?? "";
    const { content } = await app.db.selectFrom("snapshots").select("content").where("id", "=", id).executeTakeFirstOrThrow();
    const as = (format: number) =>
      app.db
        .updateTable("snapshots")
        .set({ content: JSON.stringify({ ...(JSON.parse(content) as object), format }) })
        .where("id", "=", id)
        .execute();
    await as(1);
    const html = await page(snapshot);
    const [row] = tableOnPage(html, "Table 9").slice(2);
    expect(row?.slice(3)).toEqual(["1", "1", "0", "9", "2"]);
    expect(mainText(html)).toContain("Of the base, recorded by a panel");
    expect(mainText(html)).not.toContain("not discussed");
    await as(2);
  });

  test("counts moderated ratings alone where that is asked, and says so in every title", async () => {
    const html = await page(`${snapshot}?ratings=moderated`);
    const text = mainText(html);
    for (const title of [
      "Table 1: Agencies by section outcome",
      "Table 2: Agencies by rating of each standard",
      "Table 3: Ratings of standards by section",
      "Table 5: Ratings of standards by kind of agency",
    ]) {
      expect(text).toContain(`${title}, moderated rating, Estmere and Wealdshire`);
    }
    expect(tableOnPage(html, "Table 1")[2]?.slice(1, 7)).toEqual(["0", "0%", "2", "67%", "1", "33%"]);
    expect(text).toContain("Not yet reviewed and in no base: 1 agency.");
    expect(text).toContain("By moderated rating, without one agency not yet reviewed:");
    expect(tableOnPage(html, "Table 4").at(-1)?.at(-1)).toBe("1");
    expect(html).toContain("/sections.csv?ratings=moderated");
    const response = await get(`${snapshot}/sections.csv?ratings=moderated`);
    expect(response.headers.get("content-disposition")).toContain("moderated");
  });

  test("lists organisations by section for those who see them, and never in public", async () => {
    const row = tableOnPage(await page(snapshot), "Table 11").find(([name]) => name === "Homes agency");
    expect(row?.slice(0, 5)).toEqual(["Homes agency", "Housing", "Not met", "Not applicable", "Met"]);
    const publicly = mainText(await page(`${snapshot}/public`));
    for (const never of ["Homes agency", "Table 11", "by kind of agency, self-rating and moderated", "moderated rating, Estmere"])
      expect(publicly).not.toContain(never);
    for (const id of ["agencies", "agreement", "agreement-kinds", "moderated-sections"])
      expect((await get(`${snapshot}/public/${id}.csv`)).status).toBe(404);
    expect((await get(`${snapshot}/agencies.csv`, "olga")).status).toBe(403);
    expect((await get(`${snapshot}/agencies.csv`, "will")).status).toBe(403);
    expect((await get(`${snapshot}/agencies.csv?partnership=wealdshire`, "will")).status).toBe(200);
  });

  test("narrows to phase, governance and trust, in every title and every file", async () => {
    const query = "?phase=Primary&governance=Academy&trust=trust";
    const html = await page(`${snapshot}${query}`);
    const text = mainText(html);
    expect(text).toContain(
      "Table 1: Agencies by section outcome, self-rating, Estmere and Wealdshire, phase Primary, governance Academy, trust Beacon Trust, 2024 [p]",
    );
    expect(text).toContain(
      "Agencies of the phase “Primary”, of the governance “Academy”, of the trust “Beacon Trust”: Both agencies returned.",
    );
    expect(html).toContain("/workbook.xlsx?phase=Primary&amp;governance=Academy&amp;trust=trust");
    const [head = [], first = []] = parseCsv(await (await get(`${snapshot}/tidy.csv${query}`)).text());
    expect(["phase_filter", "governance_filter", "trust_filter"].map((name) => first[head.indexOf(name)])).toEqual([
      "Primary",
      "Academy",
      "Beacon Trust",
    ]);
    for (const wrong of ["?phase=Secondary", "?governance=x", "?trust=x", "?ratings=x"])
      expect((await get(`${snapshot}${wrong}`)).status).toBe(404);
    // What is public cannot be narrowed, so that nothing can be taken from anything
    for (const person of ["leila", "olga"])
      expect(mainText(await page(`${snapshot}/public${query}`, person))).not.toContain("phase Primary");
  });

  for (const [version, query] of [
    ["", ""],
    ["", "?ratings=moderated"],
    ["", "?phase=Primary"],
    ["/public", ""],
  ]) {
    test(`gives the same cells on the page and in both files${version}${query}`, async () => {
      const html = await page(`${snapshot}${version}${query}`);
      const workbook = await (await get(`${snapshot}${version}/workbook.xlsx${query}`)).arrayBuffer();
      expect(await problemsOf(Buffer.from(workbook))).toEqual([]);
      const tables = [...html.matchAll(/Download (?:<!-- -->)?Table (?:<!-- -->)?(\d+)/g)].length;
      const names = [...html.matchAll(/href="[^"]*\/([a-z-]+)\.csv[^"]*"[^>]*>Download (?:<!-- -->)?(Table \d+)/g)].map(
        ([, id = "", number = ""]) => ({ id, number }),
      );
      expect(names.length).toBeGreaterThanOrEqual(6);
      expect(names).toHaveLength(tables);
      const { default: ExcelJS } = await import("exceljs");
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(workbook);
      for (const { id, number } of names) {
        const csv = parseCsv(await (await get(`${snapshot}${version}/${id}.csv${query}`)).text());
        const sheet = book.worksheets.find((one) => one.name.startsWith(`${number.replace(" ", "_")}_`))?.name ?? "";
        expect((await tableInWorkbook(workbook, sheet)).map((row) => row.map(String))).toEqual(csv);
        const shown = tableOnPage(html, `${number}:`).slice(-(csv.length - 1));
        expect(shown.map((row) => row.map((cell) => cell.replace(/%$/, "")))).toEqual(csv.slice(1));
      }
    });
  }
});
