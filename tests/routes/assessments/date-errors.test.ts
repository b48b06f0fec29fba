import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";

const page = "/assessments/riverbend-2026/actions/new?standard=6.2";
let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  await withOneAudit(app.db);
});
afterAll(() => app.stop());

const action = { what: "Brief all starters", gap: "They are not", owner: "Chidi Nwosu", successMeasure: "All are" };

async function send([day, month, year]: string[]) {
  const champion = await app.signIn("priya");
  const response = await champion.post(page, { ...action, "dueOn.day": day!, "dueOn.month": month!, "dueOn.year": year! });
  const html = await response.text();
  return {
    links: [...html.matchAll(/<a href="#(dueOn[^"]*)">/g)].map(([, id]) => id),
    red: [...html.matchAll(/<input[^>]*govuk-input--error[^>]*id="([^"]*)"/g)].map(([, id]) => id),
  };
}

test.each([
  ["the day is wrong", ["40", "3", "2027"], ["day"]],
  ["the month is wrong", ["31", "Marble", "2027"], ["month"]],
  ["the year is wrong", ["31", "3", "27"], ["year"]],
  ["the month is missing", ["31", "", "2027"], ["month"]],
  ["day and year are missing", ["", "3", ""], ["day", "year"]],
  ["day and month are wrong", ["0", "13", "2027"], ["day", "month"]],
  ["all are missing", ["", "", ""], ["day", "month", "year"]],
  ["nobody can say which is wrong", ["31", "2", "2027"], ["day", "month", "year"]],
  ["the date has passed", ["1", "3", "2026"], ["day", "month", "year"]],
])("when %s, the error leads to the first wrong box and marks what is wrong", async (_what, typed, wrong) => {
  const boxes = wrong.map((part) => `dueOn-${part}`);

  expect(await send(typed)).toEqual({ links: [boxes[0]], red: boxes });
});
