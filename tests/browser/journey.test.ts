import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  audit,
  bringVersionsTogether,
  completeWhatIsMissing,
  declareAndSign,
  newestMessage,
  open,
  people,
  press,
  rate,
  returnWithNote,
  sendToSign,
  signIn,
  wordsOf,
} from "./steps.ts";
import { type Site, startSite } from "./support.ts";

let site: Site;
let priya: Page;
let helen: Page;
let leila: Page;

beforeAll(async () => {
  site = await startSite();
  priya = await site.visitor();
  helen = await site.visitor();
  leila = await site.visitor();
});
afterAll(() => site?.stop());

// One story told in order: each chapter goes on from the one before
test("a standard’s page says of its section what the task list says", async () => {
  await signIn(priya, people.champion);

  for (const section of ["3", "4", "8", "9"]) {
    await priya.goto(audit);
    const listed = await priya.locator(`[aria-labelledby=all-${section}] li`).allTextContents();
    await priya.goto(`${audit}/standards/${section}.1`);
    const aside = (await priya.getByRole("complementary").innerText()).replaceAll(/\n(?=\w)/g, ": ");
    for (const line of listed) expect(aside.toLowerCase()).toContain(line.toLowerCase());
  }
});

test("the champion sees her work and completes what the task list says is missing", async () => {
  await priya.goto("/work");
  expect(await wordsOf(priya)).toContain("Bring two versions of 6.4 together");

  await bringVersionsTogether(priya);
  const missing = (await completeWhatIsMissing(priya)).join("\n");

  for (const kind of ["not answered", "with no evidence", "with no action"]) expect(missing).toContain(kind);
  expect(await wordsOf(priya)).toContain("34 of 34 standards complete");
});

test("the champion checks the whole return and sends it to be signed", async () => {
  await open(priya, /^Check everything and send it/);
  expect(await wordsOf(priya)).toContain("Nothing is missing");

  await sendToSign(priya, "Section 8 is new: please read it first.");

  expect(await wordsOf(priya)).toContain("Helen Whitcombe");
  await priya.goto(`${audit}/standards/8.1`);
  expect(await priya.getByRole("button", { name: "Save and continue" }).count()).toBe(0);
});

test("the signatory reads it and returns it with a note", async () => {
  await signIn(helen, people.signatory);
  await helen.goto(`${audit}/sign-off`);
  expect(await wordsOf(helen)).toContain("Section 8 is new: please read it first.");

  await returnWithNote(helen, "Say in 8.3 who leads the meetings.");

  await priya.goto(audit);
  expect(await wordsOf(priya)).toContain("Say in 8.3 who leads the meetings.");
});

test("the champion changes it and sends it again", async () => {
  await priya.goto(`${audit}/standards/8.3`);
  await rate(priya, "Met", "The head of safeguarding leads the meetings of the partnership’s neighbourhood group.");
  await press(priya, "Save and come back later");

  await sendToSign(priya, "8.3 names who leads the meetings now.");

  await helen.goto(`${audit}/sign-off`);
  expect(await wordsOf(helen)).toContain("8.3 names who leads the meetings now.");
});

test("the signatory signs and submits, and gets a receipt", async () => {
  await declareAndSign(helen);

  const receipt = receiptIn(await wordsOf(helen));
  expect(await newestMessage(helen, people.signatory, receipt)).toContain(receipt);
  expect(await newestMessage(helen, people.champion, receipt)).toContain(receipt);
  await helen.goto(`${audit}/history`);
  expect(await wordsOf(helen)).toContain(receipt);
});

test("the workbook of the return reads as the page does", async () => {
  await priya.goto(`${audit}/submission`);
  const workbook = await workbookFrom(priya, /^Download it as a spreadsheet/);

  const answers = workbook.worksheets.map((sheet) => textOf(sheet)).join("\n");
  expect(answers).toContain("The head of safeguarding leads the meetings of the partnership’s neighbourhood group.");
  expect(answers).toContain("Quarterly sample, October 2026");
  expect(answers).toContain(receiptIn(await wordsOf(priya)));
});

test("the partnership counts the return in its table, grid and files", async () => {
  await signIn(leila, people.administrator);
  await leila.goto("/cycles/s11-2026");
  const shown = await wordsOf(leila);
  expect(shown).toContain("7 of 23 agencies have returned");
  expect(await leila.getByRole("row", { name: /Riverbend/ }).innerText()).not.toContain("Not returned");

  const workbook = await workbookFrom(leila, "Download Tables 1 and 3 (Excel)");
  const csv = await fileFrom(leila, "Download Table 2 (CSV)");

  const tables = workbook.worksheets.map((sheet) => textOf(sheet));
  expect(tables.find((text) => text.startsWith("Table 1"))).toContain("Information sharing");
  expect(csv.toString("utf8")).toMatch(/Riverbend Housing Association.*Met/);
});

test("the partnership reopens the return, and the first revision stays readable", async () => {
  await leila.goto(audit);
  await open(leila, "Open it again for changes");
  await leila.getByLabel("Why it is reopened").fill("Section 9 leaves out the contractors.");
  await press(leila, "Reopen as revision 2");

  await priya.goto(audit);
  expect(await wordsOf(priya)).toContain("This is revision 2");
  for (const reader of [priya, helen, leila]) {
    await reader.goto(`${audit}/submissions/1`);
    expect(await wordsOf(reader)).toContain("revision 1 as submitted");
  }
  await priya.goto(`${audit}/standards/9.1`);
  expect(await priya.getByRole("button", { name: "Save and continue" }).count()).toBe(1);
  expect(site.faults).toEqual([]);
});

function receiptIn(text: string): string {
  return /S11-2026-\w{4}-\d{4}/.exec(text)?.[0] ?? "no receipt";
}

async function fileFrom(page: Page, link: string | RegExp): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).first().click()]);
  const stream = await download.createReadStream();
  return Buffer.concat(await Array.fromAsync(stream));
}

async function workbookFrom(page: Page, link: string | RegExp): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const file = await fileFrom(page, link);
  await workbook.xlsx.load(file as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook;
}

function textOf(sheet: ExcelJS.Worksheet): string {
  const lines: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => lines.push(cell.text)));
  return lines.join("\n");
}
