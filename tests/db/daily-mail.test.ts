import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { tellDaily, writeDailyMails } from "#db/daily-mail.ts";
import type { DailyLine } from "#mail/message.ts";
import { databases, withOneAudit } from "#tests/support/assessment-fixtures.ts";

const riverbend = "riverbend-2026";
const publicUrl = "https://audit.example";
const morning = "2026-11-23T08:00:00.000Z";
const at = (time: string) => new Date(`2026-11-23T${time}:00.000Z`);

describe.each(databases)("the mail of the day on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => (db = await withOneAudit(open())));
  beforeEach(async () => {
    for (const table of ["dailyLines", "messages"] as const) await db.deleteFrom(table).execute();
    await db.updateTable("assessments").set({ mailHeldAt: null, state: "in-progress", withdrawnOn: null }).execute();
  });
  afterAll(() => db.destroy());

  const line = (given: Partial<DailyLine> = {}): DailyLine => ({
    personId: "priya",
    key: "one",
    kind: "reminder",
    words: "The audit is due in 14 days",
    path: "/assessments/riverbend-2026",
    assessmentId: riverbend,
    ...given,
  });
  const tell = (given: Partial<DailyLine> = {}) => inTransaction(db, (trx) => tellDaily(trx, line(given), morning));
  const write = (time: string) => writeDailyMails(db, at(time), publicUrl);
  const mails = () => db.selectFrom("messages").select(["toEmail", "subject", "body", "fromName"]).orderBy("createdAt").execute();

  test("holds everything that waits for a person, once, with where it leads", async () => {
    await tell();
    await tell();
    await tell({ key: "two", kind: "conversation", words: "New words for you", path: "/conversations/7" });
    await tell({ personId: "helen", key: "three" });

    expect(await write("09:00")).toBe(2);

    const [first] = (await mails()).filter(({ toEmail }) => toEmail.startsWith("priya"));
    expect(first?.subject).toBe("2 things about your safeguarding audits");
    expect(first?.body).toContain("- The audit is due in 14 days\n  https://audit.example/assessments/riverbend-2026");
    expect(first?.body).toContain("- New words for you\n  https://audit.example/conversations/7");
    expect(first?.fromName).toContain("Estmere");
  });

  test("is one a day at most: what comes later waits for tomorrow", async () => {
    await tell();
    expect(await write("09:00")).toBe(1);
    await tell({ key: "two" });

    expect(await write("12:00")).toBe(0);
    expect(await writeDailyMails(db, new Date("2026-11-24T09:00:00.000Z"), publicUrl)).toBe(1);
  });

  test("does not go at night", async () => {
    await tell();
    expect([await write("06:59"), await write("19:00"), await write("07:00")]).toEqual([0, 0, 1]);
  });

  test("is one, when several processes write it at the same time", async () => {
    await tell();
    const written = await Promise.all([write("09:00"), write("09:00"), write("09:00")]);
    expect(written.reduce((all, count) => all + count)).toBe(1);
    expect(await mails()).toHaveLength(1);
  });

  test("leaves out what is no longer so: a reminder of an audit that came in, a person without a part", async () => {
    await tell();
    await tell({ key: "two", kind: "conversation", words: "New words for you" });
    await db.insertInto("people").values({ id: "gone", name: "Gone Away", email: "gone@riverbend.example", jobTitle: "" }).execute();
    await tell({ personId: "gone" });
    await db.updateTable("assessments").set({ state: "submitted" }).where("id", "=", riverbend).execute();

    expect(await write("09:00")).toBe(1);

    expect((await mails()).map(({ toEmail, subject }) => [toEmail, subject])).toEqual([["priya@riverbend.example", "New words for you"]]);
    await db.deleteFrom("dailyLines").execute();
    await db.deleteFrom("people").where("id", "=", "gone").execute();
  });

  test("waits while mail about its audit is held", async () => {
    await tell();
    await db.updateTable("assessments").set({ mailHeldAt: morning }).where("id", "=", riverbend).execute();
    expect(await write("09:00")).toBe(0);

    await db.updateTable("assessments").set({ mailHeldAt: null }).where("id", "=", riverbend).execute();
    expect(await write("09:01")).toBe(1);
  });
});
