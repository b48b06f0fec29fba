import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { touchAssessment } from "#db/assessments/assessments.ts";
import { hold } from "#db/assessments/steps.ts";
import { recordHistory } from "#db/history.ts";
import { queueMessage } from "#db/outbox.ts";
import { databases, withOneAudit } from "#tests/support/assessment-fixtures.ts";

const author = { by: "priya", at: "2026-11-22T10:00:00.000Z" };

// Never run: it is the type check that tells whether these calls compile
export async function outsideATransaction(db: Db) {
  // @ts-expect-error history is written with the change it tells about, or not at all
  await recordHistory(db, author, { assessmentId: "riverbend-2026", event: "answer-saved" });
  // @ts-expect-error a row is held until the transaction ends, so there must be one
  await hold(db, { assessment: { id: "riverbend-2026", revision: 1 } }, "sign");
  // @ts-expect-error the guard of a change holds for the change only in one transaction with it
  await touchAssessment(db, "riverbend-2026", author.at);
  // @ts-expect-error mail about a change that was not made must not go out
  await queueMessage(db, { kind: "receipt", toEmail: "ana@agency.example", subject: "", body: "" }, new Date(author.at));
}

describe.each(databases)("on %s", (_name, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withOneAudit(open());
  });
  afterAll(() => db.destroy());

  test("what is done in a transaction inside another is done or undone with it", async () => {
    const work = inTransaction(db, async (outer) => {
      await inTransaction(outer, (inner) => recordHistory(inner, author, { assessmentId: "riverbend-2026", event: "answer-saved" }));
      throw new Error("The outer one fails");
    });

    await expect(work).rejects.toThrow("The outer one fails");
    expect(await db.selectFrom("history").selectAll().execute()).toEqual([]);
  });
});
