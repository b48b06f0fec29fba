import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { listHistory, recordHistory } from "#db/history.ts";
import { databases, withOneAudit } from "#tests/support/assessment-fixtures.ts";

describe.each(databases)("on %s", (_name, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withOneAudit(open());
  });
  afterAll(() => db.destroy());

  test("lines of one instant are listed in the order in which they were written, the newest first", async () => {
    const author = { by: "priya", at: "2026-11-22T10:00:00.000Z" };
    const codes = Array.from({ length: 25 }, (_, number) => `${number}`);
    await inTransaction(db, async (trx) => {
      for (const standardCode of codes) {
        await recordHistory(trx, author, { assessmentId: "riverbend-2026", standardCode, event: "answer-saved" });
      }
    });

    const lines = await listHistory(db, "riverbend-2026");

    expect(lines.map((line) => line.standardCode)).toEqual(codes.toReversed());
  });
});
