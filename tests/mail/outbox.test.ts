import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Db, inTransaction, openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { signInCodeMessage } from "#mail/messages.ts";
import { markBounced, queueMessage, sendAgain, sendWaiting } from "#db/outbox.ts";
import type { NewMessage } from "#mail/message.ts";
import { nextAttempt } from "#db/retries.ts";
import { smtpTransport } from "#mail/transport.ts";
import { expectComplaint } from "#tests/support/complaints.ts";
import { startMailServer } from "#tests/support/mail-server.ts";

const publicUrl = "https://audit.example";
const start = new Date("2026-11-22T09:00:00Z");
const code = signInCodeMessage({ to: "ana@agency.example", code: "123456", publicUrl });
const invitation: NewMessage = {
  kind: "invitation",
  toEmail: "ana@agency.example",
  subject: "Section 11 audit 2026: please complete it for Brightwater Youth Trust",
  body: "Brightwater Youth Trust is asked to complete Section 11 audit 2026 by 18 December 2026.",
};

let folder: string;
let db: Db;
let mail: Awaited<ReturnType<typeof startMailServer>>;
const transport = () => smtpTransport(mail.url, "Audit <audit@ours.example>");
const send = (now: Date) => sendWaiting(db, transport(), now);
const sendCodes = (now: Date) => sendWaiting(db, transport(), now, "code");

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "outbox-"));
  db = openDatabase(join(folder, "audit.sqlite"));
  await migrate(db);
  mail = await startMailServer();
});

afterEach(async () => {
  await mail.stop();
  await db.destroy();
  rmSync(folder, { recursive: true });
});

test("delivers a message once", async () => {
  await queue(invitation);

  expect([await send(start), await send(minutesLater(5))]).toEqual([1, 0]);

  expect(mail.received).toHaveLength(1);
  expect(mail.received[0]?.to).toEqual(["ana@agency.example"]);
  expect(mail.received[0]?.text).toContain("Brightwater Youth Trust is asked to complete");
  expect(await message()).toMatchObject({ sentAt: start.toISOString(), nextAttemptAt: null, attempts: 1, lastError: null });
});

test("forgets the code once it is sent, and keeps other texts", async () => {
  await queue(code);
  await sendCodes(start);
  expect(mail.received[0]?.text).toContain("123456");
  expect((await message()).body).toBe("");

  await queue(invitation);
  await send(start);
  expect((await message("invitation")).body).toBe(invitation.body);
});

test("leaves the text as it is by now, where words were taken out of it while it was sent", async () => {
  await queue(invitation);
  const slow = { send: () => db.updateTable("messages").set({ body: "[removed]" }).execute() };

  expect(await sendWaiting(db, slow, start)).toBe(1);

  expect(await message()).toMatchObject({ body: "[removed]", sentAt: start.toISOString() });
});

test("tries again a minute after the server said not now", async () => {
  expectComplaint(/^Message \S+ \(invitation\) was not sent, attempt 1; next: 2026-11-22T09:01:00.000Z$/);
  await queue(invitation);
  mail.refuse(451);

  expect(await send(start)).toBe(0);
  expect(await message()).toMatchObject({ sentAt: null, nextAttemptAt: "2026-11-22T09:01:00.000Z", attempts: 1 });
  expect((await message()).lastError).toContain("Not now");
  expect(await send(new Date("2026-11-22T09:00:59Z"))).toBe(0);
  expect(await send(minutesLater(1))).toBe(1);
});

test("tries a code again after ten seconds, because somebody waits for it", async () => {
  expectComplaint("(sign-in-code) was not sent, attempt 1; next: 2026-11-22T09:00:10.000Z");
  await queue(code);
  mail.refuse(451);

  const counts = [];
  for (const seconds of [0, 9, 10]) counts.push(await sendCodes(new Date(start.getTime() + seconds * 1000)));

  expect(counts).toEqual([0, 0, 1]);
});

test("tries again when nobody answered", async () => {
  expectComplaint("(invitation) was not sent, attempt 1; next: 2026-11-22T09:01:00.000Z");
  await queue(invitation);
  await mail.stop();
  expect(await send(start)).toBe(0);
  expect((await message()).lastError).toContain("ECONNREFUSED");

  mail = await startMailServer();
  expect(await send(minutesLater(1))).toBe(1);
});

test("waits longer each time and stops after ten attempts", () => {
  const waits = Array.from({ length: 10 }, (_, index) => {
    const next = nextAttempt({ kind: "invitation", createdAt: start.toISOString() }, index + 1, start);
    return next && (Date.parse(next) - start.getTime()) / 60_000;
  });

  expect(waits).toEqual([1, 5, 30, 120, 360, 1440, 1440, 1440, 1440, null]);
});

test("gives up on a message with its last error", async () => {
  expectComplaint("(invitation) was not sent, attempt 10; next: none");
  await queue(invitation);
  await db.updateTable("messages").set({ attempts: 9 }).execute();
  mail.refuse(451);

  await send(start);

  expect(await message()).toMatchObject({ sentAt: null, nextAttemptAt: null, attempts: 10, failure: "gave-up" });
  expect((await message()).lastError).toContain("Not now");
});

test("does not send a code that would arrive too late", async () => {
  expectComplaint(/\(sign-in-code\) was not sent, attempt [1-7]; next: 2026-11-22T09:0/);
  expectComplaint("(sign-in-code) was not sent, attempt 8; next: none");
  await queue(code);
  const seconds = [0, 10, 40, 100, 220, 340, 460, 580];
  mail.refuse(...seconds.map(() => 451));

  for (const after of seconds) {
    expect((await message()).nextAttemptAt).toBe(new Date(start.getTime() + after * 1000).toISOString());
    await sendCodes(new Date(start.getTime() + after * 1000));
  }

  expect(await message()).toMatchObject({ nextAttemptAt: null, body: "", attempts: 8, failure: "gave-up" });
});

test("sends each message once when several processes look at the same time", async () => {
  for (let index = 0; index < 5; index++) await queue({ ...invitation, toEmail: `person-${index}@agency.example` });
  const others = [openDatabase(join(folder, "audit.sqlite")), openDatabase(join(folder, "audit.sqlite"))];

  const sent = await Promise.all(
    [db, ...others].flatMap((one) => [
      sendWaiting(one, smtpTransport(mail.url, "audit@ours.example"), start),
      sendWaiting(one, smtpTransport(mail.url, "audit@ours.example"), start),
    ]),
  );
  await Promise.all(others.map((one) => one.destroy()));

  expect(sent.reduce((sum, count) => sum + count)).toBe(5);
  expect(new Set(mail.received.map(({ to }) => to[0])).size).toBe(5);
  expect(mail.received).toHaveLength(5);
});

test("takes up again what a process left when it died", async () => {
  await queue(invitation);
  const dying = { send: () => new Promise<never>(() => {}) };
  void sendWaiting(db, dying, start);
  await expect.poll(async () => (await message()).attempts).toBe(1);

  expect(await send(minutesLater(1))).toBe(0);
  expect(await send(minutesLater(2))).toBe(1);
});

test("does not try again at an address that the server refuses for good, and tells so", async () => {
  expectComplaint("(invitation) was not sent, attempt 1; next: none");
  await queue(invitation);
  mail.refuse(550);

  await send(start);

  expect(await message()).toMatchObject({ sentAt: null, nextAttemptAt: null, failure: "refused", failedAt: start.toISOString() });
});

test("sends a code while other mail waits for a slow server", async () => {
  await queue(invitation);
  const slow = Promise.withResolvers<void>();
  const others = sendWaiting(db, { send: () => slow.promise }, start);
  await queue(code);

  expect(await sendCodes(start)).toBe(1);

  slow.resolve();
  expect(await others).toBe(1);
});

test("sends a code while an earlier one waits for a slow address", async () => {
  await queue(code);
  const slow = Promise.withResolvers<void>();
  const earlier = sendWaiting(db, { send: () => slow.promise }, start, "code");
  await expect.poll(async () => (await message()).attempts).toBe(1);
  await queue({ ...code, toEmail: "ben@agency.example" });

  expect(await sendCodes(start)).toBe(1);
  expect(mail.received.map(({ to }) => to[0])).toEqual(["ben@agency.example"]);

  slow.resolve();
  expect(await earlier).toBe(1);
});

test("a slow address keeps back its own message alone", async () => {
  for (let index = 0; index < 12; index++) await queue({ ...invitation, toEmail: `person-${index}@agency.example` });
  const slow = Promise.withResolvers<void>();
  const sent: string[] = [];
  const sending = sendWaiting(
    db,
    {
      async send({ to }) {
        if (to === "person-0@agency.example") await slow.promise;
        sent.push(to);
      },
    },
    start,
  );
  await expect.poll(() => sent.length).toBe(11);

  slow.resolve();
  expect(await sending).toBe(12);
});

test("comes from the partnership, and answers go there", async () => {
  await db
    .insertInto("partnerships")
    .values({
      id: "estmere",
      name: "Estmere Safeguarding Children Partnership",
      shortName: "Estmere",
      contactEmail: "audit@estmere.example",
      replyTo: "unit@estmere.example",
    })
    .execute();
  await inTransaction(db, (trx) => queueMessage(trx, invitation, start, { partnershipId: "estmere" }));

  await send(start);

  const [{ text = "" } = {}] = mail.received;
  expect(text).toContain("From: Estmere Safeguarding Children Partnership <audit@ours.example>");
  expect(text).toContain("Reply-To: unit@estmere.example");
  expect(text).toContain(`Message-ID: <${(await message()).id}@ours.example>`);
});

test("notes that a message came back", async () => {
  await queue(invitation);
  await send(start);
  const { id } = await message();

  expect(await markBounced(db, id, "550 No such mailbox", minutesLater(3))).toBe(true);
  expect(await markBounced(db, "another", "550 No such mailbox", minutesLater(3))).toBe(false);

  expect(await message()).toMatchObject({ failure: "bounced", failedAt: minutesLater(3).toISOString(), lastError: "550 No such mailbox" });
});

test("sends a message again once, to the address given, and never a code", async () => {
  await queue(invitation);
  await queue(code);
  await send(start);
  const { id } = await message("invitation");
  const again = (of: string) => inTransaction(db, (trx) => sendAgain(trx, of, "ana.right@agency.example", minutesLater(9)));

  expect([await again(id), await again(id), await again((await message("sign-in-code")).id)]).toEqual([true, false, false]);

  expect(await send(minutesLater(9))).toBe(1);
  expect(mail.received.map(({ to }) => to[0])).toEqual(["ana@agency.example", "ana.right@agency.example"]);
});

test("sends to one address, whatever it looks like", async () => {
  expectComplaint("(invitation) was not sent, attempt 1");
  await queue({ ...invitation, toEmail: "ana@agency.example, eve@elsewhere.example" });

  await send(start);

  expect(mail.received.flatMap(({ to }) => to)).not.toContain("eve@elsewhere.example");
});

function queue(message: NewMessage) {
  return inTransaction(db, (trx) => queueMessage(trx, message, start));
}

function message(kind: NewMessage["kind"] | null = null) {
  const messages = db.selectFrom("messages").selectAll();
  return (kind ? messages.where("kind", "=", kind) : messages).executeTakeFirstOrThrow();
}

function minutesLater(minutes: number): Date {
  return new Date(start.getTime() + minutes * 60_000);
}
