import { afterAll, describe, expect, test } from "vitest";
import { cycle, schoolCycle } from "#tests/routes/cycles/school-cycle.ts";
import { otterbrook } from "#tests/support/school-fixtures.ts";
import { mainText, parseCsv, tableInWorkbook, tableOnPage } from "#tests/support/tables.ts";

const { agree, get, page, stop } = await schoolCycle();
afterAll(stop);

describe("results of a schools' cycle", () => {
  test("speak of schools and colleges, never of agencies", async () => {
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

  test("leave what does not apply by profile out of the base", async () => {
    const csv = parseCsv(await (await get("leila", `${cycle}/section-table.csv?table=ratings`)).text());
    const k = csv.find(([title]) => title?.startsWith("K."));
    // K8, K14, K16 and K17 do not apply to Otterbrook, nor to Quillstone, to which K13 does not either: 20 + 20 − 9
    expect(k?.at(-1)).toBe("31");
    expect(k?.[7]).toBe("9");
  });

  test("narrow to phase, type, governance and trust, in every title and file", async () => {
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

  test("are not narrowed for whoever may not see each school", async () => {
    for (const file of ["", "/section-table.csv", "/section-table.xlsx", "/chart.svg"]) {
      expect((await get("olga", `${cycle}${file}?phase=Primary`)).status).toBe(403);
      expect((await get("olga", `${cycle}${file}`)).status).toBe(200);
    }
    expect(mainText(await page("olga", cycle))).not.toContain("Hartsmoor");
  });

  test("know no group that is not there", async () => {
    expect((await get("leila", `${cycle}?phase=Nursery`)).status).toBe(404);
    expect((await get("leila", `${cycle}/returns?state=lost`)).status).toBe(404);
  });
});

describe("law not met", () => {
  test("counts what was submitted, and names it to those who follow it up", async () => {
    const path = `${cycle}/law-not-met`;
    const html = await page("leila", path);
    expect(mainText(html)).toMatch(
      /2 of 24 standards that are law were rated not met, by 2 schools and colleges: A1 and H5\. Most often A1, strategic responsibility: both\. One was rated partially met, by one school or college: A5\./,
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

  test("gives analysts and observers counts", async () => {
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
  test("are counted from confirmed profiles, with names for those who see settings", async () => {
    const path = `${cycle}/training`;
    const html = await page("leila", path);
    expect(mainText(html)).toContain("2 of 3 schools and colleges have confirmed their profile. Only confirmed profiles are counted here");
    expect(mainText(html)).toContain("One of 2 confirmed profiles has a date that is overdue.");
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

  test("name nobody to observers", async () => {
    expect(await page("olga", `${cycle}/training`)).not.toContain("Otterbrook");
    expect((await get("olga", `${cycle}/training.csv?table=settings`)).status).toBe(403);
    expect((await get("anita", `${cycle}/training.csv?table=settings`)).status).toBe(200);
  });
});

describe("profile indicators", () => {
  test("stand with number, base and who gave no figure, all together and by phase", async () => {
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

  test("are not told apart by phase for observers", async () => {
    const html = await page("olga", `${cycle}/profile-indicators`);
    expect(html).not.toContain("Secondary");
    expect((await get("olga", `${cycle}/profile-indicators.csv?table=phases`)).status).toBe(404);
  });
});
