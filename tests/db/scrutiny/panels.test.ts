import { TableNode } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { declareConflict } from "#db/scrutiny/panels/conflicts.ts";
import { addNote, listNotes } from "#db/scrutiny/panels/notes.ts";
import { addPanel, cancelPanel, changePanel, markHeld, type PanelPlan } from "#db/scrutiny/panels/panel-changes.ts";
import { findPanel, findSlotOf, listPanelsOf, listSlotsAhead } from "#db/scrutiny/panels/panels.ts";
import { listProposals, propose } from "#db/scrutiny/panels/proposals.ts";
import { listRecommendations } from "#db/scrutiny/recommendations.ts";
import { settleItem } from "#db/scrutiny/panels/settling.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { at, riverbend, withPanelPeople } from "#tests/support/panel-fixtures.ts";

const about = { cycle: { id: "2026", title: "Section 11 audit 2026" }, publicUrl: "https://audit.example" };
const by = (id: string, instant = at("09:00", "2027-01-20")) => ({ by: id, at: instant });
const plan: PanelPlan = {
  startsAt: at("10:00"),
  minutes: 120,
  place: "",
  link: "",
  chairId: "carys",
  packOn: null,
  memberIds: ["pavel"],
  slots: [{ assessmentId: riverbend, startsAt: at("10:10"), minutes: 35, chairId: null, attending: "" }],
};
const settling = {
  assessmentId: riverbend,
  standardCode: "9.1",
  seen: "",
  rating: "not-met" as const,
  reason: "Why",
  recommendation: "Do it",
  action: null,
};

describe.each(databases)("panels on %s", (_, open) => {
  let db: Db;
  let id: string;
  beforeAll(async () => {
    db = await withPanelPeople(open());
  });
  beforeEach(async () => {
    for (const table of [
      "recommendations",
      "moderatedRatings",
      "proposals",
      "scrutinyNotes",
      "conflicts",
      "panelSubmissions",
      "panelMembers",
      "panels",
      "messages",
    ] as const)
      await db.deleteFrom(table).execute();
    const added = await addPanel(db, by("leila"), plan, about);
    if (added === "stale" || "refused" in added) throw new Error("The panel could not be set up");
    id = added.saved;
  });
  afterAll(() => db.destroy());

  test("have their chair among the members, their slots by time, and the organisation its slot", async () => {
    const view = await findPanel(db, id);
    expect(view?.members.map((one) => one.id)).toEqual(["carys", "pavel"]);
    expect(view?.slots.map((one) => one.name)).toEqual(["Riverbend Housing Association"]);
    expect(await findSlotOf(db, riverbend)).toMatchObject({ panelId: id, isOn: true, startsAt: at("10:10") });
    expect((await listPanelsOf(db, "pavel")).map(({ cycle }) => cycle)).toEqual(["Section 11 audit 2026"]);
    expect(await listPanelsOf(db, "grace")).toEqual([]);
    expect([...(await listSlotsAhead(db, [riverbend], new Date(at("10:00")))).keys()]).toEqual([riverbend]);
    expect((await listSlotsAhead(db, [riverbend], new Date(at("11:00")))).size).toBe(0);
  });

  test("are changed as they were seen, one after the other", async () => {
    const change = (memberIds: string[]) => changePanel(db, by("leila"), { panelId: id, base: 1, plan: { ...plan, memberIds } }, about);
    const both = await Promise.all([change(["grace"]), change(["owen"])]);
    expect(both.filter((one) => one === "stale")).toHaveLength(1);
    expect((await findPanel(db, id))?.panel.revision).toBe(2);
    expect((await findPanel(db, id))?.members.map((one) => one.id)).not.toContain("pavel");
  });

  test("hold the cycle before they look whether a return has a slot elsewhere, and the panel before who sits on it is asked", async () => {
    const steps: string[] = [];
    const watched = db.withPlugin({
      transformQuery: ({ node }) => {
        const target = node.kind === "UpdateQueryNode" ? node.table : undefined;
        const table = target && TableNode.is(target) ? target.table.identifier.name : "";
        steps.push(table ? `hold ${table}` : node.kind === "SelectQueryNode" ? "read" : "other");
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    await addPanel(watched, by("leila"), { ...plan, slots: [] }, about);
    expect(steps[0]).toBe("hold cycles");
    steps.length = 0;
    await changePanel(watched, by("leila"), { panelId: id, base: 1, plan: { ...plan, memberIds: [] } }, about);
    expect(steps.slice(0, 3)).toEqual(["hold cycles", "read", "hold panels"]);
    steps.length = 0;
    await settleItem(watched, by("carys", at("10:24")), { ...settling, panelId: id });
    expect(steps.slice(0, 2)).toEqual(["hold assessments", "hold panels"]);
  });

  test("take back a member and a slot that had gone", async () => {
    await changePanel(db, by("leila"), { panelId: id, base: 1, plan: { ...plan, memberIds: [], slots: [] } }, about);
    expect(await findSlotOf(db, riverbend)).toMatchObject({ isOn: false });
    await changePanel(db, by("leila"), { panelId: id, base: 2, plan }, about);
    expect((await findPanel(db, id))?.members.map((one) => one.id)).toEqual(["carys", "pavel"]);
    expect(await findSlotOf(db, riverbend)).toMatchObject({ isOn: true });
  });

  test.each([
    ["somebody without a part", { memberIds: ["priya"] }, /no part any more/],
    ["a chair who cannot", { chairId: "pavel" }, /can chair/],
    ["a return of another cycle", { slots: [{ ...plan.slots[0], assessmentId: "riverbend-2024" }] }, /not expected/],
    ["one return twice", { slots: [plan.slots[0], { ...plan.slots[0], startsAt: at("11:00") }] }, /one slot/],
    ["slots that do not fit", { minutes: 20 }, /ends after the meeting/],
  ])("refuse %s, whoever sends it", async (_, wrong, reason) => {
    const refused = await changePanel(
      db,
      by("leila"),
      { panelId: id, base: 1, plan: { ...plan, ...(wrong as Partial<PanelPlan>) } },
      about,
    );
    expect(refused).toEqual({ refused: expect.stringMatching(reason) });
    expect((await findPanel(db, id))?.panel.revision).toBe(1);
  });

  test("are cancelled or held once", async () => {
    expect(await markHeld(db, by("carys", at("11:00")), id)).toBeNull();
    expect(await markHeld(db, by("carys", at("11:00")), id)).toMatch(/has been held/);
    expect(await cancelPanel(db, by("leila"), id, about)).toMatch(/has been held/);
  });

  test("keep notes of several at once, each in its line", async () => {
    const said = ["One", "Two", "Three", "Four"];
    const note = { assessmentId: riverbend, panelId: id, standardCode: "9.1", kind: "said" as const };
    await Promise.all(said.map((words, index) => addNote(db, by(index % 2 ? "pavel" : "carys", at("10:20")), { ...note, words })));
    expect((await listNotes(db, riverbend, "9.1")).map(({ words }) => words).sort()).toEqual([...said].sort());
    expect(await addNote(db, by("owen", at("10:20")), { ...note, words: "Own" })).toMatch(/closed to you/);
    await declareConflict(db, by("pavel"), { assessmentId: riverbend, personId: "pavel", reason: "A friend" });
    expect(await addNote(db, by("pavel", at("10:21")), { ...note, words: "Late" })).toMatch(/closed to you/);
    expect(
      await propose(db, by("pavel", at("10:21")), {
        panelId: id,
        assessmentId: riverbend,
        standardCode: "9.1",
        rating: "met",
        reason: "x",
      }),
    ).toMatch(/closed to you/);
    expect(await listProposals(db, { panelId: id, assessmentId: riverbend })).toEqual([]);
  });

  test("settle an item once where two do it at the same time, with what is recommended", async () => {
    const both = await Promise.all([
      settleItem(db, by("carys", at("10:24")), { ...settling, panelId: id }),
      settleItem(db, by("carys", at("10:25")), { ...settling, panelId: id, recommendation: "Something else" }),
    ]);
    expect(both.toSorted()).toEqual(["settled", "settled-meanwhile"]);
    expect(await listRecommendations(db, riverbend, 1)).toHaveLength(1);
  });

  test("settle nothing without its recommendation, of another chair, or in a meeting that is off", async () => {
    expect(await settleItem(db, by("carys"), { ...settling, panelId: id, recommendation: "" })).toMatchObject({
      missing: "recommendation",
    });
    expect(await settleItem(db, by("cass"), { ...settling, panelId: id })).toMatchObject({
      refused: expect.stringContaining("Only the chair"),
    });
    await cancelPanel(db, by("leila"), id, about);
    expect(await settleItem(db, by("carys"), { ...settling, panelId: id })).toMatchObject({ refused: expect.stringContaining("no slot") });
    expect(await db.selectFrom("moderatedRatings").selectAll().execute()).toEqual([]);
    expect(await settleItem(db, by("rhian"), { ...settling, panelId: null })).toBe("settled");
  });
});
