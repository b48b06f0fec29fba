import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { removeOldDrafts } from "#db/assessments/drafts.ts";
import type { Db } from "#db/connection.server.ts";
import { emptyOldMessages } from "#db/outbox.ts";
import { findPersonBySession } from "#db/people/people.ts";
import { removeEndedSessions, sessionId, startSession } from "#db/people/sessions.ts";
import { removeOldBrowsers, rememberBrowser } from "#db/people/sign-in/known-browsers.ts";
import { removeOldCounts } from "#db/people/sign-in/sign-in-counts.ts";
import { issueCode, removeOldCodes } from "#db/people/sign-in/sign-in.ts";
import type { Database } from "#db/schema.ts";
import { changeAudit, clearAudit, databases, morning, typeDraft, withOneAudit } from "#tests/support/assessment-fixtures.ts";

const start = new Date(morning);
const later = (days: number, milliseconds = 0) => new Date(start.getTime() + days * 86_400_000 + milliseconds);
const hours = (count: number) => count / 24;

describe.each(databases)("cleaning up on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => (db = await withOneAudit(open())));
  afterAll(() => db.destroy());
  beforeEach(async () => {
    await clearAudit(db);
    for (const table of ["sessions", "signInCodes", "signInCounts", "knownBrowsers"] as const) await db.deleteFrom(table).execute();
  });

  describe("sessions", () => {
    test("are removed 14 days after they have run out, and let nobody in meanwhile", async () => {
      const tokens = [await startSession(db, "priya", start), await startSession(db, "helen", later(hours(1)))];

      const last = 14 + hours(1.5);
      expect(await removeEndedSessions(db, later(last, -1))).toBe(0);
      expect([await removeEndedSessions(db, later(last)), await removeEndedSessions(db, later(last))]).toEqual([1, 0]);

      const people = tokens.map((token) => findPersonBySession(db, sessionId(token), later(hours(1.5))));
      expect((await Promise.all(people)).map((found) => found?.person?.id)).toEqual([undefined, "helen"]);
    });
  });

  describe("sign-in codes", () => {
    const ask = (now: Date) =>
      issueCode(db, {
        email: "priya@riverbend.example",
        earlierCodeId: null,
        from: { address: "192.0.2.1", browser: null },
        secret: "s",
        publicUrl: "https://audit.example",
        now,
      });

    test("are removed half an hour after they have run out, used or not", async () => {
      await ask(start);
      await ask(later(hours(0.5)));
      await db.updateTable("signInCodes").set({ usedAt: morning }).where("createdAt", "=", morning).execute();

      const last = hours(2 / 3);
      expect(await removeOldCodes(db, later(last, -1))).toBe(0);
      expect([await removeOldCodes(db, later(last)), await removeOldCodes(db, later(last))]).toEqual([1, 0]);
      expect((await db.selectFrom("signInCodes").select("createdAt").execute()).map((code) => code.createdAt)).toEqual([
        later(hours(0.5)).toISOString(),
      ]);
    });

    test("leave counts for an hour", async () => {
      await ask(start);

      expect(await removeOldCounts(db, later(hours(1), -1))).toBe(0);
      expect([await removeOldCounts(db, later(hours(1))), await removeOldCounts(db, later(hours(1)))]).toEqual([3, 0]);
    });

    test("leave a browser known for a year after the last of them", async () => {
      const token = await rememberBrowser(db, null, "priya", start);
      await rememberBrowser(db, token, "priya", later(5));

      expect(await removeOldBrowsers(db, later(370, -1))).toBe(0);
      expect(await removeOldBrowsers(db, later(370))).toBe(1);
    });
  });

  describe("drafts of answers", () => {
    const left = async () => (await db.selectFrom("answerDrafts").select("standardCode").execute()).map((draft) => draft.standardCode);
    beforeEach(() => typeDraft(db, "9.1", "priya", 0));

    test.each<[string, Partial<Database["assessments"]>]>([
      ["closed", { state: "closed" }],
      ["withdrawn", { withdrawnOn: "2026-11-22" }],
    ])("of a return that is %s are removed after 400 days", async (_what, change) => {
      await changeAudit(db, change);

      expect(await removeOldDrafts(db, later(400, -1))).toBe(0);
      expect([await removeOldDrafts(db, later(401)), await removeOldDrafts(db, later(401))]).toEqual([1, 0]);
      expect(await left()).toEqual([]);
    });

    test.each<[string, Partial<Database["assessments"]>]>([
      ["not begun", { state: "invited" }],
      ["in progress", { state: "in-progress" }],
      ["with the signatory", { state: "awaiting-sign-off" }],
      ["submitted", { state: "submitted" }],
      ["in review", { state: "in-review" }],
      ["answered by the partnership", { state: "response-sent" }],
      ["closed since", { state: "closed", changedAt: later(300).toISOString() }],
      ["withdrawn since", { withdrawnOn: "2027-09-18" }],
    ])("of a return that is %s stay, however old", async (_what, change) => {
      await changeAudit(db, change);

      expect(await removeOldDrafts(db, later(600))).toBe(0);
      expect(await left()).toEqual(["9.1"]);
    });

    test("that were typed since stay", async () => {
      await changeAudit(db, { state: "closed" });
      await db
        .updateTable("answerDrafts")
        .set({ keptAt: later(300).toISOString() })
        .execute();

      expect(await removeOldDrafts(db, later(600))).toBe(0);
    });
  });

  describe("messages", () => {
    const write = (id: string, sentAt: string | null, kind: Database["messages"]["kind"] = "receipt") =>
      db
        .insertInto("messages")
        .values({
          id,
          kind,
          toEmail: "priya@riverbend.example",
          subject: "Received",
          body: kind === "sign-in-code" ? "" : "Your return has been received.",
          createdAt: morning,
          nextAttemptAt: null,
          attempts: 1,
          sentAt,
          lastError: null,
        })
        .execute();
    const bodies = async () =>
      Object.fromEntries((await db.selectFrom("messages").selectAll().execute()).map(({ id, body }) => [id, body]));

    test("lose their text a year after they were sent, and nothing else", async () => {
      await write("first", morning);
      await write("second", later(1).toISOString());
      await write("code", morning, "sign-in-code");
      const before = await db.selectFrom("messages").selectAll().where("id", "=", "first").executeTakeFirstOrThrow();

      expect(await emptyOldMessages(db, later(365, -1))).toBe(0);
      expect([await emptyOldMessages(db, later(365)), await emptyOldMessages(db, later(365))]).toEqual([1, 0]);

      expect(await bodies()).toEqual({ first: "", second: "Your return has been received.", code: "" });
      expect(await db.selectFrom("messages").selectAll().where("id", "=", "first").executeTakeFirst()).toEqual({ ...before, body: "" });
    });

    test("that were never sent keep it", async () => {
      await write("waiting", null);

      expect(await emptyOldMessages(db, later(1000))).toBe(0);
      expect(await bodies()).toEqual({ waiting: "Your return has been received." });
    });
  });
});
