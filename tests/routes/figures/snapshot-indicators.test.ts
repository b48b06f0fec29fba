import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SnapshotContent } from "#domain/figures/snapshot.ts";
import { problemsOf } from "#tests/support/spreadsheet-problems.ts";
import { type TestApp, startApp } from "#tests/support/app.ts";
import { readOds } from "#tests/support/ods.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { withProfile } from "#tests/support/school-answers.ts";
import { mainText, parseCsv, tableInWorkbook, tableOnPage } from "#tests/support/tables.ts";

const cycle = "/cycles/s175-2026";
const live = `${cycle}/profile-indicators`;
const filters = [
  "",
  "?phase=Primary",
  "?phase=Secondary",
  "?kind=Academy+or+free+school",
  "?governance=Maintained",
  "?trust=hartsmoor",
  "?partnership=estmere",
  "?trust=hartsmoor&phase=Primary",
];

/** Otterbrook and Pellow have confirmed their profiles, Quillstone has not. Nobody has returned. */
let app: TestApp;
let snapshot: string;
/** By filter, the files of the cycle's own page when it was frozen. */
const then = new Map<string, { indicators: string[][]; deputies: string[][]; sentence: string }>();
beforeAll(async () => {
  app = await startApp();
  await withSchools(app.db);
  await withProfile(app.db, otterbrook, "joanne", {
    dsl_course: "2024-01-10",
    staff: "40",
    staff_read_part_one: "38",
    deputies: [{ deputy_name: "Sam Orme" }, { deputy_name: "Ola Finch" }],
  });
  await withProfile(app.db, "pellow-2026", "sunil", { staff: "60", staff_read_part_one: "45" });
  await withProfile(app.db, "quillstone-2026", "dana", { dsl_course: "2019-01-10" });
  await app.db
    .updateTable("profiles")
    .set({ confirmedAt: null, confirmedBy: null })
    .where("assessmentId", "=", "quillstone-2026")
    .execute();
  for (const filter of filters) {
    const and = filter ? "&" : "?";
    const sentence =
      /(?:(?:One|None|\d+) of (?:the )?\d+|All \d+|The \d+|The one) (?:schools and colleges|school or college)(?: \(\d+%\))? (?:has|have) (?:not )?confirmed (?:its|their) profile\.(?: Lowest: .*?, (?:none of the \d+|none|neither|both|the only one|all \d+|(?:one|\d+) of \d+)(?: \(\d+%\))?\.)?/.exec(
        mainText(await (await get(`${live}${filter}`)).text()),
      )?.[0] ?? "";
    then.set(filter, {
      indicators: await csv(`${live}.csv${filter}`),
      deputies: await csv(`${live}.csv${filter}${and}table=deputies`),
      sentence,
    });
  }
  const response = await (await app.signIn("anita")).post(`${cycle}/snapshots`, { name: "Annual report", note: "" });
  snapshot = response.headers.get("location") ?? "";
  await changeEverything();
});
afterAll(() => app.stop());

async function changeEverything() {
  await app.db
    .updateTable("profiles")
    .set({ fields: JSON.stringify({ staff: "7", staff_read_part_one: "0" }) })
    .execute();
  await app.db
    .updateTable("profiles")
    .set({ confirmedAt: "2026-12-20T09:00:00.000Z", confirmedBy: "dana" })
    .where("assessmentId", "=", "quillstone-2026")
    .execute();
  await app.db.updateTable("organisations").set({ phase: "All-through", governance: "Other" }).where("id", "=", "otterbrook").execute();
  app.setClock("2029-12-20T09:00:00Z");
}

async function get(path: string, person = "anita") {
  const response = await (await app.signIn(person)).get(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response;
}

const csv = async (path: string) => parseCsv(await (await get(path)).text());
const frozen = (name: string, filter = "") => csv(`${snapshot}/${name}.csv${filter}`);

describe("profile indicators of a snapshot", () => {
  test("are those of the cycle's own page when it was frozen, under every filter, whatever changed since", async () => {
    for (const filter of filters) {
      const expected = then.get(filter);
      expect([filter, await frozen("indicators", filter)]).toEqual([filter, expected?.indicators]);
      expect([filter, await frozen("deputies", filter)]).toEqual([filter, expected?.deputies]);
      expect(expected?.sentence).toContain("confirmed");
      const page = mainText(await (await get(`${snapshot}${filter}`)).text());
      expect([filter, page]).toEqual([filter, expect.stringContaining(`${expected?.sentence} These figures are provisional.`)]);
    }
    expect(then.get("")?.sentence).toBe(
      "2 of 3 schools and colleges have confirmed their profile. Lowest: Full course of the designated safeguarding lead within 24 months, one of 2.",
    );
    expect(await csv(`${live}.csv`)).not.toEqual(then.get("")?.indicators);
    expect(await frozen("indicators")).toContainEqual(["Staff who have read the current Part one", "83", "100", "staff", "83", "2", "0"]);
  });

  test("agree on the page, in both workbooks and in the tidy file", async () => {
    const rows = await frozen("indicators", "?trust=hartsmoor");
    const shown = tableOnPage(
      await (await get(`${snapshot}?trust=hartsmoor`)).text(),
      "Table 8: Profile indicators, Estmere, trust Hartsmoor Learning Trust, ",
    );
    expect(shown.map((row) => row.map((cell) => cell.replace(/%$/, ""))).slice(-7)).toEqual(rows.slice(1));
    const file = await (await get(`${snapshot}/workbook.xlsx?trust=hartsmoor`)).arrayBuffer();
    expect(await problemsOf(Buffer.from(file))).toEqual([]);
    expect((await tableInWorkbook(file, "Table_8_Profile_indicators")).map((row) => row.map(String))).toEqual(rows);
    expect((await tableInWorkbook(file, "Table_9_Deputies")).map((row) => row.map(String))).toEqual(
      await frozen("deputies", "?trust=hartsmoor"),
    );
    const { sheets } = await readOds(await (await get(`${snapshot}/workbook.ods`)).arrayBuffer());
    expect(sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(["Table_8_Profile_indicators", "Table_9_Deputies"]));

    const [headings, ...tidy] = await csv(`${snapshot}/tidy.csv?trust=hartsmoor`);
    const at = (name: string) => headings?.indexOf(name) ?? -1;
    const own = tidy.filter((row) => row[at("table")] === "Table 8");
    const numbers = [
      [1, "Number"],
      [2, "Base"],
      [4, "%"],
      [5, "Gave the figure"],
      [6, "Gave no figure"],
    ] as const;
    expect(own.map((row) => [row[at("row")], row[at("measure")], row[at("value")]])).toEqual(
      rows.slice(1).flatMap((row) => numbers.map(([place, name]) => [row[0], name, row[place]])),
    );
    const keys = tidy.map((row) => [row[at("table")], row[at("row")], row[at("measure")]].join("|"));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("say their unit, base, day and that they are not for the public", async () => {
    const page = mainText(await (await get(snapshot)).text());
    expect(page).toContain(
      "Unit: as each row says. Base: 3 schools and colleges, of which 2 confirmed a profile, whether or not the return was submitted.",
    );
    expect(page).toContain("on 22 November 2026.");
    expect(page).toContain("small numbers are not suppressed, so do not publish them");
    expect(mainText(await (await get(`${snapshot}?governance=Maintained`)).text())).toContain("[x] means not available: the base is 0.");
  });

  test("are not in the public version, nor shown to those who have it alone", async () => {
    await app.db
      .updateTable("assessments")
      .set({ state: "submitted", submittedAt: "2026-12-10T09:00:00.000Z" })
      .where("cycleId", "=", "s175-2026")
      .execute();
    const response = await (await app.signIn("anita")).post(`${cycle}/snapshots`, { name: "All in", note: "", threshold: "3" });
    const all = response.headers.get("location") ?? "";
    for (const [path, person] of [
      [`${all}/public`, "anita"],
      [`${all}/public`, "olga"],
    ] as const) {
      const page = mainText(await (await get(path, person)).text());
      expect(page).toContain("Table 1: ");
      expect(page).not.toMatch(/profile indicator|confirmed|Deputy designated safeguarding leads,/i);
    }
    for (const [path, person] of [
      ["public/indicators.csv", "anita"],
      ["public/deputies.csv", "anita"],
      ["public/indicators.csv", "olga"],
    ] as const) {
      expect((await (await app.signIn(person)).get(`${all}/${path}`)).status).toBe(404);
    }
    expect((await csv(`${all}/public/tidy.csv`)).some((row) => row.includes("Staff who have read the current Part one"))).toBe(false);
    expect((await csv(`${all}/tidy.csv`)).some((row) => row.includes("Staff who have read the current Part one"))).toBe(true);
  });

  test("are missing from snapshots of before they were kept, which read as they did", async () => {
    const row = await app.db.selectFrom("snapshots").selectAll().where("name", "=", "Annual report").executeTakeFirstOrThrow();
    const { profiles: _, returns, ...rest } = JSON.parse(row.content) as SnapshotContent;
    const content = { ...rest, returns: returns.map(({ profile: __, ...one }) => one) };
    await app.db
      .insertInto("snapshots")
      .values({ ...row, id: "old", name: "Frozen before", content: JSON.stringify(content) })
      .execute();
    const page = mainText(await (await get("/snapshots/old")).text());
    expect(page).toContain("Table 7: ");
    expect(page).not.toContain("Profile indicators");
    expect((await (await app.signIn("anita")).get("/snapshots/old/indicators.csv")).status).toBe(404);
  });
});
