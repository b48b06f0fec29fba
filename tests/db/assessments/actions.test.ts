import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Section } from "#standards/schema.ts";
import {
  addAction,
  changeAction,
  findAction,
  listActions,
  listActionUpdates,
  removeAction,
  updateActionProgress,
} from "#db/assessments/actions.ts";
import type { Db } from "#db/connection.server.ts";
import { listHistory } from "#db/history.ts";
import { listSummaries } from "#db/assessments/section-summaries.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { clearAudit, databases, morning, priya, someAction, withOneAudit } from "#tests/support/assessment-fixtures.ts";

const { what, gap, owner, dueOn, successMeasure } = someAction("any");
const text = { what, gap, owner, dueOn, successMeasure };

describe.each(databases)("on %s", (_name, open) => {
  let db: Db;
  let section: Section;

  beforeAll(async () => {
    db = await withOneAudit(open());
    section = (await findStandardSet(db, "s11-2026")).sections.find((one) => one.code === "6") as Section;
  });
  afterAll(() => db.destroy());

  beforeEach(() => clearAudit(db));

  const place = () => ({ assessmentId: "riverbend-2026", section, standardCode: "6.2" });
  const lock = () => db.updateTable("assessments").set({ state: "awaiting-sign-off" }).where("id", "=", "riverbend-2026").execute();
  const only = async () => {
    const [action] = await listActions(db, "riverbend-2026");
    if (!action) throw new Error("No action");
    return action;
  };
  const events = async () => (await listHistory(db, "riverbend-2026")).map((entry) => entry.event);

  test("adds an action, agreed today, and the standard is complete with it", async () => {
    await db
      .insertInto("answers")
      .values({
        assessmentId: "riverbend-2026",
        standardCode: "6.2",
        rating: "partially-met",
        statement: "In most teams.",
        notApplicableReason: "",
        noActionReason: "",
        carried: null,
        carriedBy: null,
        carriedAt: null,
        revision: 1,
        savedBy: "priya",
        savedAt: morning,
      })
      .execute();
    await addAction(db, priya, place(), text);

    expect(await only()).toMatchObject({ ...text, progress: "not-started", agreedOn: "2026-11-22", carriedFrom: null, revision: 1 });
    expect(await listSummaries(db, "riverbend-2026")).toMatchObject([{ sectionCode: "6", partiallyMet: 1, complete: 1 }]);
    expect(await events()).toEqual(["action-added"]);
  });

  test("carries an action over once, with its date of agreement and its progress", async () => {
    const earlier = someAction("old", {
      assessmentId: "riverbend-2024",
      recommendationId: "asked",
      agreedOn: "2024-12-02",
      progress: "at-risk",
    });
    await db.insertInto("actions").values(earlier).execute();
    await addAction(db, priya, place(), text, earlier);
    await addAction(db, priya, place(), text, earlier);

    const actions = await listActions(db, "riverbend-2026");
    expect(actions).toMatchObject([{ carriedFrom: "old", recommendationId: "asked", agreedOn: "2024-12-02", progress: "at-risk" }]);
    expect(await events()).toEqual(["action-added"]);
  });

  test("a stale change changes nothing", async () => {
    await addAction(db, priya, place(), text);
    const before = await only();
    const first = await changeAction(db, priya, place(), { before, isAgreed: false }, { ...text, owner: "Bethan Lloyd" }, 1);
    const second = await changeAction(db, { ...priya, by: "chidi" }, place(), { before, isAgreed: false }, { ...text, owner: "Chidi" }, 1);

    expect([first, second]).toEqual(["saved", "stale"]);
    expect(await only()).toMatchObject({ owner: "Bethan Lloyd", revision: 2, savedBy: "priya" });
    expect((await events()).sort()).toEqual(["action-added", "action-changed"]);
  });

  test("keeps the first date and why it slipped, where it had been agreed, and neither where it is brought forward", async () => {
    await addAction(db, priya, place(), text);
    const first = (await only()).dueOn;
    const change = async (dueOn: string, isAgreed: boolean, slipReason = "") => {
      const before = await only();
      return changeAction(db, priya, place(), { before, isAgreed }, { ...text, dueOn, slipReason }, before.revision);
    };
    await change("2028-01-31", false);
    expect(await only()).toMatchObject({ dueOn: "2028-01-31", firstDueOn: null });
    await change(first, true);
    expect(await only()).toMatchObject({ dueOn: first, firstDueOn: null });
    await change("2028-03-31", true, "The trainer was ill");
    await change("2028-06-30", true, "The room was closed");

    const action = await only();
    expect(action).toMatchObject({ dueOn: "2028-06-30", firstDueOn: first, dueAgreedOn: "2026-11-22" });
    const notes = (await listActionUpdates(db, action.id)).map(({ note, dueOn }) => [note, dueOn]).sort();
    expect(notes).toEqual([
      ["The room was closed", "2028-06-30"],
      ["The trainer was ill", "2028-03-31"],
    ]);
  });

  test("adds, changes and removes nothing once the return is with the signatory", async () => {
    await addAction(db, priya, place(), text);
    const action = await only();
    await lock();

    expect(await addAction(db, priya, place(), text)).toBe(false);
    expect(await changeAction(db, priya, place(), { before: action, isAgreed: false }, { ...text, owner: "Bethan Lloyd" }, 1)).toBe(
      "locked",
    );
    expect(await removeAction(db, priya, place(), action)).toBe(false);
    expect(await only()).toEqual(action);
  });

  test("follows an action after the return was sent, and closes it on the day it is done", async () => {
    await addAction(db, priya, place(), text);
    await lock();
    await updateActionProgress(db, priya, await only(), { progress: "done", note: "Everyone briefed." });

    const action = await only();
    expect(action).toMatchObject({ progress: "done", closedOn: "2026-11-22", revision: 1 });
    expect(await listActionUpdates(db, action.id)).toMatchObject([{ progress: "done", note: "Everyone briefed.", name: "Priya Raman" }]);
  });

  test("opens an action again when it turns out not to be done", async () => {
    await addAction(db, priya, place(), text);
    await updateActionProgress(db, priya, await only(), { progress: "done", note: "" });
    await updateActionProgress(db, priya, await only(), { progress: "at-risk", note: "Two teams left." });

    expect(await only()).toMatchObject({ progress: "at-risk", closedOn: null });
  });

  test("removes an action with its updates, and keeps its words in the history", async () => {
    await addAction(db, priya, place(), text);
    const action = await only();
    await updateActionProgress(db, priya, action, { progress: "on-track", note: "Begun." });
    await removeAction(db, priya, place(), action);

    expect(await findAction(db, "riverbend-2026", action.id)).toBeUndefined();
    const removal = (await listHistory(db, "riverbend-2026")).find((entry) => entry.event === "action-removed");
    expect(removal?.before).toEqual(text);
  });

  test("does not find an action through another agency's return", async () => {
    await addAction(db, priya, place(), text);

    expect(await findAction(db, "fenlow-2026", (await only()).id)).toBeUndefined();
  });
});
