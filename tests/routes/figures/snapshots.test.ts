import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestApp, startApp } from "#tests/support/app.ts";
import { withAnsweredCycle } from "#tests/support/snapshot-fixtures.ts";
import { tableInOds } from "#tests/support/ods.ts";
import { mainText, parseCsv, tableInWorkbook, tableOnPage } from "#tests/support/tables.ts";
import { readPage } from "#tests/support/page.ts";
import { problemsOf } from "#tests/support/spreadsheet-problems.ts";

let app: TestApp;
let snapshot: string;
beforeAll(async () => {
  app = await startApp();
  app.setClock("2024-12-16T09:00:00Z");
  await withAnsweredCycle(app.db);
  const response = await freeze("esme", { name: "Annual report", note: "For the Executive", threshold: "3" });
  snapshot = response.headers.get("location") ?? "";
});
afterAll(() => app.stop());

async function freeze(person: string, fields: Record<string, string>) {
  return (await app.signIn(person)).post("/cycles/joint/snapshots", fields);
}

async function get(person: string, path: string) {
  return (await app.signIn(person)).get(path);
}

async function page(person: string, path: string) {
  const response = await get(person, path);
  expect(response.status).toBe(200);
  return response.text();
}

const ids = ["sections", "standards", "ratings", "completion", "kinds", "actions"];
const sheets = [
  "Table_1_Agencies_by_outcome",
  "Table_2_Agencies_by_standard",
  "Table_3_Ratings_by_section",
  "Table_4_Completion_by_kind",
  "Table_5_Ratings_by_kind",
  "Table_6_Actions_by_progress",
];

describe("freezing", () => {
  test("is for analysts and administrators", async () => {
    expect(snapshot).toMatch(/^\/snapshots\/[0-9a-f-]{36}$/);
    for (const person of ["will", "olga"]) {
      expect((await freeze(person, { name: "Mine" })).status).toBe(403);
      const text = mainText(await page(person, "/cycles/joint/snapshots"));
      expect(text).toContain("Only an analyst or an administrator of the partnership can freeze figures.");
      expect(text).not.toContain("Freeze the figures");
    }
    for (const person of ["otto", "carys"]) expect((await freeze(person, { name: "Mine" })).status).toBe(404);
  });

  test("keeps what was typed when it is refused", async () => {
    const taken = await freeze("leila", { name: "Annual report", note: "A second one" });
    expect(taken.status).toBe(400);
    const html = await taken.text();
    expect(mainText(html)).toContain("Enter another name. Figures of this audit have this one already");
    expect(html).toContain("A second one");
    expect(html).toContain("<title>Error: Figures for publication");
    expect(mainText(await (await freeze("leila", { name: " " })).text())).toContain("Enter a name for the figures");
    const id = snapshot.split("/").at(-1) ?? "";
    expect(mainText(await (await freeze("leila", { name: "New", corrects: id })).text())).toContain(
      "Enter what changed since the figures that these correct",
    );
    expect((await freeze("leila", { name: "New", note: "x", corrects: "nothing" })).status).toBe(400);
  });

  test("lists what was frozen, reached from the audit’s page", async () => {
    expect(await page("will", "/cycles/joint")).toContain('href="/cycles/joint/snapshots"');
    expect(mainText(await page("will", "/cycles/joint/snapshots"))).toContain("Frozen at 9am on 16 December 2024 by esme Example.");
  });
});

describe("the menu’s page of figures", () => {
  test("leads an observer too to each audit’s figures and to what was frozen of it", async () => {
    const found = await readPage(await get("will", "/figures"));
    expect(found.getByRole("link", { name: "Figures" }).getAttribute("aria-current")).toBe("true");
    expect(found.addressOf("Annual report")).toBe(snapshot);
    expect(found.addressOf("Figures for publication")).toBe("/cycles/joint/snapshots");
    expect(found.addressOf("Results")).toBe("/cycles/joint");
    expect(found.text).toContain("frozen on 16 December 2024");
    expect((await readPage(await get("will", snapshot))).getByRole("link", { name: "Figures" }).getAttribute("aria-current")).toBe("true");
    const cycle = await readPage(await get("will", "/cycles/joint"));
    expect(cycle.getByRole("link", { name: "Figures" }).getAttribute("aria-current")).toBeNull();
  });

  test("is not there for those without a role in a partnership, nor in their menu", async () => {
    expect((await get("carys", "/figures")).status).toBe(404);
    expect((await readPage(await get("carys", "/work"))).queryAllByRole("link", { name: "Figures" })).toEqual([]);
  });
});

describe("who sees frozen figures", () => {
  test("asks strangers to sign in, and does not exist for those without a role", async () => {
    for (const path of ["", "/workbook.xlsx", "/tidy.csv", "/sections.csv"]) {
      expect((await app.get(`${snapshot}${path}`)).headers.get("location")).toContain("/sign-in?next=");
      for (const person of ["otto", "carys"]) expect((await get(person, `${snapshot}${path}`)).status).toBe(404);
    }
    expect((await get("leila", "/snapshots/nothing")).status).toBe(404);
  });

  test("shows observers the public version, whatever they ask for", async () => {
    for (const query of ["", "?kind=Housing", "?public=", "?public=0"])
      expect((await get("olga", `${snapshot}${query}`)).headers.get("location")).toBe(`${snapshot}/public`);
    const html = await page("olga", `${snapshot}/public?kind=Housing`);
    expect(mainText(html)).toContain("Your role shows figures for all agencies together, not for each agency.");
    expect(mainText(html)).not.toContain("Housing only");
    for (const file of ["kinds.csv", "workbook.xlsx", "annual-report.docx", "chart.svg"])
      expect((await get("olga", `${snapshot}/${file}`)).status).toBe(403);
  });

  test("gives nobody the internal version where the public one is asked for in any way", async () => {
    for (const query of ["?public=1", "?public=yes", "?public=true", "?public="]) {
      expect((await get("leila", `${snapshot}${query}`)).headers.get("location")).toBe(`${snapshot}/public`);
      for (const file of ["kinds.csv", "tidy.csv", "workbook.xlsx", "annual-report.docx", "chart.svg"])
        expect([file, (await get("leila", `${snapshot}/${file}${query}`)).status]).toEqual([file, 404]);
    }
    expect((await get("leila", `${snapshot}/public/agency-ratings.csv`)).status).toBe(404);
    expect((await get("leila", `${snapshot}/public/agencies.csv`)).status).toBe(404);
  });
});

describe("figures of agencies that somebody may not see by name", () => {
  test("are not shown, whatever they are narrowed to, and the public version is offered", async () => {
    for (const query of ["", "?partnership=estmere", "?partnership=estmere&kind=Community", "?kind=Community"]) {
      const text = mainText(await page("will", `${snapshot}${query}`));
      expect(text).toContain("Some of these agencies belong to a partnership in which you have no role. Choose others, or take the public");
      expect(text).not.toContain("Table 1");
      expect((await get("will", `${snapshot}/sections.csv${query}`)).status).toBe(403);
    }
    expect(mainText(await page("will", `${snapshot}/public`))).toContain("self-rating, Estmere and Wealdshire, public version, 2024 [p]");
    expect(mainText(await page("will", `${snapshot}?partnership=wealdshire`))).toContain("Internal version: it has figures about few.");
  });
});

describe("page and files", () => {
  for (const [version, query] of [
    ["", ""],
    ["", "?partnership=wealdshire"],
    ["", "?kind=Community"],
    ["/public", ""],
  ]) {
    test(`agree cell by cell${version}${query}`, async () => {
      const html = await page("leila", `${snapshot}${version}${query}`);
      const workbook = await (await get("leila", `${snapshot}${version}/workbook.xlsx${query}`)).arrayBuffer();
      expect(await problemsOf(Buffer.from(workbook))).toEqual([]);
      const ods = await (await get("leila", `${snapshot}${version}/workbook.ods${query}`)).arrayBuffer();
      for (const [at, id] of ids.entries()) {
        const csv = parseCsv(await (await get("leila", `${snapshot}${version}/${id}.csv${query}`)).text());
        const inBook = await tableInWorkbook(workbook, sheets[at] ?? "");
        expect(inBook.map((row) => row.map(String))).toEqual(csv);
        expect(await tableInOds(ods, sheets[at] ?? "")).toEqual(inBook);
        const shown = tableOnPage(html, `Table ${at + 1}`).slice(-(csv.length - 1));
        expect(shown.map((row) => row.map((cell) => cell.replace(/%$/, "")))).toEqual(csv.slice(1));
      }
    });
  }

  test("hold each figure in the tidy file too, with what its columns mean", async () => {
    const [head = [], ...tidy] = parseCsv(await (await get("leila", `${snapshot}/tidy.csv`)).text());
    const of = (name: string, row: string[]) => row[head.indexOf(name)];
    for (const [at, id] of ids.entries()) {
      const [headings = [], ...rows] = parseCsv(await (await get("leila", `${snapshot}/${id}.csv`)).text());
      const mine = tidy.filter((row) => of("table", row) === `Table ${at + 1}`);
      expect(
        mine.map((row) => [of("row", row), of("measure", row), of("mark", row) === "none" ? of("value", row) : of("mark", row)]),
      ).toEqual(rows.flatMap(([row, ...cells]) => cells.map((cell, n) => [row, headings[n + 1], cell])));
    }
    const dictionary = parseCsv(await (await get("leila", `${snapshot}/dictionary.csv`)).text());
    expect(dictionary.slice(1).map(([column]) => column)).toEqual(head);
  });

  test("give every rating by agency to those who see the agency, and never in public", async () => {
    const [head = [], ...rows] = parseCsv(await (await get("will", `${snapshot}/agency-ratings.csv?partnership=wealdshire`)).text());
    const of = (name: string, row: string[]) => row[head.indexOf(name)];
    expect(new Set(rows.map((row) => of("agency", row)))).toEqual(
      new Set(["Faith agency", "Fire agency", "Gone agency", "Homes agency", "Police agency"]),
    );
    const at = (agency: string, standard: string) =>
      rows.find((row) => of("agency", row) === agency && of("standard", row) === standard) ?? [];
    expect(of("rating", at("Homes agency", "1.1"))).toBe("Not met");
    expect(of("section_outcome", at("Homes agency", "2.1"))).toBe("Not applicable");
    expect(of("rating", at("Faith agency", "1.1"))).toBe("[x]");
    expect(of("return", at("Gone agency", "1.1"))).toBe("Withdrawn");
    for (const person of ["olga", "will"]) expect((await get(person, `${snapshot}/agency-ratings.csv`)).status).toBe(403);
  });

  test("say what they are narrowed to in every title, and refuse what is not there", async () => {
    const text = mainText(await page("leila", `${snapshot}?partnership=wealdshire&kind=Community`));
    for (const title of [
      "Table 1: Agencies by section outcome, self-rating",
      "Table 4: Returns by kind of agency",
      "Table 6: Actions by progress and age",
    ]) {
      expect(text).toContain(`${title}, Wealdshire, Community only, 2024 [p]`);
    }
    expect(text).toContain("Agencies of Wealdshire, of the kind “Community”: 2 of 3 agencies returned.");
    expect(text).toContain("Agencies of Wealdshire, of the kind “Community”: Of 68 ratings");
    for (const query of ["?partnership=other", "?kind=Nothing"]) expect((await get("leila", `${snapshot}${query}`)).status).toBe(404);
    expect((await get("leila", `${snapshot}/nothing.csv`)).status).toBe(404);
  });

  test("count blanks, not applicable, not met and not returned apart, and give a sentence to copy", async () => {
    const html = await page("leila", snapshot);
    expect(tableOnPage(html, "Table 1")[2]).toEqual(["1. Senior management commitment", "2", "50%", "1", "25%", "1", "25%", "0", "2", "4"]);
    expect(tableOnPage(html, "Table 4").slice(2)).toEqual([
      ["Community", "3", "60%", "2", "5", "1"],
      ["Housing", "1", "100%", "0", "1", "0"],
      ["All kinds together", "4", "67%", "2", "6", "1"],
    ]);
    expect(tableOnPage(html, "Table 6").at(-1)).toEqual(["All actions", "2", "0", "0", "0", "1", "2"]);
    expect(html).toContain('data-copy="sentence"');
    expect(html).toContain('data-copy="ratings-sentence"');
    expect(mainText(html)).toContain("4 of 6 agencies returned. Section");
    expect(mainText(html)).toContain("These figures are provisional.");
  });

  test("draw the same figures as a chart to keep", async () => {
    const response = await get("leila", `${snapshot}/chart.svg?partnership=estmere`);
    expect(response.headers.get("content-disposition")).toContain("section-11-audit-2024-estmere-annual-report-chart.svg");
    const svg = await response.text();
    expect(svg).toContain("self-rating, Estmere, 2024 [p]. 3 agencies returned.");
    expect(mainText(await page("leila", `${snapshot}?partnership=estmere`))).toContain(
      "3 agencies returned. The same figures are in Table 1.",
    );
  });

  test("join small kinds in the public version, say how few, and name no person", async () => {
    const html = await page("leila", `${snapshot}/public`);
    // Four have returned, so that no two rows could have three each
    expect(tableOnPage(html, "Table 5").slice(2)).toEqual([
      ["All kinds together", ...(tableOnPage(await page("leila", snapshot), "Table 5").at(-1) ?? []).slice(1)],
    ]);
    const text = mainText(html);
    expect(text).toContain("Public version: no row is about fewer than three agencies. No figures are given by kind");
    expect(text).not.toMatch(/\[c\]|esme Example/);
  });

  test("have no public version where fewer than five have returned and nobody chose three", async () => {
    const five = (await freeze("leila", { name: "By five", note: "" })).headers.get("location") ?? "";
    for (const path of ["/public", "/public/tidy.csv", "/public/trend"]) {
      const response = await get("leila", `${five}${path}`);
      expect(response.status).toBe(403);
      expect(mainText(await response.text())).toContain(
        "Fewer than 5 returns were in when these figures were frozen, so there is no public version",
      );
    }
    expect((await get("leila", five)).status).toBe(200);
  });
});

describe("what changes later", () => {
  test("moves no figure, and a correction says so", async () => {
    const before = await (await get("leila", `${snapshot}/tidy.csv`)).text();
    await app.db.updateTable("answers").set({ rating: "not-met" }).where("assessmentId", "=", "joint-Police").execute();
    expect(await (await get("leila", `${snapshot}/tidy.csv`)).text()).toBe(before);
    const response = await freeze("leila", {
      name: "Annual report, corrected",
      note: "Police corrected section 1",
      corrects: snapshot.split("/").at(-1) ?? "",
    });
    const text = mainText(await page("leila", response.headers.get("location") ?? ""));
    expect(text).toContain("2024 [p] [r]");
    expect(text).toContain("[r] means revised: these figures take the place of “Annual report”. Police corrected section 1");
    expect(mainText(await page("leila", snapshot))).toContain("These figures have been corrected: use Annual report, corrected.");
  });
});
