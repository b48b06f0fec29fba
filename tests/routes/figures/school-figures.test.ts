import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SnapshotContent } from "#domain/figures/snapshot.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { refreshAllSummaries } from "#db/assessments/section-summaries.ts";
import { problemsOf } from "#tests/support/spreadsheet-problems.ts";
import { type TestApp, startApp } from "#tests/support/app.ts";
import { morning, someAction } from "#tests/support/assessment-fixtures.ts";
import { readOds } from "#tests/support/ods.ts";
import { readWordFile } from "#tests/support/read-word.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { answerStandards, withProfile } from "#tests/support/school-answers.ts";
import { submitOtterbrook } from "#tests/support/school-submission.ts";
import { mainText, parseCsv, tableInWorkbook, tableOnPage } from "#tests/support/tables.ts";

const cycle = "/cycles/s175-2026";
/** The words of a Section 11 audit; but one standard is about staff of an agency. */
const words = /\bagenc(?:y|ies)\b(?! and contractor)/i;

/** Otterbrook has signed and submitted; Quillstone has returned, with no flag raised; Pellow is in progress. */
let app: TestApp;
let snapshot: string;
let before: string;
beforeAll(async () => {
  app = await startApp();
  app.setClock("2026-12-16T09:00:00Z");
  await withSchools(app.db);
  await answerStandards(app.db, otterbrook, { A1: "not-met", A6: "partially-met", H5: "not-met" });
  await withProfile(app.db, otterbrook);
  await submitOtterbrook(app.db);
  // As if every standard had been answered before the profile said which apply
  await answerStandards(app.db, "quillstone-2026", { A1: "not-met" });
  await app.db
    .insertInto("actions")
    .values([
      someAction("asked", { assessmentId: "quillstone-2026", standardCode: "A1", what: "Do it", savedBy: "dana" }),
      someAction("not-asked", {
        assessmentId: "quillstone-2026",
        standardCode: await notAskedOfQuillstone(),
        what: "Do it",
        savedBy: "dana",
      }),
    ])
    .execute();
  await app.db
    .updateTable("assessments")
    .set({ state: "submitted", firstSubmittedAt: morning, submittedAt: morning })
    .where("id", "=", "quillstone-2026")
    .execute();
  await refreshAllSummaries(app.db, "quillstone-2026", await findStandardSet(app.db, "s175-2026"));
  before = await freeze("/cycles/s175-2025", "Last year");
  snapshot = await freeze(cycle, "Annual report");
});
afterAll(() => app.stop());

async function notAskedOfQuillstone() {
  const set = await findStandardSet(app.db, "s175-2026");
  const standard = set.sections
    .flatMap((section) => section.standards)
    .find(({ applies }) => typeof applies === "object" && "if_any" in applies);
  return standard?.code ?? "";
}

async function freeze(path: string, name: string) {
  const response = await (await app.signIn("anita")).post(`${path}/snapshots`, { name, note: "" });
  expect(response.status).toBe(302);
  return response.headers.get("location") ?? "";
}

async function get(path: string, person = "anita") {
  const response = await (await app.signIn(person)).get(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response;
}

const text = async (path: string, person?: string) => mainText(await (await get(path, person)).text());

async function content(): Promise<SnapshotContent> {
  const row = await app.db.selectFrom("snapshots").select("content").where("name", "=", "Annual report").executeTakeFirstOrThrow();
  return JSON.parse(row.content) as SnapshotContent;
}

describe("figures of schools and colleges", () => {
  test("never speak of agencies, on any page", async () => {
    for (const path of [
      `${cycle}/snapshots`,
      snapshot,
      `${snapshot}?phase=Primary`,
      `${snapshot}/trend`,
      `${snapshot}/trend?with=${before.split("/").at(-1)}`,
      `${snapshot}/draft-check`,
    ]) {
      expect([path, words.exec(await text(path))?.[0]]).toEqual([path, undefined]);
    }
  });

  test("say in titles, units, sentences and charts whom they count", async () => {
    const page = await text(snapshot);
    expect(page).toContain("2 of 3 schools and colleges have returned.");
    expect(page).toContain("Table 1: Schools and colleges by section outcome, self-rating, Estmere, 2026 to 2027 [p]");
    expect(page).toContain("Base: 3 schools and colleges, of which 2 returned.");
    expect(page).toContain("Table 4: Returns by type of school or college, Estmere, 2026 to 2027 [p]");
    expect(page).toContain("These are the schools’ and colleges’ own ratings (self-rating) unless a title says otherwise.");
    expect(await text(`${snapshot}?kind=Maintained+special+school`)).toContain(
      "Schools and colleges of the type “Maintained special school”: ",
    );
  });

  test("never speak of agencies in any file", async () => {
    const csv = ["tidy", "dictionary", "agency-ratings", "sections", "standards", "completion", "kinds", "agencies"].map(
      (name) => `${name}.csv`,
    );
    for (const name of [...csv, "chart.svg", "completion-chart.svg", `trend-chart.svg?with=${before.split("/").at(-1)}`]) {
      const response = await get(`${snapshot}/${name}`);
      expect([name, words.exec(await response.text())?.[0]]).toEqual([name, undefined]);
      expect(response.headers.get("content-disposition") ?? "").not.toMatch(/agency by|by agency|agencies/i);
    }
    const { parts } = await wordOf(`${snapshot}/annual-report.docx`);
    expect(parts).toContain("schools and colleges");
    expect(words.exec(parts)?.[0]).toBeUndefined();
  });

  test("make workbooks of which a checker has nothing to say, each sheet with a name of its own", async () => {
    for (const path of [`${snapshot}/workbook`, `${snapshot}/trend`]) {
      const query = path.endsWith("trend") ? `?with=${before.split("/").at(-1)}` : "";
      const file = await (await get(`${path}.xlsx${query}`)).arrayBuffer();
      expect(await problemsOf(Buffer.from(file))).toEqual([]);
      const { sheets, content: xml } = await readOds(await (await get(`${path}.ods${query}`)).arrayBuffer());
      const names = sheets.map((sheet) => sheet.name);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(31);
      expect(words.exec(xml)?.[0]).toBeUndefined();
      expect(names.join(" ")).not.toMatch(/agenc/i);
    }
    const file = await (await get(`${snapshot}/workbook.xlsx`)).arrayBuffer();
    expect((await tableInWorkbook(file, "Table_2_Settings_by_standard")).map((row) => row.map(String)).slice(1)).toEqual(
      parseCsv(await (await get(`${snapshot}/standards.csv`)).text()).slice(1),
    );
  });

  test("have sections from A to K and standards in the order of the set, A2 before A10", async () => {
    const html = await (await get(snapshot)).text();
    const first = (caption: string) => tableOnPage(html, caption).map((row) => row[0] ?? "");
    expect(first("Table 1:").flatMap((title) => /^([A-Z])\. /.exec(title)?.[1] ?? [])).toEqual([..."ABCDEFGHIJK"]);
    const codes = first("Table 2:").flatMap((title) => /^([A-Z]\d+) /.exec(title)?.[1] ?? []);
    expect(codes.length).toBe(88);
    const inOrder = codes.toSorted(
      (one, other) => one.charCodeAt(0) - other.charCodeAt(0) || Number(one.slice(1)) - Number(other.slice(1)),
    );
    expect(codes).toEqual(inOrder);
    const ratings = parseCsv(await (await get(`${snapshot}/agency-ratings.csv`)).text());
    expect(ratings[0]).toContain("school_or_college");
    expect(ratings[0]?.slice(3, 7)).toEqual(["kind", "phase", "governance", "trust"]);
    expect(ratings.find((row) => row[2] === "Otterbrook Primary School")?.slice(4, 7)).toEqual([
      "Primary",
      "Academy",
      "Hartsmoor Learning Trust",
    ]);
    expect(ratings.length).toBe(1 + 3 * 88);
  });

  test("leave what does not apply by the profile out of every base, however it was answered", async () => {
    const { returns, set } = await content();
    const code = await notAskedOfQuillstone();
    const quillstone = returns.find((one) => one.organisation.id === "quillstone");
    expect(set.isForSettings).toBe(true);
    expect(quillstone?.ratings[code]).toBe("not-applicable");
    expect(quillstone?.ratings.A1).toBe("not-met");
    expect(quillstone?.actions.map((action) => action.standard)).toEqual(["A1"]);
    const rows = parseCsv(await (await get(`${snapshot}/ratings.csv?governance=Maintained`)).text());
    const total = rows.at(-1)?.map(Number) ?? [];
    const notApplicable = Object.values(quillstone?.ratings ?? {}).filter((rating) => rating === "not-applicable").length;
    expect(notApplicable).toBeGreaterThan(5);
    expect(total.slice(-3)).toEqual([notApplicable, 0, 88 - notApplicable]);
    expect(await text(snapshot)).toContain("A standard that does not apply by a profile is not applicable, and in no base.");
  });

  test("can be narrowed by phase, governance and trust", async () => {
    for (const [query, words] of [
      ["phase=Primary", "phase Primary"],
      ["governance=Academy", "governance Academy"],
      ["trust=hartsmoor", "trust Hartsmoor Learning Trust"],
    ] as const) {
      expect(await text(`${snapshot}?${query}`)).toContain(`by section outcome, self-rating, Estmere, ${words}, 2026 to 2027 [p]`);
    }
    expect(tableOnPage(await (await get(`${snapshot}?trust=hartsmoor`)).text(), "Table 4:").at(-1)).toEqual([
      "All types together",
      "1",
      "50%",
      "1",
      "2",
      "0",
    ]);
  });

  test("read old snapshots, which do not say whom they are about, by their standards", async () => {
    const old = await content();
    delete old.set.isForSettings;
    const row = await app.db.selectFrom("snapshots").selectAll().where("name", "=", "Annual report").executeTakeFirstOrThrow();
    await app.db
      .insertInto("snapshots")
      .values({ ...row, id: "old", name: "Frozen before", content: JSON.stringify(old) })
      .execute();
    expect(await text("/snapshots/old")).toContain("2 of 3 schools and colleges have returned.");
  });
});

describe("a draft about schools and colleges", () => {
  async function check(fields: { text?: string; file?: ArrayBuffer }) {
    const form = new FormData();
    form.set("text", fields.text ?? "");
    form.set("file", new File(fields.file ? [fields.file] : [], fields.file ? "section.docx" : ""), fields.file ? "section.docx" : "");
    const response = await (await app.signIn("anita")).post(`${snapshot}/draft-check`, form);
    expect(response.status).toBe(200);
    return mainText(await response.text());
  }

  test("has nothing wrong where it is our own section for the annual report", async () => {
    const found = await check({ file: await (await get(`${snapshot}/annual-report.docx`)).arrayBuffer() });
    expect(found).not.toMatch(/Differs|do not agree/);
    expect(found).toContain("Agrees: A. ");
    expect(words.exec(found)?.[0]).toBeUndefined();
  });

  test("is held against sections with letters, and against all of them together only", async () => {
    const found = await check({
      text: "Section B was met by 1 of 2 schools. In section A, 90% of primary schools met it.\nSection\tNumber of schools met\tBase\nA\t1\t2\nB\t2\t2",
    });
    expect(found).toContain("Differs, should be 2 of 2: B. ");
    expect(found).toContain("What the figures were checked against");
    expect(found).toContain("Table 1 for Estmere, phase Primary01");
    expect(found).toContain("In section A, 0% (0 of 1) of primary schools met it.");
    expect(found).toContain("Differs, should be 0: A. ");
    expect(found).toContain("Agrees: B. ");
  });
});

async function wordOf(path: string) {
  const { text: words, body, core, running } = await readWordFile(await get(path));
  return { parts: [words, body, core, running].join(" ") };
}
