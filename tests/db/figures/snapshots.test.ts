import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { findSnapshot, freezeCycle, listSnapshots } from "#db/figures/snapshots.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { esme, withAnsweredCycle } from "#tests/support/snapshot-fixtures.ts";

const found = async (db: Db, id: string, person = "esme") => {
  const view = await findSnapshot(db, id, { id: person });
  if (!view) throw new Error("No such snapshot");
  return view;
};

describe.each(databases)("snapshots on %s", (_, open) => {
  let db: Db;
  let first: string;

  beforeAll(async () => {
    db = open();
    await migrate(db);
    await withAnsweredCycle(db);
    const frozen = await freezeCycle(db, esme, "joint", { name: "Annual report", note: "For the sub-group" });
    first = "id" in frozen ? frozen.id : "";
  });
  afterAll(() => db.destroy());

  test("hold every return with its ratings, outcomes, partnerships and actions", async () => {
    const { content, snapshot } = await found(db, first);
    expect(snapshot).toMatchObject({ name: "Annual report", note: "For the sub-group", frozenBy: "esme Example", corrects: null });
    expect(content.returns).toHaveLength(7);
    const homes = content.returns.find((one) => one.organisation.id === "Homes");
    expect(homes).toMatchObject({ state: "in-review", isReturned: true, partnershipIds: ["wealdshire"] });
    expect(homes?.outcomes).toMatchObject({ 1: "not-met", 2: "not-applicable", 3: "met" });
    expect(homes?.ratings).toMatchObject({ "1.1": "not-met", "2.1": "not-applicable" });
    const fire = content.returns.find((one) => one.organisation.id === "Fire");
    expect(fire?.actions).toEqual([
      { standard: "1.1", dueOn: "2024-12-01", progress: "on-track", agreedOn: "2024-10-01" },
      { standard: "1.1", dueOn: "2025-03-31", progress: "done", agreedOn: "2024-10-01" },
    ]);
    expect(content.set.sections).toHaveLength(9);
    expect(content.isProvisional).toBe(true);
  });

  test("keep work in hand out: nothing of a return that is not in", async () => {
    const { content } = await found(db, first);
    expect(content.returns.find((one) => one.organisation.id === "Sports")).toMatchObject({ isReturned: false, ratings: {}, outcomes: {} });
    expect(content.returns.find((one) => one.organisation.id === "Gone")).toMatchObject({ withdrawnOn: "2024-11-01", ratings: {} });
  });

  test("do not move when anything changes later", async () => {
    const before = await found(db, first);
    await db.updateTable("answers").set({ rating: "not-met" }).where("assessmentId", "=", "joint-Police").execute();
    await db.updateTable("organisations").set({ name: "Renamed" }).where("id", "=", "Fire").execute();
    await db.updateTable("assessments").set({ state: "in-progress" }).where("id", "=", "joint-Youth").execute();
    await db.updateTable("actions").set({ progress: "done" }).execute();
    const after = await found(db, first);
    expect(after.content).toEqual(before.content);
    expect(after.snapshot.contentHash).toBe(before.snapshot.contentHash);
  });

  test("take the ratings that were signed, not those typed since", async () => {
    const signed = { sections: [{ standards: [{ code: "1.1", rating: "partially-met" }] }] };
    await db
      .insertInto("submissions")
      .values({
        id: "s",
        assessmentId: "joint-Police",
        revision: 1,
        receipt: "R",
        content: JSON.stringify(signed),
        contentHash: "0",
        submittedAt: esme.at,
      })
      .execute();
    const frozen = await freezeCycle(db, esme, "joint", { name: "Second", note: "" });
    const { content } = await found(db, "id" in frozen ? frozen.id : "");
    const police = content.returns.find((one) => one.organisation.id === "Police");
    expect(police?.ratings["1.1"]).toBe("partially-met");
    expect(police?.ratings["1.2"]).toBeNull();
  });

  test("have names of their own in a cycle", async () => {
    expect(await freezeCycle(db, esme, "joint", { name: "Annual report", note: "" })).toEqual({ refused: "name-taken" });
    expect(await freezeCycle(db, esme, "empty", { name: "Annual report", note: "" })).toHaveProperty("id");
  });

  test("say what they correct, within one cycle", async () => {
    const later = { ...esme, at: "2024-12-17T09:00:00.000Z" };
    expect(await freezeCycle(db, later, "joint", { name: "Corrected", note: "Fire was wrong", corrects: first })).toHaveProperty("id");
    expect(await freezeCycle(db, later, "empty", { name: "Corrected", note: "", corrects: first })).toEqual({
      refused: "nothing-to-correct",
    });
    const [newest] = await listSnapshots(db, "joint");
    expect(newest).toMatchObject({ name: "Corrected", corrects: { id: first, name: "Annual report" } });
    expect((await found(db, first)).snapshot.correctedBy?.name).toBe("Corrected");
  });

  test("are not there for those without a role in the cycle", async () => {
    expect(await findSnapshot(db, first, { id: "otto" })).toBeUndefined();
    expect(await findSnapshot(db, first, { id: "carys" })).toBeUndefined();
    expect(await findSnapshot(db, "nothing", { id: "esme" })).toBeUndefined();
    expect((await found(db, first, "olga")).roles).toEqual([{ partnershipId: "estmere", role: "observer" }]);
  });
});
