import { describe, expect, test } from "vitest";
import { noteBegun, noteFailed, noteGood } from "#db/backups/backups.ts";
import { settleRestored } from "#db/backups/settle.ts";
import { inTransaction } from "#db/connection.server.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { tableOnPage } from "#tests/support/tables.ts";

const production = {
  MODE: "production",
  SESSION_SECRET: "a secret of this test that is long enough to be taken",
  SMTP_URL: "smtp://127.0.0.1:9",
  MAIL_FROM: "audit@partnership.example",
};
const without = await freshApp(({ db }) => withOneAudit(db), production);
const app = await freshApp(({ db }) => withOneAudit(db), { ...production, BACKUP_FOLDER: "/srv/backups", BACKUP_KEEP: "30" });

const good = async (at: string) =>
  noteGood(app.db, await noteBegun(app.db, "one.sqlite", new Date(at)), { bytes: 45_400_000, rows: 65_176, tables: 74 }, new Date(at));
const failed = async (at: string, why: string) =>
  noteFailed(app.db, await noteBegun(app.db, "two.sqlite", new Date(at)), why, new Date(at));
const pageFor = async (asked: typeof app, path = "/partnerships/estmere/backups") => {
  // One of a person's own, since what is on it depends on the settings
  const leila = await asked.signIn("leila");
  return readPage(await leila.get(path));
};

describe("where none is set up", () => {
  test("the page says so, says what it means, and the partnership's page has it waiting", async () => {
    const page = await pageFor(without);
    expect(page.text).toContain("No backup is set up.");
    expect(page.text).toContain("BACKUP_FOLDER");
    const home = await pageFor(without, "/partnerships/estmere");
    expect(home.addressOf("No backup is set up")).toBe("/partnerships/estmere/backups");
    expect(home.addressOf("Backups")).toBe("/partnerships/estmere/backups");
  });
});

describe("where one is made each day", () => {
  test("none yet is said", async () => {
    const page = await pageFor(app);
    expect(page.text).toContain("A backup is set up, and none has been made yet.");
    expect(page.text).toContain("One is made every 24 hours, and the last 30 are kept.");
  });

  test("the last good one stands with day, time, size and age", async () => {
    await good("2026-11-22T02:00:00.000Z");
    const page = await pageFor(app);
    expect(page.text).toContain("The last good backup was made at 2am on 22 November 2026, 7 hours ago. It has 45.4 MB.");
    expect(tableOnPage(page.html, "The newest first")[1]).toEqual([
      "2am on 22 November 2026",
      "Good",
      "45.4 MB, 65,176 rows",
      "one.sqlite",
    ]);
    expect((await pageFor(app, "/partnerships/estmere")).text).not.toContain("backup was");
  });

  test("a failed one stands with why, here and on the partnership's page, until a good one follows", async () => {
    await good("2026-11-21T02:00:00.000Z");
    await failed("2026-11-22T02:00:00.000Z", "There is no room left in the folder of the backups: make room, or name another folder.");
    expect((await pageFor(app)).text).toContain("The last try, at 2am on 22 November 2026, failed. There is no room left");
    const home = await pageFor(app, "/partnerships/estmere");
    expect(home.addressOf("The last backup failed, at 2am on 22 November 2026")).toBe("/partnerships/estmere/backups");

    await good("2026-11-22T03:00:00.000Z");
    expect((await pageFor(app)).text).not.toContain("failed.");
    expect((await pageFor(app, "/partnerships/estmere")).text).not.toContain("backup failed");
  });

  test("that the data came back from a backup is said, and what that means", async () => {
    await inTransaction(app.db, (trx) =>
      settleRestored(trx, { file: "one.sqlite", madeAt: "2026-11-21T02:00:00.000Z", isOlder: false }, new Date("2026-11-22T08:00:00.000Z")),
    );
    expect((await pageFor(app)).text).toContain(
      "The data came back from the backup of 2am on 21 November 2026. What was saved between is not here.",
    );
  });
});
