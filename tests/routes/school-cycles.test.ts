import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refreshAllSummaries } from "#db/section-summaries.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { problemsOf } from "#tests/exports/spreadsheet-problems.ts";
import { type TestApp, startApp } from "#tests/support/app.ts";
import { morning } from "#tests/support/assessment-fixtures.ts";
import { answerStandards, otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { mainText, parseCsv, tableInWorkbook, tableOnPage } from "#tests/support/tables.ts";

const cycle = "/cycles/s175-2026";

/** Otterbrook and Quillstone have returned, the former with standards not met; Pellow is in progress. */
let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await withSchools(app.db);
  await answerStandards(app.db, otterbrook, { A1: "not-met", A6: "partially-met", H1: "not-met" });
  await answerStandards(app.db, "quillstone-2026", { A1: "not-met" });
  await answerStandards(app.db, "pellow-2026", { A1: "not-met" });
  for (const id of [otterbrook, "quillstone-2026"]) {
    await app.db.updateTable("assessments").set({ state: "submitted", firstSubmittedAt: morning, submittedAt: morning }).where("id", "=", id).execute();
    await refreshAllSummaries(app.db, id, await findStandardSet(app.db, "s175-2026"));
  }
});
afterAll(() => app.stop());

async function get(person: string, path: string) {
  return (await app.signIn(person)).get(path);
}

async function page(person: string, path: string) {
  const response = await get(person, path);
  expect(response.status).toBe(200);
  return response.text();
}

const unsigned = (rows: string[][], from: number) => rows.slice(from).map((row) => row.map((cell) => cell.replace(/%$/, "")));
const asText = (rows: (string | number)[][]) => rows.map((row) => row.map(String));

/** Page, workbook and CSV of one table hold the same cells. */
async function agree(path: string, { caption, id, sheet, query = "" }: { caption: string; id?: string; sheet: string; query?: string }) {
  const and = query ? "&" : "?";
  const csv = parseCsv(await (await get("leila", `${path}.csv${query}${id ? `${and}table=${id}` : ""}`)).text());
  const file = await (await get("leila", `${path}.xlsx${query}`)).arrayBuffer();
  expect(await problemsOf(Buffer.from(file))).toEqual([]);
  expect(asText(await tableInWorkbook(file, sheet))).toEqual(csv);
  const shown = tableOnPage(await page("leila", `${path}${query}`), caption);
  const headings = shown.length - (csv.length - 1);
  expect(unsigned(shown, headings)).toEqual(csv.slice(1));
  return csv;
}

describe("completion", () => {
  it("says in words and by phase what came back", async () => {
    const text = mainText(await page("leila", `${cycle}/completion`));
    expect(text).toContain("2 of 3 schools and colleges (67%) have returned: 2 (67%) by the due date of 16 December 2026. 1 is in progress. 2 returns wait for a governor’s signature.");
    expect(text).toContain("Not every date has passed yet: rates can still rise.");
    expect(await agree(`${cycle}/completion`, { caption: "Table 1", sheet: "Table_1_Where_returns_stand" })).toEqual([
      ["Phase", "Expected", "Not started", "In progress", "Awaiting signature", "Returned", "Of these, governor’s signature pending", "Withdrawn, not expected"],
      ["Not applicable", "1", "0", "0", "0", "1", "1", "0"],
      ["Primary", "1", "0", "0", "0", "1", "1", "0"],
      ["Secondary", "1", "0", "1", "0", "0", "0", "0"],
      ["All together", "3", "0", "1", "0", "2", "2", "0"],
    ]);
  });

  it.each(["phase", "kind", "governance", "trust"])("agrees cell by cell by %s", async (by) => {
    const query = `?by=${by}`;
    await agree(`${cycle}/completion`, { caption: "Table 1", sheet: "Table_1_Where_returns_stand", query });
    const rates = await agree(`${cycle}/completion`, { caption: "Table 2", id: "rates", sheet: "Table_2_Rates_returned", query });
    expect(rates.at(-1)).toEqual(["All together", "3", "2", "67", "2", "67", "2", "67", "0", "0", "1"]);
  });

  it("leads from each row to these returns", async () => {
    const html = await page("leila", `${cycle}/completion?by=trust`);
    expect(html).toContain(`href="${cycle}/returns?trust=hartsmoor"`);
    const returns = await page("leila", `${cycle}/returns?trust=hartsmoor`);
    expect(returns).toContain("Otterbrook Primary School");
    expect(returns).not.toContain("Quillstone");
    expect(await page("leila", `${cycle}/returns?trust=none`)).toContain("Quillstone");
  });

  it("gives observers all together, since a group can be one school", async () => {
    const html = await page("olga", `${cycle}/completion?by=trust`);
    expect(tableOnPage(html, "Table 2").at(-1)?.[0]).toBe("All together");
    expect(html).not.toContain("Hartsmoor");
    expect(html).not.toContain(`${cycle}/returns`);
    expect(await (await get("olga", `${cycle}/completion.csv?by=trust`)).text()).not.toContain("Hartsmoor");
  });

  it("knows no other rows", async () => {
    expect((await get("leila", `${cycle}/completion?by=name`)).status).toBe(404);
    expect((await get("leila", `${cycle}/completion.csv?table=none`)).status).toBe(404);
  });
});

describe("results of a schools' cycle", () => {
  it("speak of schools and colleges, never of agencies", async () => {
    for (const path of ["/cycles", cycle, `${cycle}/returns`, `${cycle}/completion`, `${cycle}/snapshots`]) {
      const text = mainText(await page("leila", path)).replace(/inter-agency/gi, "");
      expect(text).not.toMatch(/agenc(y|ies)|champion/i);
    }
    expect(mainText(await page("leila", cycle))).toContain("2 of 3 schools and colleges have returned.");
  });

  it("leave what does not apply by profile out of the base", async () => {
    const csv = parseCsv(await (await get("leila", `${cycle}/section-table.csv?table=ratings`)).text());
    const k = csv.find(([title]) => title?.startsWith("K."));
    // K8 and K14 do not apply to Otterbrook, K8, K13 and K14 not to Quillstone: 14 + 14 − 5
    expect(k?.at(-1)).toBe("23");
    expect(k?.[7]).toBe("5");
  });

  it("narrow to phase, type, governance and trust, in every title and file", async () => {
    const html = await page("leila", `${cycle}?phase=Primary&trust=hartsmoor`);
    expect(mainText(html)).toContain("Table 1: Schools and colleges by section outcome, self-rating, Estmere, phase Primary, trust Hartsmoor Learning Trust, 2026");
    expect(tableOnPage(html, "Table 2").map(([first]) => first)).toContain("Otterbrook Primary School");
    expect(html).not.toContain("Pellow");
    expect(html).toContain(`href="${cycle}/section-table.csv?phase=Primary&amp;trust=hartsmoor&amp;table=ratings"`);
    for (const file of ["section-table.csv", "section-table.xlsx", "agency-grid.csv", "agency-grid.xlsx", "chart.svg"]) {
      const response = await get("leila", `${cycle}/${file}?phase=Primary&trust=hartsmoor`);
      expect(response.headers.get("content-disposition")).toContain("phase-primary-trust-hartsmoor-learning-trust");
    }
    const csv = parseCsv(await (await get("leila", `${cycle}/section-table.csv?phase=Primary`)).text());
    expect(csv.find(([title]) => title?.startsWith("A."))?.slice(1)).toEqual(["0", "0", "0", "0", "1", "100", "0", "0", "1"]);
  });

  it("are not narrowed for whoever may not see each school", async () => {
    for (const file of ["", "/section-table.csv", "/section-table.xlsx", "/chart.svg"]) {
      expect((await get("olga", `${cycle}${file}?phase=Primary`)).status).toBe(403);
      expect((await get("olga", `${cycle}${file}`)).status).toBe(200);
    }
    expect(mainText(await page("olga", cycle))).not.toContain("Hartsmoor");
  });

  it("know no group that is not there", async () => {
    expect((await get("leila", `${cycle}?phase=Nursery`)).status).toBe(404);
    expect((await get("leila", `${cycle}/returns?state=lost`)).status).toBe(404);
  });
});

describe("returns and progress of schools", () => {
  it("has phase, type and trust in columns, and narrows to a state", async () => {
    const html = await page("leila", `${cycle}/returns?state=in-progress`);
    const rows = tableOnPage(html, "In progress (1)");
    expect(rows[0]?.slice(0, 6)).toEqual(["School or college", "Type", "Phase", "Trust", "Standards complete, of 87", "Designated safeguarding lead"]);
    expect(rows[1]?.slice(0, 4)).toEqual(["Pellow Secondary School", "Academy or free school", "Secondary", "Hartsmoor Learning Trust"]);
    expect(html).not.toContain("Quillstone");
  });
});
