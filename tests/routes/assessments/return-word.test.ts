import { afterAll, beforeAll, expect, test } from "vitest";
import { totalsOf } from "#domain/assessments/return-document.ts";
import { declarationsFor } from "#domain/signing/declaration.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { hashOf } from "#db/signing/sign-off.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { readWordFile } from "#tests/support/read-word.ts";
import { returnOf, withCompleteReturn } from "#tests/support/return-fixtures.ts";
import { otterbrook, otterbrookThen, withSchools } from "#tests/support/school-fixtures.ts";
import { answerStandards } from "#tests/support/school-answers.ts";

const audit = "/assessments/riverbend-2026";
const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await withOneAudit(app.db);
  await withCompleteReturn(app.db);
});
afterAll(() => app.stop());

const open = async (person: string, path: string) => (await app.signIn(person)).get(path);
const standardHeadings = (headings: string[]) => headings.filter((one) => /^3 [\dA-Z][\d.]* /.test(one)).map((one) => one.split(" ")[1]);

test("the return as it stands is a Word document with every section and every standard once", async () => {
  const response = await open("priya", `${audit}/return.docx`);
  const { sections } = await findStandardSet(app.db, "s11-2026");

  expect(response.headers.get("content-type")).toBe(type);
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="section-11-audit-2026-riverbend-revision-1.docx"');
  const file = await readWordFile(response);
  expect(file.headings[0]).toBe("1 Section 11 audit 2026: Riverbend Housing Association");
  expect(file.headings.filter((one) => one.startsWith("2 "))).toEqual([
    "2 Sections",
    "2 Signatures",
    ...sections.map((one) => `2 ${one.code}. ${one.title}`),
  ]);
  expect(standardHeadings(file.headings)).toEqual(sections.flatMap((one) => one.standards).map((one) => one.code));
  expect(file.text).toContain("It has not been submitted.");
  expect(file.text).toContain("Not signed yet.");
});

test("its table of sections has the counts of the return", async () => {
  const file = await readWordFile(await open("priya", `${audit}/return.docx`));
  const { document } = await returnOf(app.db);
  const totals = totalsOf(document);

  const [table] = file.tables;
  expect(table?.hasHead).toBe(true);
  expect(table?.rows?.[0]).toEqual([
    "Section",
    "Standards",
    "Met",
    "Partially met",
    "Not met",
    "Not applicable",
    "Not answered",
    "Section outcome",
  ]);
  const sum = (at: number) => table?.rows?.slice(1).reduce((all, row) => all + Number(row[at]), 0);
  expect([1, 2, 3, 4, 5].map(sum)).toEqual([totals.standards, totals.met, totals.partiallyMet, totals.notMet, totals.notApplicable]);
});

test("it says what the page says of a standard: rating, statement, evidence, action", async () => {
  const { text } = await readWordFile(await open("priya", `${audit}/return.docx`));
  const part = text.slice(text.indexOf("\n8.3 "), text.indexOf("\n8.4 ") === -1 ? undefined : text.indexOf("\n8.4 "));

  for (const words of [
    "Rating: Not met",
    "Statement: What we do about",
    "Evidence for 8.3\nWhat it shows: That it is done\nWhere it is kept: SharePoint, Safeguarding",
    "Brief all frontline staff\nGap it closes:",
    "Due: 29 January 2027",
  ]) {
    expect(part).toContain(words);
  }
});

test("what was submitted is kept as a Word document too, with its signature and receipt", async () => {
  await (await app.signIn("priya")).post(`${audit}/check`, { note: "" });
  const { document } = await returnOf(app.db);
  const declare = declarationsFor("Riverbend", { actions: 3, isSetting: false }).map((one) => one.value);
  await (await app.signIn("helen")).post(`${audit}/sign-off`, { intent: "sign", revision: "1", hash: hashOf(document), declare });

  const file = await readWordFile(await open("leila", `${audit}/submissions/1.docx`));
  const { receipt } = await app.db
    .selectFrom("submissions")
    .select("receipt")
    .where("assessmentId", "=", "riverbend-2026")
    .executeTakeFirstOrThrow();
  expect(file.text).toContain("Revision 1, as signed by Helen Whitcombe, Chief executive, at 9am on 22 November 2026.");
  expect(file.text).toContain(`Receipt: ${receipt}`);
  expect(file.parts.filter((part) => part.style === "ListParagraph").map((part) => part.text)).toContain(
    "To the best of my knowledge the ratings and statements are true",
  );
  expect(file.text).not.toContain("Governor’s signature");

  const now = await readWordFile(await open("priya", `${audit}/return.docx`));
  expect(now.text).toContain("It has been submitted: the actions are shown as they stand now.");
  expect(now.text).toContain("Signed by Helen Whitcombe");
});

test("pages of a return offer the Word document beside the spreadsheet", async () => {
  for (const [path, file] of [
    ["return", "return"],
    ["submission", "submissions/1"],
    ["submissions/1", "submissions/1"],
  ]) {
    const html = await (await open("priya", `${audit}/${path}`)).text();
    for (const ending of ["docx", "xlsx"]) expect(html).toContain(`href="${audit}/${file}.${ending}" download`);
  }
});

test("a school's submission says whether the governor has signed", async () => {
  const schools = await startApp();
  await withSchools(schools.db);
  await answerStandards(schools.db, otterbrook);
  const read = async () => readWordFile(await (await schools.signIn("joanne")).get(`/assessments/${otterbrookThen}/submissions/1.docx`));

  const before = (await read()).text;
  await schools.db
    .insertInto("signOffs")
    .values({
      id: "governor",
      assessmentId: otterbrookThen,
      revision: 1,
      personId: "amina",
      personName: "Amina Yusuf",
      jobTitle: "Safeguarding governor",
      declarations: JSON.stringify(["I have read it"]),
      signedAt: "2026-01-20T10:00:00.000Z",
      capacity: "governor",
      meetingOn: "2026-01-15",
      minuteReference: "7.2",
    })
    .execute();
  const after = (await read()).text;
  await schools.stop();

  expect(before).toContain("The governor or trustee’s signature was owed by 29 January 2026");
  expect(after).toContain(
    "Signed by Amina Yusuf, Safeguarding governor, on 20 January 2026, after the meeting of 15 January 2026 (minute reference 7.2).",
  );
  expect(after).toContain("I have read it");
});
