import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEnvironment } from "#app/environment.server.ts";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { morning, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { recurring } from "../../server/recurring.ts";

test("this comes round by itself, after so many minutes", () => {
  expect(recurring.map(({ name, every }) => [name, every / 60_000])).toEqual([
    ["Served", 1 / 12],
    ["Sign-in codes sent", 1 / 60],
    ["Messages sent", 1 / 30],
    ["Cycles started by themselves", 1],
    ["Organisations invited", 1 / 12],
    ["Responses sent together", 1 / 12],
    ["Updates on actions asked for", 60],
    ["Mails of the day written", 1],
    ["Returns whose governor was reminded", 10],
    ["Deputies’ parts begun and ended", 10],
    ["Handovers nobody took up told", 60],
    ["Returns whose people were reminded", 10],
    ["Due actions and evidence told", 60],
    ["Weekly progress told", 60],
    ["People asked how the audit went", 60],
    ["Ended sessions removed", 60],
    ["Old sign-in codes removed", 60],
    ["Counts of sign-ins removed", 60],
    ["Browsers long unused forgotten", 24 * 60],
    ["Old drafts removed", 24 * 60],
    ["Old findings on drafts removed", 60],
    ["Old kept forms removed", 24 * 60],
    ["Tables counted for PostgreSQL", 1],
    ["Log of the database emptied of words taken out", 1 / 12],
    ["Backups made", 1],
    ["Demonstrations written anew", 1 / 30],
    ["Old notes of backups removed", 24 * 60],
    ["Old messages emptied", 24 * 60],
  ]);
});

test("no run waits for a slow one only where somebody waits for a code", () => {
  expect(recurring.flatMap(({ name, patience }) => (patience === undefined ? [] : [[name, patience]]))).toEqual([
    ["Sign-in codes sent", 2000],
  ]);
});

describe("what comes round", () => {
  let db: Db;
  beforeAll(async () => {
    db = await withOneAudit(openDatabase(":memory:"));
    // The fixture stands in the middle of its reminders
    await db.updateTable("cycles").set({ reminders: '{"before":[],"after":[]}' }).execute();
  });
  afterAll(() => db.destroy());
  const now = new Date(morning);
  const demonstration = { MODE: "demonstration", PUBLIC_URL: "https://audit.example" };
  const entry = (name: string) => recurring.find((one) => one.name === name) ?? expect.fail(name);

  test.each(recurring.map(({ name }) => name))("%s: none where there is nothing to do", async (name) => {
    expect(await entry(name).work(db, readEnvironment(demonstration), now)).toBe(0);
  });

  test("messages go to the mail server where there is one, and else stay in the outbox", async () => {
    const { work } = entry("Messages sent");
    const mail = await startMailServer();
    const message = { kind: "receipt" as const, toEmail: "priya@riverbend.example", subject: "Received", body: "Thank you.\n" };
    const times = { createdAt: morning, nextAttemptAt: morning, sentAt: null };
    await db
      .insertInto("messages")
      .values({ id: "one", ...message, ...times, attempts: 0, lastError: null })
      .execute();

    expect(await work(db, readEnvironment(demonstration), now)).toBe(0);
    expect(await work(db, readEnvironment({ ...demonstration, SMTP_URL: mail.url }), now)).toBe(1);

    expect(mail.received.map(({ to }) => to)).toEqual([["priya@riverbend.example"]]);
    await mail.stop();
  });
});
