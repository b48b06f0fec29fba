import { afterAll, beforeAll, expect, test } from "vitest";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { listUninvited } from "#db/cycles/invitations.ts";
import type { HistoryEvent } from "#db/history-events.ts";
import { demonstrationFile } from "#tests/support/demonstration.ts";

let db: Db;
beforeAll(async () => {
  db = openDatabase(await demonstrationFile());
}, 300_000);
afterAll(() => db.destroy());

const linesOf = (event: HistoryEvent) => db.selectFrom("history").selectAll().where("event", "=", event).execute();

test("the history tells how everything came to be", async () => {
  expect((await linesOf("partnership-set-up")).map(({ partnershipId }) => partnershipId)).toEqual(["estmere", "wealdshire"]);
  const organisations = await db.selectFrom("organisations").select("category").execute();
  const settings = organisations.filter(({ category }) => category === "setting").length;
  expect(await linesOf("register-accepted")).toHaveLength(settings);
  expect(await linesOf("organisation-added")).toHaveLength(organisations.length - settings);
  expect(await linesOf("part-given")).toHaveLength((await db.selectFrom("roles").select("id").execute()).length);
  expect((await linesOf("cycle-launched")).map(({ cycleId }) => cycleId).sort()).toEqual([
    "s11-2024",
    "s11-2026",
    "s175-2025",
    "s175-2026",
  ]);
  expect((await linesOf("cycle-closed")).map(({ cycleId }) => cycleId).sort()).toEqual(["s11-2024", "s175-2025"]);
});

test("what two partnerships hold together was asked for and agreed to", async () => {
  const joint = await db
    .selectFrom("memberships")
    .select("organisationId")
    .groupBy("organisationId")
    .having((eb) => eb.fn.countAll<number>(), ">", 1)
    .orderBy("organisationId")
    .execute();
  const joinings = await db.selectFrom("joinings").selectAll().orderBy("organisationId").execute();
  expect(joinings.map(({ organisationId }) => ({ organisationId }))).toEqual(joint);
  expect(joinings.map(({ answer }) => answer)).toEqual(joint.map(() => "agreed"));
});

test("nobody waits for an invitation or a mail of the past, and everybody has signed in", async () => {
  expect(await listUninvited(db).execute()).toEqual([]);
  const waiting = db.selectFrom("messages").select(["id", "kind"]).where("sentAt", "is", null);
  expect(await waiting.execute()).toEqual([]);
  expect(await db.selectFrom("dailyLines").select("id").where("droppedAt", "is", null).execute()).toEqual([]);
  expect(await db.selectFrom("people").select("id").where("lastSignedInAt", "is", null).execute()).toEqual([]);
});

test("one request for more time waits, and what was given is the date of its return", async () => {
  const asked = await db
    .selectFrom("extensions")
    .innerJoin("assessments", "assessments.id", "extensions.assessmentId")
    .select(["assessmentId", "answer", "givenUntil", "extendedTo"])
    .orderBy("assessmentId")
    .execute();
  expect(asked.filter(({ answer }) => answer === null).map(({ assessmentId }) => assessmentId)).toEqual([
    "2026-wealdshire-libraries-and-culture",
  ]);
  const given = asked.filter(({ answer }) => answer === "given");
  expect(given).toHaveLength(3);
  for (const one of given) expect(one.extendedTo, one.assessmentId).toBe(one.givenUntil);
});
