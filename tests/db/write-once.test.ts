import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { freezeCycle } from "#db/figures/snapshots.ts";
import { databases, morning, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { addResponse, someLetter } from "#tests/support/response-fixtures.ts";
import { withCompleteReturn } from "#tests/support/return-fixtures.ts";

describe.each(databases)("what was submitted and what was frozen, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withCompleteReturn(await withOneAudit(open()));
    await addResponse(db, { by: "leila" });
    await addResponse(db, { by: "leila", sentAt: null, letter: someLetter({ revision: 2, recommendations: [] }) });
    await freezeCycle(db, { by: "leila", at: morning }, "2024", { name: "Annual report", note: "" });
  });
  afterAll(() => db.destroy());

  const rows = async () => [
    await db.selectFrom("submissions").selectAll().execute(),
    await db.selectFrom("snapshots").selectAll().execute(),
    await db.selectFrom("publicVersions").selectAll().execute(),
    await db.selectFrom("responses").selectAll().where("sentAt", "is not", null).execute(),
  ];

  test.each([
    ["changing a submission", () => db.updateTable("submissions").set({ content: "{}" }).execute()],
    ["removing a submission", () => db.deleteFrom("submissions").execute()],
    ["changing a snapshot", () => db.updateTable("snapshots").set({ content: "{}" }).execute()],
    ["renaming a snapshot", () => db.updateTable("snapshots").set({ name: "Another" }).execute()],
    ["removing a snapshot", () => db.deleteFrom("snapshots").execute()],
    ["changing a public version", () => db.updateTable("publicVersions").set({ threshold: 3 }).execute()],
    ["removing a public version", () => db.deleteFrom("publicVersions").execute()],
    [
      "changing a response that was sent",
      () => db.updateTable("responses").set({ content: "{}" }).where("sentAt", "is not", null).execute(),
    ],
    ["writing into it in SQL", () => sql`update responses set opening = 'x' where sent_at is not null`.execute(db)],
    ["removing a response that was sent", () => db.deleteFrom("responses").where("sentAt", "is not", null).execute()],
    ["changing one in SQL of its own", () => sql`update submissions set receipt = 'x'`.execute(db)],
  ])("is kept by the database itself: %s is refused", async (_what, change) => {
    const before = await rows();
    expect(before.map((found) => found.length)).toEqual([1, 1, 1, 1]);
    await expect(change()).rejects.toThrow("are written once and never changed or removed");
    expect(await rows()).toEqual(before);
  });

  const underWay = (work: (trx: Trx) => Promise<unknown>) =>
    inTransaction(db, async (trx) => {
      await trx.insertInto("redactionsUnderWay").values({ id: "now", endsWith: "transaction" }).execute();
      await work(trx);
      await trx.deleteFrom("redactionsUnderWay").execute();
    });

  test.each<[string, (trx: Trx) => Promise<unknown>]>([
    ["another receipt", (trx) => trx.updateTable("submissions").set({ content: "{}", receipt: "x" }).execute()],
    ["another revision", (trx) => trx.updateTable("submissions").set({ revision: 9 }).execute()],
    ["another moment", (trx) => trx.updateTable("submissions").set({ submittedAt: "2020-01-01" }).execute()],
    ["another cycle", (trx) => trx.updateTable("snapshots").set({ cycleId: "2026" }).execute()],
    ["another day of freezing", (trx) => trx.updateTable("snapshots").set({ frozenAt: "2020-01-01" }).execute()],
    ["another threshold", (trx) => trx.updateTable("publicVersions").set({ threshold: 3 }).execute()],
    ["another outcome", (trx) => trx.updateTable("responses").set({ outcome: "assured" }).where("sentAt", "is not", null).execute()],
    ["a response that was not sent", (trx) => trx.updateTable("responses").set({ sentAt: null }).where("sentAt", "is not", null).execute()],
    ["no submission", (trx) => trx.deleteFrom("submissions").execute()],
    ["no snapshot", (trx) => trx.deleteFrom("snapshots").execute()],
    ["no public version", (trx) => trx.deleteFrom("publicVersions").execute()],
    ["no response", (trx) => trx.deleteFrom("responses").where("sentAt", "is not", null).execute()],
  ])("and while words are taken out too: %s is refused", async (_what, change) => {
    const before = await rows();
    await expect(underWay(change)).rejects.toThrow("are written once and never changed or removed");
    expect(await rows()).toEqual(before);
  });

  test("while words are taken out, words can change, and nothing else", async () => {
    const before = await rows();
    const changes: ((trx: Trx) => Promise<unknown>)[] = [
      (trx) => trx.updateTable("submissions").set({ content: "{}", contentHash: "x" }).execute(),
      (trx) => trx.updateTable("snapshots").set({ content: "{}", contentHash: "x", name: "Another", note: "x" }).execute(),
      (trx) => trx.updateTable("publicVersions").set({ content: "{}" }).execute(),
      (trx) =>
        trx
          .updateTable("responses")
          .set({ content: "{}", opening: "x", closing: "x", strengths: "[]" })
          .where("sentAt", "is not", null)
          .execute(),
    ];
    await expect(
      underWay(async (trx) => {
        for (const change of changes) await change(trx);
        throw new Error("All of them went, and none is to stay");
      }),
    ).rejects.toThrow("All of them went, and none is to stay");
    expect(await rows()).toEqual(before);
  });

  test("nobody can say that words are being taken out and leave it at that", async () => {
    await expect(db.insertInto("redactionsUnderWay").values({ id: "now", endsWith: "transaction" }).execute()).rejects.toThrow(
      /foreign key/i,
    );
    expect(await db.selectFrom("redactionsUnderWay").selectAll().execute()).toEqual([]);
  });

  test("but a response that is being written can be written on, and taken away", async () => {
    await db.updateTable("responses").set({ opening: "Other words" }).where("sentAt", "is", null).execute();
    await db.deleteFrom("responses").where("sentAt", "is", null).execute();
    expect((await db.selectFrom("responses").select("id").execute()).length).toBe(1);
  });
});
