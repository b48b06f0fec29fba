import { expect, test } from "vitest";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { startApp } from "#tests/support/app.ts";
import { readPage } from "#tests/support/page.ts";
import { readWordFile } from "#tests/support/read-word.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(({ db }) => withSchools(db));

test("a school's blank copy asks what applies to it, with room to write, and its profile", async () => {
  const response = await (await app.signIn("joanne")).get(`/assessments/${otterbrook}/blank-copy.docx`);

  expect(response.headers.get("content-disposition")).toContain("otterbrook-blank-copy.docx");
  const { headings, tables, text } = await readWordFile(response);
  expect(text).toContain("83 standards in 11 sections apply. The return is due on 16 December 2026.");
  expect(text).toContain("designated safeguarding lead, puts the answers into the service");
  expect(headings).toContain("3 A1 Strategic responsibility");
  expect(headings.some((one) => one.startsWith("3 C7 "))).toBe(false);
  expect(headings).toContain("2 Profile");
  // No level is left out on the way down
  const levels = headings.map((one) => Number(one[0]));
  expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  const first = tables[0]?.rows ?? [];
  expect(first.map(([what]) => what?.split(":")[0])).toEqual([
    "What is asked",
    "Rating",
    "Statement",
    "Evidence",
    "Action, where it is not fully met",
  ]);
  expect(first.slice(1).map(([, answer]) => answer)).toEqual(["", "", "", ""]);
});

test("an agency's has its 34 standards and no profile, and nothing of what was answered", async () => {
  const agency = await startApp();
  await withOneAudit(agency.db);
  const response = await (await agency.signIn("priya")).get("/assessments/riverbend-2026/blank-copy.docx");
  const { headings, text } = await readWordFile(response);

  expect(text).toContain("34 standards in 9 sections apply.");
  expect(text).toContain("the champion, puts the answers into the service");
  expect(headings.filter((one) => /^3 \d/.test(one))).toHaveLength(34);
  expect(headings).not.toContain("2 Profile");
  await agency.stop();
});

test("is offered while answers can be given, and not afterwards", async () => {
  const offered = async (state: "in-progress" | "awaiting-sign-off" | "closed") => {
    await app.db.updateTable("assessments").set({ state }).where("id", "=", otterbrook).execute();
    const { text } = await readPage(await (await app.signIn("joanne")).get(`/assessments/${otterbrook}`));
    expect(text).toContain("Download as a spreadsheet");
    return text.includes("Blank copy to collect answers");
  };
  expect(await offered("in-progress")).toBe(true);
  expect(await offered("awaiting-sign-off")).toBe(false);
  expect(await offered("closed")).toBe(false);
});
