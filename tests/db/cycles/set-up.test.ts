import { beforeAll, afterAll, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { createCycle, listCyclesToCopy, listSetsToUse } from "#db/cycles/new-cycle.ts";
import { changeCycleOrganisations, listCycleOrganisations } from "#db/cycles/cycle-organisations.ts";
import { listUnreachable } from "#db/cycles/launch-checks.ts";
import { listGaps } from "#db/people/gaps.ts";
import { deleteDraft, findLastChange, savePart } from "#db/cycles/set-up.ts";
import { findCycle, listCyclesOf } from "#db/cycles/cycles.ts";
import { daysOf } from "#db/cycles/cycle-days.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { queueMessage } from "#db/outbox.ts";
import { databases, morning, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { cycleById, markNow, withCycleInPreparation } from "#tests/support/cycle-set-up.ts";

const leila = { by: "leila", at: morning };

describe.each(databases)("setting up a cycle on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withOneAudit(await open());
  });
  afterAll(() => db.destroy());

  test("starts as a copy of the last, with dates of its own and the answers of the last to offer", async () => {
    await db.updateTable("cycles").set({ guidance: "Read it", reminders: `{"before":[7],"after":[]}` }).where("id", "=", "2026").execute();
    expect((await listSetsToUse(db, ["estmere"])).map(({ id }) => id)).toEqual(["s11-2026"]);
    expect((await listCyclesToCopy(db, ["estmere"])).map(({ id }) => id)).toEqual(["2026", "2024"]);

    const id = await createCycle(db, leila, {
      title: "Section 11 audit 2028",
      standardSetId: "s11-2026",
      partnershipIds: ["estmere"],
      copyOf: "2026",
    });

    const cycle = await cycleById(db, id);
    expect(cycle).toMatchObject({
      state: "preparing",
      previousCycleId: "2026",
      guidance: "Read it",
      reminders: `{"before":[7],"after":[]}`,
      readTexts: null,
    });
    expect(daysOf(cycle).opensOn > "2028-09").toBe(true);
    expect((await listCycleOrganisations(db, id)).map(({ name, partnershipIds }) => [name, partnershipIds])).toEqual([
      ["Fenlow Homes", ["estmere"]],
      ["Riverbend Housing Association", ["estmere"]],
    ]);
  });

  test("is seen by administrators alone until it is launched", async () => {
    const id = await withCycleInPreparation(db, leila);
    await db.insertInto("people").values({ id: "rhian", name: "Rhian", email: "rhian@estmere.example", jobTitle: "" }).execute();
    await db
      .insertInto("roles")
      .values({ id: "rhian", personId: "rhian", role: "reviewer", organisationId: null, partnershipId: "estmere", since: "2026-01-01" })
      .execute();
    expect((await listCyclesOf(db, "leila")).map((one) => one.id)).toContain(id);
    expect((await listCyclesOf(db, "rhian")).map((one) => one.id)).toEqual(["2026", "2024"]);
    expect(await findCycle(db, id, "rhian")).toBeUndefined();
    expect((await findCycle(db, id, "leila"))?.cycle.id).toBe(id);

    await db.updateTable("cycles").set({ origin: "before-service", state: "closed" }).where("id", "=", id).execute();
    expect((await listCyclesOf(db, "leila")).map((one) => one.id)).not.toContain(id);
    expect(await findCycle(db, id, "leila")).toBeUndefined();
  });

  test("saves a part once, and tells of a change meanwhile without losing either", async () => {
    const id = await withCycleInPreparation(db, leila);
    const base = await markNow(db, id, "guidance");
    const first = await savePart(db, leila, { cycleId: id, part: "guidance", values: { guidance: "Mine" }, base });
    const second = await savePart(db, { by: "priya", at: morning }, { cycleId: id, part: "guidance", values: { guidance: "Other" }, base });
    // Another part has not been touched
    const dates = await savePart(db, leila, {
      cycleId: id,
      part: "reminders",
      values: { reminders: `{"before":[],"after":[]}` },
      base: await markNow(db, id, "reminders"),
    });

    expect([first, second, dates]).toEqual(["saved", "stale", "saved"]);
    expect((await cycleById(db, id)).guidance).toBe("Mine");
    expect(await findLastChange(db, id, "guidance")).toMatchObject({ name: "Leila Haddad" });
    const lines = await db
      .selectFrom("history")
      .select(["before", "after", "partnershipId"])
      .where("cycleId", "=", id)
      .where("event", "=", "cycle-changed")
      .orderBy("id")
      .execute();
    expect(lines.at(-2)).toEqual({
      partnershipId: "estmere",
      before: JSON.stringify({ group: "Guidance and legal basis", fields: [] }),
      after: JSON.stringify({ group: "Guidance and legal basis", fields: ["Guidance: Mine"] }),
    });
  });

  test("asks its own questions in place of those of the set", async () => {
    const id = await withCycleInPreparation(db, leila);
    const asked = [{ code: "L1", question: "Do you use the toolkit?", choices: ["Yes", "No"] }];
    await savePart(db, leila, {
      cycleId: id,
      part: "questions",
      values: { localQuestions: JSON.stringify(asked) },
      base: await markNow(db, id, "questions"),
    });
    expect((await findCycleSet(db, await cycleById(db, id))).local_questions).toEqual(asked);
    expect((await findCycleSet(db, await cycleById(db, "2026"))).local_questions).toBeUndefined();
  });

  test("changes the list of organisations by what was changed, and only among one's own", async () => {
    const id = await withCycleInPreparation(db, leila, []);
    await db
      .insertInto("organisations")
      .values({ id: `far-${id}`, name: "Far away", shortName: "Far", kind: "agency", basis: "", aliases: "[]" })
      .execute();
    const change = (add: string[], remove: string[]) =>
      changeCycleOrganisations(db, leila, { cycleId: id, partnershipIds: ["estmere"], add, remove });
    await change(["riverbend", "riverbend", `far-${id}`, "nothing"], []);
    await change(["fenlow"], ["nothing"]);
    expect((await listCycleOrganisations(db, id)).map((one) => one.id)).toEqual(["fenlow", "riverbend"]);
    await change([], ["riverbend"]);
    expect((await listCycleOrganisations(db, id)).map((one) => one.id)).toEqual(["fenlow"]);
  });

  test("names who is missing, who is alone, and whose address failed last", async () => {
    const id = await withCycleInPreparation(db, leila, ["riverbend", "fenlow"]);
    const ids = (await listCycleOrganisations(db, id)).map((one) => one.id);
    expect(await listGaps(db, ids)).toEqual([{ organisationId: "fenlow", lacks: ["signatory"], isAlone: true }]);

    const write = () =>
      db
        .transaction()
        .execute((trx) =>
          queueMessage(trx, { kind: "invitation", toEmail: "helen@riverbend.example", subject: "", body: "" }, new Date(morning)),
        );
    const failed = await write();
    await db.updateTable("messages").set({ failure: "bounced", failedAt: morning }).where("id", "=", failed).execute();
    expect(await listUnreachable(db, id)).toEqual([
      { name: "Helen Whitcombe", email: "helen@riverbend.example", organisation: "Riverbend Housing Association", failedAt: morning },
    ]);
    const later = await write();
    await db.updateTable("messages").set({ createdAt: "2026-11-23T09:00:00.000Z" }).where("id", "=", later).execute();
    expect(await listUnreachable(db, id)).toEqual([]);
  });

  test("can be deleted until it is launched", async () => {
    const id = await withCycleInPreparation(db, leila);
    expect(await deleteDraft(db, leila, "2026")).toBe("locked");
    expect(await deleteDraft(db, leila, id)).toBe("deleted");
    expect(await deleteDraft(db, leila, id)).toBe("locked");
    expect(await db.selectFrom("cycles").select("id").where("id", "=", id).execute()).toEqual([]);
    expect(
      await db.selectFrom("history").select("event").where("cycleId", "=", id).where("event", "=", "cycle-deleted").execute(),
    ).toHaveLength(1);
  });
});
