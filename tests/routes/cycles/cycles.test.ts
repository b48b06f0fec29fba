import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestApp, startApp } from "#tests/support/app.ts";
import { expectComplaint } from "#tests/support/complaints.ts";
import { withJointCycle } from "#tests/support/cycle-fixtures.ts";
import { mainText, parseCsv, tableInWorkbook, tableOnPage } from "#tests/support/tables.ts";
import { problemsOf } from "#tests/support/spreadsheet-problems.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  app.setClock("2024-12-16T09:00:00Z");
  await withJointCycle(app.db);
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

const files = ["section-table.xlsx", "section-table.csv", "agency-grid.xlsx", "agency-grid.csv", "chart.svg"];

describe("who sees a cycle", () => {
  test("asks strangers to sign in", async () => {
    for (const path of ["", "/returns", ...files.map((file) => `/${file}`)]) {
      const response = await app.get(`/cycles/joint${path}`);
      expect(response.headers.get("location")).toContain("/sign-in?next=%2Fcycles%2Fjoint");
    }
  });

  test("does not exist for those without a role in it", async () => {
    for (const person of ["otto", "carys"]) {
      for (const path of ["", "/returns", ...files.map((file) => `/${file}`)]) {
        expect((await get(person, `/cycles/joint${path}`)).status).toBe(404);
      }
    }
    expect((await get("carys", "/cycles")).status).toBe(404);
    expect((await get("leila", "/cycles/nothing")).status).toBe(404);
    expect((await get("leila", "/cycles/joint?partnership=other")).status).toBe(404);
  });

  test("shows observers figures, not agencies", async () => {
    const html = await page("olga", "/cycles/joint");
    expect(mainText(html)).toContain("4 of 6 agencies returned.");
    expect(html).not.toContain("Police agency");
    expect(mainText(html)).toContain("Your role shows figures for all agencies together, not for each agency.");
    for (const path of ["returns", "agency-grid.xlsx", "agency-grid.csv"]) {
      expect((await get("olga", `/cycles/joint/${path}`)).status).toBe(403);
    }
    for (const path of ["section-table.xlsx", "section-table.csv", "chart.svg"]) {
      expect((await get("olga", `/cycles/joint/${path}`)).status).toBe(200);
    }
  });

  test("names agencies only to roles in a partnership they belong to", async () => {
    const grid = tableOnPage(await page("will", "/cycles/joint"), "Table 2").map(([first]) => first);
    expect(grid).toEqual(expect.arrayContaining(["Police agency", "Homes agency", "Faith agency"]));
    expect(grid).not.toEqual(expect.arrayContaining(["Youth agency"]));
    const csv = parseCsv(await (await get("will", "/cycles/joint/agency-grid.csv")).text());
    expect(csv.map((row) => row[1])).not.toContain("Youth agency");
    expect(await page("will", "/cycles/joint/returns")).not.toContain("Youth agency");
  });

  test("leads to a return only where it may be read", async () => {
    const reviewer = await page("will", "/cycles/joint");
    expect(reviewer).toContain('href="/assessments/joint-Police/submissions/1"');
    expect(reviewer).not.toContain("/assessments/joint-Faith/");
    expect(await page("esme", "/cycles/joint")).not.toContain("/submissions/");
  });

  test("changes nothing by a post", async () => {
    expectComplaint("POST was refused, which this page does not take");
    const leila = await app.signIn("leila");
    expect((await leila.post("/cycles/joint/section-table.csv")).status).toBe(405);
  });
});

describe("page and files", () => {
  for (const partnership of ["", "?partnership=estmere"]) {
    test(`agree cell by cell${partnership}`, async () => {
      const html = await page("leila", `/cycles/joint${partnership}`);
      const and = partnership ? "&" : "?";
      const csv = parseCsv(await (await get("leila", `/cycles/joint/section-table.csv${partnership}`)).text());
      const ratings = parseCsv(await (await get("leila", `/cycles/joint/section-table.csv${partnership}${and}table=ratings`)).text());
      const grid = parseCsv(await (await get("leila", `/cycles/joint/agency-grid.csv${partnership}`)).text());
      const sections = await (await get("leila", `/cycles/joint/section-table.xlsx${partnership}`)).arrayBuffer();
      const agencies = await (await get("leila", `/cycles/joint/agency-grid.xlsx${partnership}`)).arrayBuffer();

      expect(asText(await tableInWorkbook(sections, "Table_1_Agencies_by_outcome"))).toEqual(csv);
      expect(asText(await tableInWorkbook(sections, "Table_3_Ratings_by_section"))).toEqual(ratings);
      expect(asText(await tableInWorkbook(agencies, "Table_2_Outcomes_by_agency"))).toEqual(grid);

      const unsigned = (rows: string[][]) => rows.slice(2).map((row) => row.map((cell) => cell.replace(/%$/, "")));
      expect(unsigned(tableOnPage(html, "Table 1"))).toEqual(csv.slice(1));
      expect(unsigned(tableOnPage(html, "Table 3"))).toEqual(ratings.slice(1));
      const shown = tableOnPage(html, "Table 2")
        .slice(1, -1)
        .filter((row) => row.length > 1);
      expect(shown).toEqual(grid.slice(1).map((row) => row.slice(1)));

      for (const file of [sections, agencies]) expect(await problemsOf(Buffer.from(file))).toEqual([]);
      expect(csv[1]?.slice(1)).toEqual(
        partnership ? ["2", "67", "1", "33", "0", "0", "0", "1", "3"] : ["2", "50", "1", "25", "1", "25", "0", "2", "4"],
      );
    });
  }

  test("name the partnership in every title", async () => {
    const text = mainText(await page("leila", "/cycles/joint?partnership=wealdshire"));
    expect(text).toContain("Wealdshire, part of a joint cycle");
    for (const title of [
      "Table 1: Agencies by section outcome",
      "Table 2: Section outcomes by agency",
      "Table 3: Ratings of standards by section",
    ]) {
      expect(text).toContain(`${title}, self-rating, Wealdshire, 2024`);
    }
    expect(mainText(await page("leila", "/cycles/joint"))).toContain("self-rating, Estmere and Wealdshire, 2024");
  });

  test("are files to keep, with a name that says what they hold", async () => {
    const response = await get("leila", "/cycles/joint/section-table.xlsx?partnership=estmere");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="section-11-audit-2024-estmere-section-table.xlsx"');
    const svg = await get("leila", "/cycles/joint/chart.svg");
    expect(svg.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(await svg.text()).toContain("<title id=");
  });
});

describe("the grid", () => {
  test("says not returned in words, and leaves out the withdrawn", async () => {
    const rows = tableOnPage(await page("leila", "/cycles/joint"), "Table 2");
    expect(rows.find(([name]) => name === "Faith agency")?.slice(1)).toEqual(Array(9).fill("Not returned"));
    expect(rows.find(([name]) => name === "Sports agency")?.slice(1)).toEqual(Array(9).fill("Not returned"));
    expect(rows.find(([name]) => name === "Homes agency")?.slice(1, 4)).toEqual(["Not met", "Not applicable", "Met"]);
    expect(rows.some(([name]) => name === "Gone agency")).toBe(false);
    expect(mainText(await page("leila", "/cycles/joint"))).toContain("1 agency was withdrawn from the cycle and is not counted.");
    expect(rows.at(-1)?.slice(0, 3)).toEqual(["Agencies that met it", "2 of 4", "2 of 3"]);
  });
});

describe("an empty cycle", () => {
  test("has a page and files that say so", async () => {
    expect(mainText(await page("leila", "/cycles/empty"))).toContain("No agency has been invited yet.");
    for (const file of files) {
      const response = await get("leila", `/cycles/empty/${file}`);
      expect(response.status).toBe(200);
      if (file.endsWith("xlsx")) expect(await problemsOf(Buffer.from(await response.arrayBuffer()))).toEqual([]);
    }
  });
});

describe("returns and progress", () => {
  test("groups returns by state, and says what is late and what nobody looks after", async () => {
    const html = await page("leila", "/cycles/joint/returns");
    expect(mainText(html)).toContain(
      "4 of 6 agencies have returned. One is in progress and one has not started. One is overdue. 2 agencies have no champion.",
    );
    expect(tableOnPage(html, "Not yet started (1)")[1]).toEqual([
      "Faith agency",
      "Community",
      "0",
      "No champion",
      "20 December 2024 (extended)",
      "Due in 4 days",
      "10 December 2024",
    ]);
    expect(tableOnPage(html, "In progress (1)")[1]?.slice(3, 6)).toEqual(["No champion", "13 December 2024", "Overdue by 3 days"]);
    expect(tableOnPage(html, "Withdrawn (1)")[1]?.[5]).toBe("Withdrawn 1 November 2024");
    expect(html).toContain("<strong>Overdue by 3 days</strong>");
    expect(html).toContain("<strong>No champion</strong>");
  });

  test("narrows to one partnership", async () => {
    const html = await page("leila", "/cycles/joint/returns?partnership=estmere");
    expect(html).not.toContain("Homes agency");
    expect(html).toContain("Youth agency");
  });
});

describe("a cycle of agencies", () => {
  test("has completion by kind of agency, and narrows to one", async () => {
    const html = await page("leila", "/cycles/joint/completion");
    expect(mainText(html)).toContain(
      "4 of 6 agencies (67%) returned, all by the due date of 13 December 2024. 2 did not return. One agency was withdrawn and is not counted.",
    );
    expect(tableOnPage(html, "Table 1").slice(1)).toEqual([
      ["Community", "5", "1", "1", "0", "3", "1"],
      ["Housing", "1", "0", "0", "0", "1", "0"],
      ["All together", "6", "1", "1", "0", "4", "1"],
    ]);
    expect(html).toContain('href="/cycles/joint/returns?kind=Housing"');
    expect((await get("leila", "/cycles/joint/completion?by=phase")).status).toBe(404);
    expect(mainText(await page("leila", "/cycles/joint?kind=Housing"))).toContain(
      "Table 1: Agencies by section outcome, self-rating, Estmere and Wealdshire, kind of agency Housing, 2024",
    );
  });

  test("gives no figures of a group in which an agency may not be seen", async () => {
    expect((await get("will", "/cycles/joint?kind=Housing")).status).toBe(200);
    expect((await get("will", "/cycles/joint?kind=Community")).status).toBe(403);
    expect((await get("will", "/cycles/joint/section-table.csv?kind=Community")).status).toBe(403);
    expect(
      tableOnPage(await page("will", "/cycles/joint/completion"), "Table 1")
        .slice(1)
        .map(([title]) => title),
    ).toEqual(["All together"]);
    expect(tableOnPage(await page("will", "/cycles/joint/completion?partnership=wealdshire"), "Table 1").slice(1)).toHaveLength(3);
  });

  test("has no page that only schools have", async () => {
    for (const path of ["law-not-met", "training", "profile-indicators"]) {
      for (const ending of ["", ".csv", ".xlsx"]) expect((await get("leila", `/cycles/joint/${path}${ending}`)).status).toBe(404);
    }
    expect(await page("leila", "/cycles/joint")).not.toContain("/law-not-met");
  });
});

describe("the list of cycles", () => {
  test("shows the cycles of a person's partnerships with what came back", async () => {
    const text = mainText(await page("leila", "/cycles"));
    expect(text).toContain("Estmere and Wealdshire. Closed. Returns were due 13 December 2024.");
    expect(text).toContain("4 of 6 agencies returned.");
    expect(mainText(await page("otto", "/cycles"))).toContain("The one agency returned.");
  });
});

function asText(rows: (string | number)[][]): string[][] {
  return rows.map((row) => row.map(String));
}
