import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { listSent } from "#db/scrutiny/responses.ts";
import { demonstrationFile } from "#tests/support/demonstration.ts";

let db: Db;
beforeAll(async () => {
  db = openDatabase(await demonstrationFile());
}, 120_000);
afterAll(() => db.destroy());

const letterTo = async (id: string) => (await listSent(db, id))[0]?.letter;

describe("the finished audit of the demonstration", () => {
  test("has panels that were held, and one ahead in the open audit", async () => {
    const panels = await db.selectFrom("panels").select(["cycleId", "heldAt"]).execute();
    expect(panels.filter(({ cycleId }) => cycleId === "s11-2024").map(({ heldAt }) => heldAt !== null)).toEqual(Array(6).fill(true));
    expect(panels.filter(({ cycleId }) => cycleId === "s11-2026").map(({ heldAt }) => heldAt)).toEqual([null]);
  });

  test("sent a letter to every agency that returned, and to each school", async () => {
    for (const [cycleId, count] of [
      ["s11-2024", 24],
      ["s175-2025", 108],
      ["s11-2026", 1],
    ] as const) {
      const answered = await db
        .selectFrom("assessments")
        .select("id")
        .where("cycleId", "=", cycleId)
        .where("state", "in", ["response-sent", "closed"])
        .execute();
      expect([cycleId, answered.length]).toEqual([cycleId, count]);
      for (const { id } of answered) expect(await letterTo(id), id).toBeDefined();
    }
  });

  test("lowered one rating of Riverbend, whose answer is done and closed", async () => {
    const id = "2024-riverbend-housing-association";
    const letter = await letterTo(id);
    expect(letter?.settled.filter(({ own, agreed }) => own !== agreed)).toMatchObject([
      { code: "6.4", own: "met", agreed: "partially-met" },
    ]);
    expect(letter?.approvedBy).toBe("Leila Haddad");
    const [asked] = await db.selectFrom("recommendations").selectAll().where("assessmentId", "=", id).execute();
    const action = await db
      .selectFrom("actions")
      .select(["progress", "closureAt"])
      .where("id", "=", asked?.actionId ?? "")
      .executeTakeFirstOrThrow();
    expect([asked?.answer, action.progress, action.closureAt?.slice(0, 10)]).toEqual(["action", "done", "2026-04-16"]);
    const corrections = await db.selectFrom("corrections").select(["kind", "answer"]).execute();
    expect(corrections).toEqual([{ kind: "fact", answer: "changed" }]);
  });

  test("gave Otterbrook its own figures beside its phase’s", async () => {
    const letter = await letterTo("2025-otterbrook-primary-school");
    expect(letter?.personal?.figures?.own).toEqual({ met: 77, partiallyMet: 5, notMet: 0, notApplicable: 5 });
    expect(letter?.personal?.figures?.phase).toMatchObject({ name: "Primary", returns: 62 });
    expect(letter?.opening).toContain("Otterbrook Primary School");
  });

  test("leaves no mail of its past to be sent", async () => {
    const lines = await db.selectFrom("dailyLines").select("id").where("messageId", "is", null).where("droppedAt", "is", null).execute();
    const messages = await db.selectFrom("messages").select("id").where("sentAt", "is", null).execute();
    expect([lines, messages]).toEqual([[], []]);
  });
});
