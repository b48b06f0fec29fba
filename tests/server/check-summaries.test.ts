import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { withCompleteReturn } from "#tests/support/return-fixtures.ts";

let folder: string;
let address: string;
let db: Db;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "summaries-"));
  address = join(folder, "audit.sqlite");
  db = openDatabase(address);
  await withCompleteReturn(await withOneAudit(db));
  // The fixture writes its actions after it has counted
  run("--mend");
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

function run(...options: string[]) {
  const env = { ...process.env, DATABASE_URL: address, NODE_ENV: "production" };
  return spawnSync(process.execPath, ["server/commands/check-summaries.ts", ...options], { encoding: "utf8", env });
}

test("says that every summary agrees with its answers", () => {
  const { status, stdout } = run();

  expect(stdout).toBe("3 returns checked. Every summary agrees with its answers.\n");
  expect(status).toBe(0);
});

test("names each summary that differs, and mends it only when asked", async () => {
  await db
    .updateTable("sectionSummaries")
    .set({ met: 7, complete: 0 })
    .where("assessmentId", "=", "riverbend-2026")
    .where("sectionCode", "=", "9")
    .execute();
  await db.deleteFrom("sectionSummaries").where("assessmentId", "=", "riverbend-2024").where("sectionCode", "=", "1").execute();

  const found = run();
  const foundAgain = run();
  const mended = run("--mend");
  const after = run();

  expect(found.status).toBe(1);
  expect(found.stdout).toContain("riverbend-2026, section 9: kept 3 of 3 answered (7 met, 1 partially met");
  expect(found.stdout).toContain("but the answers give 3 of 3 answered (2 met, 1 partially met");
  expect(found.stdout).toContain("riverbend-2024, section 1: kept nothing");
  expect(found.stdout).toContain("2 summaries to mend.");
  expect(foundAgain.stdout).toBe(found.stdout);
  expect(mended.stdout).toContain("2 summaries mended.");
  expect([mended.status, after.status]).toEqual([0, 0]);
});

test("mends a summary of a section the set does not have, and a moderated one where nothing was agreed", async () => {
  const kept = await db
    .selectFrom("sectionSummaries")
    .selectAll()
    .where("assessmentId", "=", "riverbend-2026")
    .where("sectionCode", "=", "1")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("sectionSummaries")
    .values([
      { ...kept, sectionCode: "77" },
      { ...kept, judgedBy: "moderated", met: 0 },
    ])
    .execute();

  const mended = run("--mend");

  expect(mended.stdout).toContain("riverbend-2026, section 77: kept");
  expect(mended.stdout).toContain("but the answers give nothing");
  const rows = await db
    .selectFrom("sectionSummaries")
    .select(["sectionCode", "judgedBy", "met"])
    .where("assessmentId", "=", "riverbend-2026")
    .execute();
  expect(rows.filter((row) => row.sectionCode === "77")).toEqual([]);
  expect(mended.stdout).toContain("riverbend-2026, section 1 as moderated: kept");
  expect(rows.filter((row) => row.judgedBy === "moderated")).toEqual([]);
});

test("answers an unknown option and a database that is not there in plain English", () => {
  const option = run("--repair");
  address = join(folder, "nowhere.sqlite");
  const nowhere = run();

  expect([option.status, nowhere.status]).toEqual([1, 1]);
  expect(option.stdout).toContain("There is no option --repair.");
  expect(nowhere.stdout).toContain("There is no database");
  expect(nowhere.stderr).toBe("");
});
