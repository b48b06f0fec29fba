import { shareInWords } from "#domain/percentage.ts";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerSet } from "#db/standard-sets.ts";
import { problemsOf } from "#tests/support/spreadsheet-problems.ts";
import { type TestApp, startApp } from "#tests/support/app.ts";
import { monday, withAnsweredCycle } from "#tests/support/snapshot-fixtures.ts";
import { mainText, tableInWorkbook, tableOnPage } from "#tests/support/tables.ts";

let app: TestApp;
let earlier: string;
let now: string;

beforeAll(async () => {
  app = await startApp();
  await withAnsweredCycle(app.db);
  await withNextCycle();
  earlier = await freeze("joint", "Annual report 2024");
  now = await freeze("next", "Annual report 2026");
});
afterAll(() => app.stop());

/** The audit of 2026, two years on: Police and Homes returned, and Homes met everything. */
async function withNextCycle() {
  const { db } = app;
  const set = await registerSet(db, monday, await readFile("standards/s11/2026.yaml", "utf8"));
  const joint = await db.selectFrom("cycles").selectAll().where("id", "=", "joint").executeTakeFirstOrThrow();
  await db
    .insertInto("cycles")
    .values({
      ...joint,
      id: "next",
      title: "Section 11 audit 2026",
      standardSetId: "s11-2026",
      opensOn: "2026-09-07",
      previousCycleId: "joint",
    })
    .execute();
  await db
    .insertInto("cyclePartnerships")
    .values(["estmere", "wealdshire"].map((partnershipId) => ({ cycleId: "next", partnershipId })))
    .execute();
  for (const id of ["Police", "Homes", "Youth"]) {
    const before = await db.selectFrom("assessments").selectAll().where("id", "=", `joint-${id}`).executeTakeFirstOrThrow();
    await db
      .insertInto("assessments")
      .values({ ...before, id: `next-${id}`, cycleId: "next" })
      .execute();
    const answer = await db.selectFrom("answers").selectAll().where("assessmentId", "=", "joint-Police").executeTakeFirstOrThrow();
    const codes = set.sections.flatMap((section) => section.standards.map((standard) => standard.code));
    await db
      .insertInto("answers")
      .values(codes.map((standardCode) => ({ ...answer, assessmentId: `next-${id}`, standardCode, rating: "met" as const })))
      .execute();
  }
}

async function freeze(cycle: string, name: string): Promise<string> {
  const response = await (await app.signIn("leila")).post(`/cycles/${cycle}/snapshots`, { name, threshold: "3" });
  return response.headers.get("location")?.split("/").at(-1) ?? "";
}

async function get(person: string, path: string) {
  return (await app.signIn(person)).get(path);
}

describe("a trend between two audits", () => {
  test("offers earlier figures to compare with, and says where there are none", async () => {
    const text = mainText(await (await get("leila", `/snapshots/${now}/trend`)).text());
    expect(text).toContain("Section 11 audit 2024: Annual report 2024, frozen 22 November 2026");
    expect(mainText(await (await get("leila", `/snapshots/${earlier}/trend`)).text())).toContain(
      "There are no earlier figures to compare with.",
    );
  });

  test("compares comparable standards only and names what it leaves out", async () => {
    const html = await (await get("leila", `/snapshots/${now}/trend?with=${earlier}`)).text();
    const text = mainText(html);
    expect(text).toContain("What moved between 2024 and 2026");
    expect(text).toContain("28 standards are compared; 4.4, 6.3, 7.2, 8.6, 9.1 and 9.2 are left out [b].");
    expect(text).toContain("self-rating, Estmere and Wealdshire, 2024 and 2026 [p] [b]");
    expect(text).toContain("Left out: none that returned only in 2026, one only in 2024.");
    expect(tableOnPage(html, "Table 3").slice(1)).toEqual(
      ["4.4", "6.3", "7.2", "8.6", "9.1", "9.2"].map((code) => [
        expect.stringMatching(new RegExp(`^${code} `)),
        "Reworded: it asks for something else now",
      ]),
    );
    const agencies = tableOnPage(html, "Table 4").slice(2);
    expect(agencies.map(([name]) => name)).toEqual(["Homes agency", "Police agency", "Youth agency"]);
    // The standards of section 1 were not met; those of section 2 did not apply, so they have nothing to move from
    expect(agencies[0]?.slice(5, 8)).toEqual([
      String(await standardsIn("1")),
      "0",
      String(28 - (await standardsIn("1")) - (await standardsIn("2"))),
    ]);
    expect(agencies[1]?.slice(5)).toEqual(["0", "0", "28", "28"]);
  });

  test("gives a workbook with the same cells, which a checker has nothing to say of", async () => {
    const html = await (await get("leila", `/snapshots/${now}/trend?with=${earlier}`)).text();
    const response = await get("leila", `/snapshots/${now}/trend.xlsx?with=${earlier}`);
    expect(response.headers.get("content-disposition")).toContain("what-moved-between-2024-and-2026.xlsx");
    const file = await response.arrayBuffer();
    expect(await problemsOf(Buffer.from(file))).toEqual([]);
    for (const [at, sheet] of [
      "Table_1_Trend_by_section",
      "Table_2_Trend_by_standard",
      "Table_3_Standards_left_out",
      "Table_4_Trend_by_agency",
    ].entries()) {
      const [, ...rows] = (await tableInWorkbook(file, sheet)).map((row) => row.map(String));
      const shown = tableOnPage(html, `Table ${at + 1}`).slice(-rows.length);
      expect(shown.map((row) => row.map((cell) => cell.replace(/%$/, "")))).toEqual(rows);
    }
  });

  test("draws the same figures, with their words, as a chart on the page and to keep", async () => {
    const html = await (await get("leila", `/snapshots/${now}/trend?with=${earlier}`)).text();
    expect(html).toContain(`src="/snapshots/${now}/trend-chart.svg?with=${earlier}"`);
    const svg = await (await get("leila", `/snapshots/${now}/trend-chart.svg?with=${earlier}`)).text();
    for (const [section, before, , today, , better, worse, , base] of tableOnPage(html, "Table 1").slice(2)) {
      const said =
        base === "0"
          ? "no rating can be compared"
          : `${shareInWords(Number(before), Number(base))} met in 2024, ${shareInWords(Number(today), Number(base))} met in 2026, ${better} moved up, ${worse} moved down`;
      expect(svg).toContain(`${section}: ${said}.`);
    }
    expect(mainText(html)).toContain("Download Chart 1 (PNG)");
    expect((await get("leila", `/snapshots/${now}/trend-chart.png?with=${earlier}`)).headers.get("content-type")).toBe("image/png");
  });

  test("is not for those who do not see all agencies in both: the rest, taken from it, would be about them", async () => {
    for (const path of ["trend", "trend.xlsx", "trend-chart.svg"]) {
      const response = await get("will", `/snapshots/${now}/${path}?with=${earlier}`);
      expect(response.status).toBe(403);
      expect(mainText(await response.text())).toContain("The public version can be compared with another public version.");
    }
  });

  test("is not for observers, nor for those without a role, nor with what is not earlier", async () => {
    for (const path of ["trend", "trend.xlsx", "trend-chart.svg", "trend-chart.png"]) {
      expect((await get("olga", `/snapshots/${now}/${path}?with=${earlier}`)).status).toBe(403);
      expect((await get("otto", `/snapshots/${now}/${path}?with=${earlier}`)).status).toBe(404);
      expect((await get("leila", `/snapshots/${earlier}/${path}?with=${now}`)).status).toBe(404);
      expect((await get("leila", `/snapshots/${now}/${path}?with=nothing`)).status).toBe(404);
    }
    expect((await get("leila", `/snapshots/${now}/trend.xlsx`)).status).toBe(404);
  });
});

describe("the public version of a trend", () => {
  const file = (path: string, person = "olga") => get(person, `/snapshots/${now}/public/${path}?with=${earlier}`);

  test("shows what was met in both public versions, and nothing that moved within agencies", async () => {
    const html = await (await file("trend")).text();
    // In 2024 four agencies: in section 1 one met none of its standards and one met them in part; in 2026 three met all
    const count = await standardsIn("1");
    const first = tableOnPage(html, "Table 1").find(([section]) => section?.startsWith("1."));
    const [met, percent, base, metNow, percentNow, baseNow] = first?.slice(1) ?? [];
    expect(Number(base)).toBe(2 * Number(met));
    expect([percent, percentNow]).toEqual(["50%", "100%"]);
    expect(metNow).toBe(baseNow);
    expect(Number(baseNow)).toBeLessThanOrEqual(3 * count);
    const text = mainText(html);
    expect(text).toContain("These are not all the same agencies.");
    expect(text).toContain("Public version: every figure is counted from the public versions of both, and from nothing else.");
    expect(text).not.toMatch(/Moved up|Homes agency|leila Example/);
  });

  test("has a workbook with the same cells, and is not made of what has no public version", async () => {
    const rows = await tableInWorkbook(await (await file("trend.xlsx")).arrayBuffer(), "Table_1_Met_by_section");
    expect(rows.slice(1).map(([section]) => section)).toEqual(
      tableOnPage(await (await file("trend")).text(), "Table 1")
        .slice(2)
        .map(([section]) => section),
    );
    const five = (await (await app.signIn("leila")).post("/cycles/joint/snapshots", { name: "By five", note: "" })).headers.get("location");
    expect((await get("olga", `/snapshots/${now}/public/trend?with=${five?.split("/").at(-1)}`)).status).toBe(404);
  });
});

async function standardsIn(section: string): Promise<number> {
  const row = await app.db.selectFrom("standardSets").select("content").where("id", "=", "s11-2026").executeTakeFirstOrThrow();
  const { sections } = JSON.parse(row.content) as { sections: { code: string; standards: unknown[] }[] };
  return sections.find((one) => one.code === section)?.standards.length ?? 0;
}
