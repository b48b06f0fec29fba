import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Rating } from "#domain/assessments/rating.ts";
import { registerSet } from "#db/standard-sets.ts";
import { problemsOf } from "#tests/support/spreadsheet-problems.ts";
import { type TestApp, startApp } from "#tests/support/app.ts";
import { monday, withAnsweredCycle } from "#tests/support/snapshot-fixtures.ts";
import { mainText, parseCsv, tableInWorkbook, tableOnPage } from "#tests/support/tables.ts";

let app: TestApp;
let agencies: string;
let schools: string;
let few: string;
beforeAll(async () => {
  app = await startApp();
  app.setClock("2025-12-16T09:00:00Z");
  await withAnsweredCycle(app.db);
  await withSchoolsCycle("schools", ["Amber", "Birch", "Cedar"]);
  await withSchoolsCycle("few", ["Dell"]);
  agencies = await freeze("joint");
  schools = await freeze("schools");
  few = await freeze("few");
});
afterAll(() => app.stop());

/** Schools of Estmere that met everything, but for A6 at the first and B7 at the second. */
async function withSchoolsCycle(cycleId: string, names: string[]) {
  const { db } = app;
  const set = await registerSet(db, monday, await readFile("standards/s175/2025.yaml", "utf8"));
  const joint = await db.selectFrom("cycles").selectAll().where("id", "=", "joint").executeTakeFirstOrThrow();
  await db
    .insertInto("cycles")
    .values({ ...joint, id: cycleId, title: "Schools’ audit 2025", standardSetId: "s175-2025", opensOn: "2025-09-15" })
    .execute();
  await db
    .insertInto("cyclePartnerships")
    .values(["estmere", "wealdshire"].map((partnershipId) => ({ cycleId, partnershipId })))
    .execute();
  const before = await db.selectFrom("assessments").selectAll().where("id", "=", "joint-Police").executeTakeFirstOrThrow();
  const answer = await db.selectFrom("answers").selectAll().where("assessmentId", "=", "joint-Police").executeTakeFirstOrThrow();
  const codes = set.sections.flatMap((section) => section.standards.map((standard) => standard.code));
  for (const [at, name] of names.entries()) {
    await db
      .insertInto("organisations")
      .values({ id: name, name: `${name} School`, shortName: name, kind: "School", basis: "section 175", aliases: "[]" })
      .execute();
    await db.insertInto("memberships").values({ partnershipId: "estmere", organisationId: name }).execute();
    await db
      .insertInto("assessments")
      .values({ ...before, id: `${cycleId}-${name}`, cycleId, organisationId: name, state: "closed" })
      .execute();
    const rating = (code: string): Rating => (code === ["A6", "B7"][at] ? "partially-met" : "met");
    await db
      .insertInto("answers")
      .values(codes.map((standardCode) => ({ ...answer, assessmentId: `${cycleId}-${name}`, standardCode, rating: rating(standardCode) })))
      .execute();
  }
}

async function freeze(cycle: string): Promise<string> {
  const response = await (await app.signIn("leila")).post(`/cycles/${cycle}/snapshots`, { name: "Annual report", threshold: "3" });
  return response.headers.get("location")?.split("/").at(-1) ?? "";
}

const get = async (path: string, person = "leila") => (await app.signIn(person)).get(path);
const page = async (path: string) => (await get(path)).text();

describe("agencies and schools side by side", () => {
  test("is reached from the figures, and offers those of the other kind of audit", async () => {
    expect(await page(`/snapshots/${agencies}`)).toContain(`href="/snapshots/${agencies}/beside"`);
    const html = await page(`/snapshots/${agencies}/beside`);
    expect(mainText(html)).toContain("Schools’ audit 2025: Annual report, frozen 16 December 2025");
    expect(html).not.toContain(`value="${agencies}"`);
  });

  test("counts each with its own base, and says what the schools’ column is made of", async () => {
    const html = await page(`/snapshots/${agencies}/beside?with=${schools}`);
    const rows = tableOnPage(html, "Table 1").slice(2);
    expect(rows).toHaveLength(9);
    expect(rows[0]).toEqual([
      "1. Senior management commitment",
      "2",
      "50%",
      "4",
      "3",
      "100%",
      "3",
      "A Leadership, governance and culture, without A6 and A9",
    ]);
    expect(rows[3]?.slice(4)).toEqual(["2", "67%", "3", "A6"]);
    expect(rows[5]?.slice(4, 7)).toEqual(["2", "67%", "3"]);
    expect(rows[5]?.[7]).toContain("B7");
    const text = mainText(html);
    expect(text).toContain(
      "Table 1: Sections met in Section 11 audit 2024 and in Schools’ audit 2025, self-rating, Estmere and Wealdshire [p]",
    );
    expect(text).toContain(
      "agencies in Section 11 audit 2024 (6, of which 4 returned); schools and colleges in Schools’ audit 2025 (3, of which 3 returned)",
    );
    expect(text).toContain("They are furthest apart at section 1, Senior management commitment: met by 2 of 4 agencies");
    expect(text).toMatch(/Not here, because Section 11 audit 2024 does not ask about them: G .*, J .* and K /);
  });

  test("is the same seen from the schools’ figures", async () => {
    const cells = async (one: string, other: string) => tableOnPage(await page(`/snapshots/${one}/beside?with=${other}`), "Table 1");
    expect(await cells(schools, agencies)).toEqual(await cells(agencies, schools));
  });

  test("gives a workbook and a CSV file with the same cells", async () => {
    const [headings = [], ...rows] = parseCsv(await (await get(`/snapshots/${agencies}/beside.csv?with=${schools}`)).text());
    expect(headings).toHaveLength(8);
    const shown = tableOnPage(await page(`/snapshots/${agencies}/beside?with=${schools}`), "Table 1").slice(2);
    expect(shown.map((row) => row.map((cell) => cell.replace(/%$/, "")))).toEqual(rows);
    const file = await (await get(`/snapshots/${agencies}/beside.xlsx?with=${schools}`)).arrayBuffer();
    expect(await problemsOf(Buffer.from(file))).toEqual([]);
    expect((await get(`/snapshots/${agencies}/beside.ods?with=${schools}`)).headers.get("content-disposition")).toContain(".ods");
    expect((await tableInWorkbook(file, "Table_1_Side_by_side")).map((row) => row.map(String))).toEqual([headings, ...rows]);
  });

  test("is not for those who see no agency, nor of figures they may not see", async () => {
    expect((await get(`/snapshots/${agencies}/beside?with=${schools}`, "olga")).status).toBe(403);
    for (const person of ["otto", "carys"]) expect((await get(`/snapshots/${agencies}/beside?with=${schools}`, person)).status).toBe(404);
    expect((await get(`/snapshots/${agencies}/beside?with=${agencies}`)).status).toBe(404);
    expect((await get(`/snapshots/${agencies}/beside?with=nothing`)).status).toBe(404);
    for (const extension of ["csv", "xlsx", "ods"]) expect((await get(`/snapshots/${agencies}/beside.${extension}`)).status).toBe(404);
  });

  test("keeps back what counts schools that somebody may not see", async () => {
    expect((await get(`/snapshots/${agencies}/beside?with=${schools}`, "will")).status).toBe(403);
    expect((await get(`/snapshots/${agencies}/beside?with=${few}`, "will")).status).toBe(403);
    expect((await get(`/snapshots/${agencies}/beside?with=${few}`, "leila")).status).toBe(200);
  });

  test("has a public version, made of two public versions alone", async () => {
    const html = await (await get(`/snapshots/${agencies}/public/beside?with=${schools}`, "olga")).text();
    expect(tableOnPage(html, "Table 1")).toEqual(tableOnPage(await page(`/snapshots/${agencies}/beside?with=${schools}`), "Table 1"));
    expect(mainText(html)).toContain("Public version: every figure is counted from the public versions of both");
    const csv = parseCsv(await (await get(`/snapshots/${agencies}/public/beside.csv?with=${schools}`, "olga")).text());
    expect(csv).toHaveLength(10);
    expect((await get(`/snapshots/${agencies}/public/beside.xlsx?with=${schools}`, "olga")).status).toBe(200);
    expect((await get(`/snapshots/${agencies}/public/beside?with=${few}`, "olga")).status).toBe(404);
  });
});
