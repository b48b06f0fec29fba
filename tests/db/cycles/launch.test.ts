import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { countInvited, writeInvitations } from "#db/cycles/invitations.ts";
import { launchCycle, launchDue, setLaunch } from "#db/cycles/launch.ts";
import { savePart } from "#db/cycles/set-up.ts";
import { databases, morning, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { cycleById, markNow, withCycleInPreparation } from "#tests/support/cycle-set-up.ts";

const leila = { by: "leila", at: morning };
const now = new Date(morning);
const url = "https://audit.example";

describe.each(databases)("launching a cycle on %s", (_, open) => {
  let db: Db;
  beforeEach(async () => {
    db = await withOneAudit(await open());
  });
  afterEach(() => db.destroy());

  const assessmentsOf = (cycleId: string) =>
    db
      .selectFrom("assessments")
      .select(["id", "organisationId", "previousAssessmentId", "state", "invitedAt"])
      .where("cycleId", "=", cycleId)
      .execute();
  const messagesOf = (assessmentId: string) =>
    db
      .selectFrom("messages")
      .select(["toEmail", "kind", "subject", "personId", "organisationId", "replyTo"])
      .where("assessmentId", "=", assessmentId)
      .orderBy("toEmail")
      .execute();

  test("makes an assessment each, with the answers of the last cycle to offer, and opens today", async () => {
    const id = await withCycleInPreparation(db, leila);
    expect(await launchCycle(db, leila, id)).toBe("launched");

    expect(await assessmentsOf(id)).toMatchObject([
      { organisationId: "riverbend", previousAssessmentId: "riverbend-2026", state: "invited" },
    ]);
    expect(await cycleById(db, id)).toMatchObject({ state: "open", launchedBy: "leila", launchedAt: morning, opensOn: "2026-11-22" });
    expect(await db.selectFrom("cycleOrganisations").selectAll().where("cycleId", "=", id).execute()).toEqual([]);
  });

  test("offers what was kept from before this service to whoever signed nothing in the last cycle", async () => {
    await db
      .insertInto("cycles")
      .values({
        ...(await db.selectFrom("cycles").selectAll().where("id", "=", "2024").executeTakeFirstOrThrow()),
        id: "old",
        origin: "before-service",
        opensOn: "2022-09-01",
      })
      .execute();
    for (const organisationId of ["riverbend", "fenlow"])
      await db
        .insertInto("assessments")
        .values({ id: `${organisationId}-old`, cycleId: "old", organisationId, state: "closed", revision: 1, changedAt: morning })
        .execute();
    await db.updateTable("assessments").set({ firstSubmittedAt: morning }).where("id", "=", "riverbend-2026").execute();
    await db
      .insertInto("roles")
      .values({
        id: "alison-signs",
        personId: "alison",
        role: "signatory",
        organisationId: "fenlow",
        partnershipId: null,
        since: "2026-01-01",
      })
      .execute();
    const id = await withCycleInPreparation(db, leila, ["riverbend", "fenlow"]);
    await launchCycle(db, leila, id);

    const found = new Map((await assessmentsOf(id)).map((one) => [one.organisationId, one.previousAssessmentId]));
    expect(found.get("riverbend")).toBe("riverbend-2026");
    expect(found.get("fenlow")).toBe("fenlow-old");
  });

  test("is stopped while something is missing", async () => {
    const id = await withCycleInPreparation(db, leila, ["riverbend", "fenlow"]);
    expect(await launchCycle(db, leila, id)).toBe("stopped");
    expect(await setLaunch(db, leila, id, "opening-day")).toBe("stopped");
    expect(await assessmentsOf(id)).toEqual([]);
    expect((await cycleById(db, id)).state).toBe("preparing");
  });

  test("invites each once, however often and by however many it is launched", async () => {
    const id = await withCycleInPreparation(db, leila);
    const launched = await Promise.all([launchCycle(db, leila, id), launchCycle(db, { by: "priya", at: morning }, id)]);
    expect(launched.toSorted()).toEqual(["already", "launched"]);
    expect(await launchCycle(db, leila, id)).toBe("already");
    const [assessment] = await assessmentsOf(id);
    expect(await countInvited(db, id)).toEqual({ all: 1, invited: 0 });

    const written = await Promise.all([writeInvitations(db, now, url), writeInvitations(db, now, url)]);
    expect(written.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await writeInvitations(db, now, url)).toBe(0);
    expect(await countInvited(db, id)).toEqual({ all: 1, invited: 1 });
    expect(await messagesOf(assessment?.id ?? "")).toEqual([
      {
        toEmail: "helen@riverbend.example",
        kind: "invitation",
        subject: "Section 11 audit 2028: you are named to sign it for Riverbend Housing Association",
        personId: "helen",
        organisationId: "riverbend",
        replyTo: "audit@estmere.example",
      },
      {
        toEmail: "priya@riverbend.example",
        kind: "invitation",
        subject: "Section 11 audit 2028: please complete it for Riverbend Housing Association",
        personId: "priya",
        organisationId: "riverbend",
        replyTo: "audit@estmere.example",
      },
    ]);
  });

  test("writes one mail to somebody who leads and signs, with both parts", async () => {
    await db
      .insertInto("roles")
      .values({
        id: "priya-signs",
        personId: "priya",
        role: "signatory",
        organisationId: "riverbend",
        partnershipId: null,
        since: "2026-01-01",
      })
      .execute();
    const id = await withCycleInPreparation(db, leila);
    await launchCycle(db, leila, id);
    await writeInvitations(db, now, url, id);
    const { body } = await db
      .selectFrom("messages")
      .select("body")
      .where("toEmail", "=", "priya@riverbend.example")
      .executeTakeFirstOrThrow();
    expect(body).toContain("You are named as its champion and signatory.");
    expect(body).toContain("so your answers of last time are there to confirm or change.");
  });

  test("happens by itself at nine on the opening day, unless that was taken back", async () => {
    const id = await withCycleInPreparation(db, leila);
    const opensOn = "2026-12-07";
    await savePart(db, leila, { cycleId: id, part: "dates", values: { opensOn }, base: await markNow(db, id, "dates") });
    expect(await setLaunch(db, leila, id, "opening-day")).toBe("set");
    await setLaunch(db, leila, id, "not");
    expect(await launchDue(db, new Date("2026-12-07T09:00:00Z"))).toBe(0);
    await setLaunch(db, leila, id, "opening-day");

    expect(await launchDue(db, new Date("2026-12-07T08:59:00Z"))).toBe(0);
    expect(await launchDue(db, new Date("2026-12-07T09:00:00Z"))).toBe(1);
    expect(await launchDue(db, new Date("2026-12-07T09:00:00Z"))).toBe(0);
    expect(await cycleById(db, id)).toMatchObject({ state: "open", launchedBy: "leila", opensOn });
    expect(await assessmentsOf(id)).toHaveLength(1);
  });

  test("that is to happen by itself follows a new opening day, and tells when something is missing then", async () => {
    const id = await withCycleInPreparation(db, leila);
    await setLaunch(db, leila, id, "opening-day");
    await savePart(db, leila, { cycleId: id, part: "dates", values: { opensOn: "2026-12-08" }, base: await markNow(db, id, "dates") });
    expect((await cycleById(db, id)).launchAt).toBe("2026-12-08T09:00:00.000Z");
    await db.updateTable("roles").set({ endedOn: "2026-12-01" }).where("personId", "=", "helen").execute();

    expect(await launchDue(db, new Date("2026-12-08T09:00:00Z"))).toBe(1);
    expect(await cycleById(db, id)).toMatchObject({ state: "preparing", launchAt: null });
    expect(await db.selectFrom("dailyLines").select(["personId", "words", "partnershipId"]).execute()).toEqual([
      { personId: "leila", words: "Section 11 audit 2028 did not start: 1 thing has to be put right first", partnershipId: "estmere" },
    ]);
  });
});
