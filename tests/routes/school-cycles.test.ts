import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refreshAllSummaries } from "#db/assessments/section-summaries.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { problemsOf } from "#tests/exports/spreadsheet-problems.ts";
import { type TestApp, startApp } from "#tests/support/app.ts";
import { morning } from "#tests/support/assessment-fixtures.ts";
import { answerStandards, otterbrook, withProfile, withSchools } from "#tests/support/school-fixtures.ts";
import { mainText, parseCsv, tableInWorkbook, tableOnPage } from "#tests/support/tables.ts";

const cycle = "/cycles/s175-2026";

/** Otterbrook and Quillstone have returned, the former with standards not met; Pellow is in progress. */
let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await withSchools(app.db);
  // H1 is law for a maintained school, and guidance for an academy such as Otterbrook
  const ratings = { A1: "not-met", A5: "partially-met", A6: "partially-met", H1: "not-met", H5: "not-met" } as const;
  await answerStandards(app.db, otterbrook, ratings);
  await answerStandards(app.db, "quillstone-2026", { A1: "not-met" });
  await answerStandards(app.db, "pellow-2026", { A1: "not-met" });
  await withProfile(app.db, otterbrook, "joanne", {
    dsl_course: "2024-01-10",
    staff: "40",
    staff_read_part_one: "38",
    deputies: [{ deputy_name: "Sam Orme", deputy_course: "2023-02-01" }, { deputy_name: "Ola Finch" }],
  });
  await withProfile(app.db, "pellow-2026", "sunil", { staff: "60", staff_read_part_one: "45" });
  await withProfile(app.db, "quillstone-2026", "dana", { dsl_course: "2019-01-10" });
  await app.db
    .updateTable("profiles")
    .set({ confirmedAt: null, confirmedBy: null })
    .where("assessmentId", "=", "quillstone-2026")
    .execute();
  for (const id of [otterbrook, "quillstone-2026"]) {
    await app.db
      .updateTable("assessments")
      .set({ state: "submitted", firstSubmittedAt: morning, submittedAt: morning })
      .where("id", "=", id)
      .execute();
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
    expect(text).toContain(
      "2 of 3 schools and colleges (67%) have returned: 2 (67%) by the due date of 16 December 2026. 1 is in progress. 2 returns wait for a governor’s signature.",
    );
    expect(text).toContain("Not every date has passed yet: rates can still rise.");
    expect(await agree(`${cycle}/completion`, { caption: "Table 1", sheet: "Table_1_Where_returns_stand" })).toEqual([
      [
        "Phase",
        "Expected",
        "Not started",
        "In progress",
        "Awaiting signature",
        "Returned",
        "Of these, governor’s signature pending",
        "Withdrawn, not expected",
      ],
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
    for (const path of [cycle, `${cycle}/completion`, `${cycle}/returns`, `${cycle}/training`]) {
      expect(mainText(await (await get("olga", path)).text())).toContain(
        "Your role shows figures for all schools and colleges together, not for each school or college.",
      );
    }
    expect(await (await get("leila", `${cycle}/chart.svg?phase=Secondary`)).text()).not.toMatch(/agenc(y|ies)/i);
    expect(mainText(await page("leila", cycle))).toContain("2 of 3 schools and colleges have returned.");
  });

  it("leave what does not apply by profile out of the base", async () => {
    const csv = parseCsv(await (await get("leila", `${cycle}/section-table.csv?table=ratings`)).text());
    const k = csv.find(([title]) => title?.startsWith("K."));
    // K8, K14, K16 and K17 do not apply to Otterbrook, nor to Quillstone, to which K13 does not either: 20 + 20 − 9
    expect(k?.at(-1)).toBe("31");
    expect(k?.[7]).toBe("9");
  });

  it("narrow to phase, type, governance and trust, in every title and file", async () => {
    const html = await page("leila", `${cycle}?phase=Primary&trust=hartsmoor`);
    expect(mainText(html)).toContain(
      "Table 1: Schools and colleges by section outcome, self-rating, Estmere, phase Primary, trust Hartsmoor Learning Trust, 2026 to 2027",
    );
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
    expect(rows[0]?.slice(0, 6)).toEqual([
      "School or college",
      "Type",
      "Phase",
      "Trust",
      "Standards complete",
      "Designated safeguarding lead",
    ]);
    expect(rows[1]?.slice(0, 4)).toEqual(["Pellow Secondary School", "Academy or free school", "Secondary", "Hartsmoor Learning Trust"]);
    expect(html).not.toContain("Quillstone");
  });
});

describe("law not met", () => {
  it("counts what was submitted, and names it to those who follow it up", async () => {
    const path = `${cycle}/law-not-met`;
    const html = await page("leila", path);
    expect(mainText(html)).toMatch(
      /2 of 24 standards that are law were rated not met, by 2 schools and colleges: A1 and H5\. Most often A1, strategic responsibility: 2 of 2 \(100%\)\. 1 was rated partially met, by 1 school or college: A5\./,
    );
    const csv = await agree(path, { caption: "Table 1", sheet: "Table_1_Law_not_met" });
    expect(csv[0]).toEqual([
      "Standard",
      "Not met: number",
      "Not met: percentage",
      "Partially met: number",
      "Partially met: percentage",
      "Base",
    ]);
    expect(csv[1]).toEqual(["A1 Strategic responsibility", "2", "100", "0", "0", "2"]);
    expect(csv.find(([name]) => name?.startsWith("A5"))?.slice(1)).toEqual(["0", "0", "1", "50", "2"]);
    // K14 applies to neither, and H1 is law for one of them
    expect(csv.find(([name]) => name?.startsWith("K14"))?.slice(1)).toEqual(["0", "[x]", "0", "[x]", "0"]);
    expect(csv.find(([name]) => name?.startsWith("H1 "))?.slice(1)).toEqual(["0", "0", "0", "0", "1"]);
    const names = await agree(path, { caption: "Table 2", id: "settings", sheet: "Table_2_Who_does_not_meet_it" });
    expect(names.slice(1).map((row) => row.slice(0, 2))).toEqual([
      ["Otterbrook Primary School", "A1 Strategic responsibility"],
      ["Quillstone Special School", "A1 Strategic responsibility"],
      ["Otterbrook Primary School", "H5 Single central record"],
    ]);
    const partially = await agree(path, { caption: "Table 3", id: "partially-met", sheet: "Table_3_Who_partially_meets_it" });
    expect(partially.slice(1).map((row) => row.slice(0, 2))).toEqual([["Otterbrook Primary School", "A5 Human rights and equality"]]);
    expect(html).toContain(`href="/assessments/${otterbrook}/submissions/1"`);
    expect(html).not.toContain("Pellow");
    expect(await page("rhian", path)).toContain("Otterbrook Primary School");
  });

  it("gives analysts and observers counts", async () => {
    for (const person of ["anita", "olga"]) {
      const html = await page(person, `${cycle}/law-not-met`);
      expect(mainText(html)).toContain(
        "Only administrators, reviewers and panel chairs of the partnership see which schools and colleges these are.",
      );
      expect(tableOnPage(html, "Table 1")[2]?.slice(0, 2)).toEqual(["A1 Strategic responsibility", "2"]);
      for (const path of ["law-not-met", "law-not-met.csv"])
        expect(await (await get(person, `${cycle}/${path}`)).text()).not.toContain("Otterbrook");
      for (const table of ["settings", "partially-met"])
        expect((await get(person, `${cycle}/law-not-met.csv?table=${table}`)).status).toBe(403);
      const file = await (await get(person, `${cycle}/law-not-met.xlsx`)).arrayBuffer();
      await expect(tableInWorkbook(file, "Table_2_Who_does_not_meet_it")).rejects.toThrow("No table");
    }
  });
});

describe("training and policy dates", () => {
  it("are counted from confirmed profiles, with names for those who see settings", async () => {
    const path = `${cycle}/training`;
    const html = await page("leila", path);
    expect(mainText(html)).toContain(
      "2 of 3 schools and colleges (67%) have confirmed their profile. Only confirmed profiles are counted here",
    );
    expect(mainText(html)).toContain("1 of 2 confirmed profiles (50%) has a date that is overdue.");
    const csv = await agree(path, { caption: "Table 1", sheet: "Table_1_Dates_overdue" });
    expect(csv.find(([name]) => name === "Designated safeguarding lead (DSL): date of the last full course")?.slice(1)).toEqual([
      "24 months",
      "1",
      "50",
      "2",
      "0",
    ]);
    expect(csv.find(([name]) => name === "Deputy designated safeguarding leads: date of the last full course")?.slice(1)).toEqual([
      "24 months",
      "1",
      "100",
      "1",
      "1",
    ]);
    const names = await agree(path, { caption: "Table 2", id: "settings", sheet: "Table_2_Who_is_behind" });
    expect(names.slice(1)).toEqual([
      [
        "Otterbrook Primary School",
        "Primary",
        "Hartsmoor Learning Trust",
        "2",
        "Designated safeguarding lead (DSL): date of the last full course, 10 January 2024; Deputy designated safeguarding leads 1: date of the last full course, 1 February 2023",
      ],
    ]);
  });

  it("name nobody to observers", async () => {
    expect(await page("olga", `${cycle}/training`)).not.toContain("Otterbrook");
    expect((await get("olga", `${cycle}/training.csv?table=settings`)).status).toBe(403);
    expect((await get("anita", `${cycle}/training.csv?table=settings`)).status).toBe(200);
  });
});

describe("profile indicators", () => {
  it("stand with number, base and who gave no figure, all together and by phase", async () => {
    const path = `${cycle}/profile-indicators`;
    expect(mainText(await page("leila", path))).toContain("small numbers are not suppressed, so do not publish them");
    const csv = await agree(path, { caption: "Table 1", sheet: "Table_1_Profile_indicators" });
    expect(csv).toContainEqual([
      "Full course of the designated safeguarding lead within 24 months",
      "1",
      "2",
      "schools and colleges",
      "50",
      "2",
      "0",
    ]);
    expect(csv).toContainEqual(["Staff who have read the current Part one", "83", "100", "staff", "83", "2", "0"]);
    const phases = await agree(path, { caption: "Table 2", id: "phases", sheet: "Table_2_Indicators_by_phase" });
    expect(phases).toContainEqual(["Staff who have read the current Part one", "Primary", "38", "40", "staff", "95", "1", "0"]);
    const deputies = await agree(path, { caption: "Table 3", id: "deputies", sheet: "Table_3_Deputies" });
    expect(deputies.slice(1)).toEqual([
      ["Primary", "2", "1", "2"],
      ["Secondary", "0", "1", "0"],
      ["All together", "2", "2", "1"],
    ]);
  });

  it("are not told apart by phase for observers", async () => {
    const html = await page("olga", `${cycle}/profile-indicators`);
    expect(html).not.toContain("Secondary");
    expect((await get("olga", `${cycle}/profile-indicators.csv?table=phases`)).status).toBe(404);
  });
});

it("each page of the cycle leads to the others", async () => {
  const paths = ["", "/completion", "/returns", "/law-not-met", "/training", "/profile-indicators", "/snapshots"];
  for (const path of paths) {
    const html = await page("leila", `${cycle}${path}`);
    for (const other of paths) if (other !== path) expect(html).toContain(`href="${cycle}${other}"`);
    expect(html).toMatch(/<strong aria-current="page">[^<]+<\/strong>/);
  }
});
