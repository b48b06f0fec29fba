import { expect } from "vitest";
import { startApp } from "#tests/support/app.ts";
import { morning } from "#tests/support/assessment-fixtures.ts";
import { readPage } from "#tests/support/page.ts";
import { answerStandards, refreshSummaries, withProfile } from "#tests/support/school-answers.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { problemsOf } from "#tests/support/spreadsheet-problems.ts";
import { parseCsv, tableInWorkbook, tableOnPage } from "#tests/support/tables.ts";

export const cycle = "/cycles/s175-2026";

/** A schools' cycle to read: Otterbrook and Quillstone have returned, with standards not met; Pellow is in progress. */
export async function schoolCycle() {
  const app = await startApp();
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
    await refreshSummaries(app.db, id);
  }

  const get = async (person: string, path: string) => (await app.signIn(person)).get(path);
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
  const open = async (person: string, path: string) => readPage(await get(person, path));
  return { stop: app.stop, get, open, page, agree };
}
