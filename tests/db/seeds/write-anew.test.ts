import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import SQLite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Db, inTransaction, openDatabase } from "#db/connection.server.ts";
import { askAnew, findDemonstration, noteWritten } from "#db/demonstration.ts";
import { freezeCycle } from "#db/figures/snapshots.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { exchangeInPostgres, writeAnew } from "#db/seeds/write-anew.ts";
import { isWorkingDay } from "#domain/working-days.ts";
import { morning, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { openPostgres } from "#tests/support/postgres.ts";
import { withCompleteReturn } from "#tests/support/return-fixtures.ts";

describe("a demonstration that was left for ten months", () => {
  let db: Db;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "anew-"));
    const file = path.join(folder, "audit.sqlite");
    // What stands there is another world altogether, signed and frozen
    db = await withCompleteReturn(await withOneAudit(openDatabase(file)));
    await noteWritten(db, "2026-11-22");
    await freezeCycle(db, { by: "leila", at: morning }, "2024", { name: "Annual report", note: "" });
    await askAnew(db, "2027-09-01T08:00:00.000Z");
    await writeAnew({ address: file }, "http://localhost:3000", new Date("2027-09-01T08:00:00.000Z"));
  }, 400_000);
  afterAll(async () => {
    await db.destroy();
    rmSync(folder, { recursive: true });
  });

  test("is written for the day on which it begins anew, and what anybody did in it is gone", async () => {
    expect(await findDemonstration(db)).toEqual({ writtenOn: "2027-09-01", askedAt: null, failedAt: null });
    expect(await db.selectFrom("people").select("name").where("id", "=", "priya-raman").executeTakeFirst()).toEqual({
      name: "Priya Raman",
    });
    expect(await db.selectFrom("cycles").select("title").orderBy("opensOn").orderBy("id").execute()).toEqual(
      ["Section 11 audit 2025", "Safeguarding audit 2025 to 2026", "Section 11 audit 2027", "Safeguarding audit 2026 to 2027"].map(
        (title) => ({
          title,
        }),
      ),
    );
  });

  test("is not late on that day, and asks for nothing on a day when nobody is at work", async () => {
    const open = await db.selectFrom("cycles").selectAll().where("state", "=", "open").execute();
    expect(open.map(({ dueAt }) => dueAt)).toEqual(["2027-09-24T16:00:00.000Z", "2027-09-22T16:00:00.000Z"]);
    const days = open.flatMap(({ signOffBy, dueAt, finalDueAt, governorSignsBy, panelsFrom, panelsTo, responseBy, statisticsDueOn }) =>
      [signOffBy, dueAt, finalDueAt, governorSignsBy, panelsFrom, panelsTo, responseBy, statisticsDueOn].flatMap(
        (day) => day?.slice(0, 10) ?? [],
      ),
    );
    expect(days.filter((day) => !isWorkingDay(day))).toEqual([]);
    const [last] = await db
      .selectFrom("people")
      .select((eb) => eb.fn.max("lastSignedInAt").as("at"))
      .execute();
    expect(last?.at?.slice(0, 10)).toBe("2027-08-27");
  });

  test("has summaries that add up, fingerprints of its frozen words, and guards them as before", async () => {
    expect((await checkSummaries(db, { mend: false })).differences).toEqual([]);
    for (const table of ["submissions", "snapshots"] as const) {
      const rows = await db.selectFrom(table).select(["id", "content", "contentHash"]).execute();
      expect(rows.length).toBeGreaterThan(0);
      const wrong = rows.filter(({ content, contentHash }) => createHash("sha256").update(content).digest("hex") !== contentHash);
      expect(wrong.map(({ id }) => id)).toEqual([]);
      await expect(db.deleteFrom(table).execute()).rejects.toThrow("written once");
    }
  });
});

test("on PostgreSQL what stands there is exchanged too, and guarded as before", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "anew-"));
  const file = path.join(folder, "fresh.sqlite");
  const fresh = await withOneAudit(openDatabase(file));
  await noteWritten(fresh, "2026-11-22");
  await freezeCycle(fresh, { by: "leila", at: morning }, "2024", { name: "Fresh report", note: "" });
  await fresh.destroy();
  const source = new SQLite(file, { readonly: true });
  const db = await withCompleteReturn(await withOneAudit(openPostgres()));
  await noteWritten(db, "2026-01-01");
  await freezeCycle(db, { by: "leila", at: morning }, "2024", { name: "Annual report", note: "" });

  await inTransaction(db, (trx) => exchangeInPostgres(trx, source));

  expect(await findDemonstration(db)).toMatchObject({ writtenOn: "2026-11-22" });
  expect(await db.selectFrom("snapshots").select("name").execute()).toEqual([{ name: "Fresh report" }]);
  await expect(db.deleteFrom("snapshots").execute()).rejects.toThrow("written once");
  await expect(db.updateTable("snapshots").set({ name: "Another" }).execute()).rejects.toThrow("written once");
  source.close();
  rmSync(folder, { recursive: true });
  await db.destroy();
}, 300_000);
