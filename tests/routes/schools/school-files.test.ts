import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notApplicableByProfile } from "#domain/assessments/applicability.ts";
import { totalsOf } from "#domain/assessments/return-document.ts";
import { inspectionHeadingOf } from "#standards/inherited.ts";
import { readReturn } from "#db/assessments/returns.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { problemsOf } from "#tests/support/spreadsheet-problems.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { morning, someAction } from "#tests/support/assessment-fixtures.ts";
import { mainText } from "#tests/support/page-text.ts";
import { readWordFile } from "#tests/support/read-word.ts";
import { viewOf } from "#tests/support/return-fixtures.ts";
import { otterbrook, otterbrookFlags, withSchools } from "#tests/support/school-fixtures.ts";
import { answerStandards, withProfile } from "#tests/support/school-answers.ts";

const at = `/assessments/${otterbrook}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await withSchools(app.db);
  await answerStandards(app.db, otterbrook, { A6: "partially-met", B3: "partially-met", H8: "not-met" });
  await withProfile(app.db, otterbrook, "joanne", { dsl_course: "2023-01-10", staff: "40", staff_read_part_one: "38" });
  const ours = { assessmentId: otterbrook, savedBy: "joanne", gap: "Only once a year", successMeasure: "Three surveys a year" };
  await app.db
    .insertInto("actions")
    .values([
      someAction("now-A6", {
        ...ours,
        standardCode: "A6",
        what: "Ask pupils each term",
        agreedOn: "2025-12-01",
        dueOn: "2026-03-31",
        carriedFrom: "then-A6",
      }),
      someAction("now-H8", {
        ...ours,
        standardCode: "H8",
        what: "Check every volunteer again",
        agreedOn: "2026-11-20",
        dueOn: "2027-01-31",
      }),
    ])
    .execute();
  await app.db.updateTable("actions").set({ progress: "done", closedOn: "2026-01-20" }).where("id", "=", "then-D2").execute();
  await app.db
    .insertInto("actionUpdates")
    .values([
      {
        id: "one",
        actionId: "now-A6",
        progress: "on-track",
        note: "Autumn survey is out\u0007",
        personId: "joanne",
        madeAt: "2026-10-01T09:00:00.000Z",
      },
      { id: "two", actionId: "now-A6", progress: "on-track", note: "Spring survey is planned", personId: "marcus", madeAt: morning },
    ])
    .execute();
});
afterAll(() => app.stop());

const open = async (path: string, person = "joanne") => (await app.signIn(person)).get(`${at}/${path}`);
const read = async (path: string) => readWordFile(await open(path));
const ours = async () => readReturn(app.db, await viewOf(app.db, "joanne", otterbrook));
const codesIn = (headings: string[]) => headings.flatMap((one) => /^3 ([A-Z]\d+) /.exec(one)?.[1] ?? []);

describe("the inspection file", () => {
  test("has every standard that applies once, under its own heading", async () => {
    const { headings } = await read("inspection-file.docx");
    const set = await findStandardSet(app.db, "s175-2026");
    const left = new Set(notApplicableByProfile(set, otterbrookFlags));

    for (const { code, title } of set.inspection_headings ?? []) {
      const expected = set.sections.flatMap((section) =>
        section.standards.filter((one) => inspectionHeadingOf(section, one) === code && !left.has(one.code)).map((one) => one.code),
      );
      const from = headings.indexOf(`2 ${title}`);
      const under = headings.slice(from + 1);
      const to = under.findIndex((one) => one.startsWith("2 "));
      expect([title, codesIn(to === -1 ? under : under.slice(0, to))]).toEqual([title, expected]);
    }
    expect(codesIn(headings)).toHaveLength(88 - left.size);
  });

  test("says how many are met under each heading, the same as the return does in all", async () => {
    const { tables, text } = await read("inspection-file.docx");
    const totals = totalsOf(await ours());

    const rows = tables[0]?.rows ?? [];
    expect(tables[0]?.hasHead).toBe(true);
    expect(rows).toHaveLength(7);
    const sum = (column: number) => rows.slice(1).reduce((all, row) => all + Number(row[column]), 0);
    expect([sum(1), sum(2), sum(3), sum(4), sum(5)]).toEqual([totals.met, totals.partiallyMet, totals.notMet, 0, totals.applicable]);
    for (const [title, met, , , , applicable] of rows.slice(1)) expect(text).toContain(`${title}\n${met} of ${applicable} met.`);
  });

  test("gives statement, evidence and where it is kept, and names what does not apply", async () => {
    const { text } = await read("inspection-file.docx");

    expect(text).toContain(
      "Statement: What is in place for A1\nEvidence:\nRecord for A1\nWhat it shows: That it is done\nWhere it is kept: Safeguarding folder",
    );
    expect(text).toMatch(/These standards do not apply:\n.*K14 .*The profile says no to: boarding/s);
  });
});

describe("the report to governors", () => {
  test("has its parts in order and the counts of the return", async () => {
    const { headings, text, tables } = await read("governors-report.docx");
    const { met, applicable, partiallyMet, notMet } = totalsOf(await ours());

    expect(headings.filter((one) => !one.startsWith("3 "))).toEqual([
      "1 Safeguarding report to governors and trustees: Otterbrook Primary School",
      "2 Summary",
      "2 Not met and partially met",
      "2 What does not apply",
      "2 What changed since 2025 to 2026",
      "2 Actions of the last audit",
      "2 Training",
      "2 Questions to ask",
      "2 For the minutes",
    ]);
    expect(text).toContain(`${met} of ${applicable} standards that apply are met, ${partiallyMet} partially met, ${notMet} not met.`);
    expect(tables.every((table) => table.hasHead)).toBe(true);
  });

  test("puts what is not met first, with its actions", async () => {
    const { headings, text } = await read("governors-report.docx");

    expect(codesIn(headings)).toEqual(["H8", "A6", "B3"]);
    expect(text).toContain("Check every volunteer again\nOwner: ");
    // H8 is law for everybody
    expect(text).toMatch(/Rating: Not met\..*\nBasis: Required by law\nStatement: What is in place for H8/);
    expect(text).toMatch(/What does not apply\n.*K14 Boarding and residential places\. The profile says no to: boarding\./s);
    expect(text).toContain("No action: It is being replaced");
  });

  test("says what became of last year's actions", async () => {
    const { tables } = await read("governors-report.docx");

    expect(tables[1]?.rows?.map((row) => [row[0], row[4]])).toEqual([
      ["Standard", "What became of it"],
      ["D2", "Done on 20 January 2026"],
      ["A6", "Carried over: overdue, not started"],
      ["H8", "Not carried over: not started"],
    ]);
  });

  test("says when people were trained, and what is too old", async () => {
    const { tables } = await read("governors-report.docx");
    const rows = new Map(tables[2]?.rows?.map((row) => [row[0], row[1]]));

    expect(rows.get("Designated safeguarding lead (DSL): date of the last full course")).toBe("10 January 2023, more than 24 months ago");
    expect(rows.get("Designated safeguarding lead (DSL): date of the last update")).toBe("10 September 2026");
    expect(rows.get("Staff who have read the current Part one")).toBe("38 of 40");
  });

  test("asks what the signing page asks, and leaves room for the minute", async () => {
    const { text, tables } = await read("governors-report.docx");

    expect(text).toContain("H8 ");
    expect(text).toMatch(/H8 .* is not met\. What keeps children safe until 31 January 2027\?/);
    expect(text).toContain("1 action is past its date. Who will put that right?");
    expect(text).not.toContain("the panel");
    expect(tables[3]?.rows?.map((row) => row[1])).toEqual(["Minute", "", "", "", "", ""]);
  });
});

describe("the action plan", () => {
  const headings = [
    "Standard",
    "Gap",
    "Action",
    "Priority",
    "Owner",
    "Start (date agreed)",
    "Due",
    "Success measure",
    "Progress notes",
    "Status",
    "Evidence of the standard",
    "Closed",
    "Check by a governor or trustee",
  ];
  const notes = "22 November 2026, Marcus Adeyemi: Spring survey is planned\n1 October 2026, Joanne Tull: Autumn survey is out";

  test("is a workbook with all its columns", async () => {
    const file = Buffer.from(await (await open("action-plan.xlsx")).arrayBuffer());
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(file as unknown as ArrayBuffer);
    const rows = workbook.getWorksheet("Action plan")?.getSheetValues() as unknown[][];
    const head = rows.findIndex((row) => row?.[1] === "Standard");

    expect(await problemsOf(file)).toEqual([]);
    const start = headings.indexOf("Start (date agreed)") + 1;
    expect(rows[head]?.slice(1)).toEqual(headings.toSpliced(start, 0, "Carried over from"));
    expect(rows[head + 1]?.slice(4, 15)).toEqual([
      "Normal",
      "Chidi Nwosu",
      new Date("2025-12-01"),
      "2025 to 2026",
      new Date("2026-03-31"),
      "Three surveys a year",
      notes,
      "Overdue, not started",
      "Record for A6",
      "Not closed",
      "To fill in",
    ]);
    expect(rows[head + 2]?.slice(3, 5)).toEqual(["Check every volunteer again", "High"]);
  });

  test("is a Word document with the governor's check left empty and every column of every action", async () => {
    const { text, tables, headings: parts } = await read("action-plan.docx");

    expect(text).toContain("2 actions: 1 overdue, 1 open. 1 is of high priority.");
    expect(tables[0]?.rows?.map((row) => row.at(-1))).toEqual(["Check by a governor or trustee", "", ""]);
    expect(parts.filter((one) => one.startsWith("3 "))).toHaveLength(2);
    for (const heading of headings.filter((one) => !["Standard", "Action", "Check by a governor or trustee"].includes(one))) {
      const inTable = tables[0]?.rows?.[0]?.includes(heading) ? 1 : 0;
      expect([heading, text.split(`\n${heading}: `).length - 1 + inTable]).toEqual([heading, 2 + inTable]);
    }
    expect(text).toContain(`Progress notes: ${notes}`);
  });

  test("its page shows priority and the date first agreed, and offers the files", async () => {
    const text = await mainText(await open("action-plan"));

    expect(text).toContain("Priority: high.");
    expect(text).toContain("Agreed 1 December 2025, carried over from 2025");
    expect(text).toContain("Download as a Word document (DOCX)");
  });
});

test("the return page offers what it serves at home", async () => {
  const html = await (await open("return")).text();

  for (const file of ["governors-report.docx", "inspection-file.docx", "action-plan.docx"]) expect(html).toContain(`href="${at}/${file}"`);
});

test("each file can be had before anything is answered", async () => {
  for (const file of ["governors-report.docx", "inspection-file.docx", "action-plan.docx", "action-plan.xlsx"]) {
    expect((await (await app.signIn("sunil")).get(`/assessments/pellow-2026/${file}`)).status).toBe(200);
  }
});
