import { findAnswer } from "#db/assessments/answers.ts";
import { findDraft } from "#db/assessments/drafts.ts";
import { listHistory } from "#db/history.ts";
import type { TestApp } from "#tests/support/app.ts";
import { someAction, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { withEarlierReturn } from "#tests/support/return-fixtures.ts";

export const audit = "/assessments/riverbend-2026";
export const standard = `${audit}/standards/9.1`;

export const policy = {
  title: "Policy, version 5",
  shows: "That it is done",
  kept: "Intranet",
  "checkedOn.day": "3",
  "checkedOn.month": "11",
  "checkedOn.year": "2026",
};

/** Where a response leads, with its status. */
export const leads = (response: Response) => [response.status, response.headers.get("Location")];

/** Riverbend's audit of 2026 with nothing answered yet, after that of 2024, and what tests of standard 9.1 do and ask in it. */
export async function riverbendApp() {
  const app = await freshApp(fill);
  const [priya, chidi] = await Promise.all([app.signIn("priya"), app.signIn("chidi")]);
  const history = (standardCode?: string) => listHistory(app.db, "riverbend-2026", { standardCode });
  return {
    ...app,
    priya,
    chidi,
    answer: (code = "9.1") => findAnswer(app.db, "riverbend-2026", code),
    draft: (person = "priya") => findDraft(app.db, "riverbend-2026", "9.1", person),
    open: async (browser = priya, path = standard) => readPage(await browser.get(path)),
    read: async (browser = priya, path = standard) => (await readPage(await browser.get(path))).text,
    save: (fields: Record<string, string>, browser = priya) =>
      browser.post(standard, { baseRevision: "0", rating: "met", statement: "", ...fields }),
    /** What the history says of a standard, oldest first. */
    events: async (code = "9.1") => (await history(code)).map((line) => line.event).reverse(),
    /** The statements that were set aside and are kept in the history. */
    setAside: async () =>
      (await history()).filter((line) => line.event === "answer-version-set-aside").map((line) => line.after?.statement),
  };
}

async function fill({ db }: TestApp) {
  await withOneAudit(db);
  const then = { assessmentId: "riverbend-2024", standardCode: "9.2" };
  await db
    .insertInto("actions")
    .values([
      someAction("still-open", { ...then, what: "Still to be done", progress: "at-risk", agreedOn: "2024-12-02" }),
      someAction("long-done", { ...then, what: "Done long ago", progress: "done" }),
    ])
    .execute();
  await withEarlierReturn(db);
  await db
    .insertInto("assignments")
    .values({ assessmentId: "riverbend-2026", sectionCode: "9", personId: "chidi", since: "2026-09-10" })
    .execute();
}
