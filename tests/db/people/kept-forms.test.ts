import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { dropKeptForm, keepForm, listKeptForms, listPagesWithKeptForms, removeOldKeptForms } from "#db/people/kept-forms.ts";
import { findPersonBySession, findPersonOfEndedSession } from "#db/people/people.ts";
import { renewSession, sessionId, startSession } from "#db/people/sessions.ts";
import { databases, morning, priya, withOneAudit } from "#tests/support/assessment-fixtures.ts";

const start = new Date(morning);
const after = (days: number) => new Date(start.getTime() + days * 86_400_000);
const typed = {
  page: "/assessments/riverbend-2026/comments",
  form: "",
  fields: [["words", "Well “put”\n"]] as [string, string][],
  because: "typed" as const,
};

describe.each(databases)("kept forms on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => (db = await withOneAudit(open())));
  afterAll(() => db.destroy());
  beforeEach(async () => {
    for (const table of ["keptForms", "sessions"] as const) await db.deleteFrom(table).execute();
  });

  test("are one a form and person, the newest, until they are dropped", async () => {
    await keepForm(db, priya, { ...typed, fields: [["words", "Older"]] });
    expect(await keepForm(db, priya, { ...typed, seen: morning })).toBe("kept");
    await keepForm(db, { ...priya, by: "chidi" }, { ...typed, form: "other" });

    expect(await listKeptForms(db, "priya", typed.page, start)).toEqual([{ form: "", fields: typed.fields, keptAt: morning }]);
    expect(await listPagesWithKeptForms(db, "chidi", start)).toEqual([{ page: typed.page, form: "other", keptAt: morning }]);
    await dropKeptForm(db, "priya", typed.page, "");
    expect(await listKeptForms(db, "priya", typed.page, start)).toEqual([]);
    expect(await listKeptForms(db, "chidi", typed.page, start)).toHaveLength(1);
  });

  test("of a second window wait beside those of the first, whichever typed last", async () => {
    const at = (minute: number) => `2026-11-22T09:0${minute}:00.000Z`;
    const type = (minute: number, words: string, seen?: string) =>
      keepForm(db, { by: "priya", at: at(minute) }, { ...typed, fields: [["words", words]], seen });
    await type(1, "First window", "");
    expect(await type(2, "Second window", "")).toBe("kept-both");
    expect(await type(3, "Second window goes on", at(2))).toBe("kept");
    expect(await type(4, "First window, shorter", at(1))).toBe("kept-both");

    const forms = (await listKeptForms(db, "priya", typed.page, start)).map((one) => [one.form, one.fields[0]?.[1]]).sort();
    expect(forms).toEqual([
      ["", "First window, shorter"],
      ["--other", "Second window goes on"],
    ]);
    // The same words going on, from a window that does not say what it has seen
    expect(await type(5, "First window, shorter, and on")).toBe("kept");
  });

  test("of a third window, and a fourth, replace none of the others', and each window's own are replaced by what it types on", async () => {
    const at = (minute: number) => `2026-11-22T09:0${minute}:00.000Z`;
    const type = (minute: number, words: string, seen: string) =>
      keepForm(db, { by: "priya", at: at(minute) }, { ...typed, fields: [["words", words]], seen });
    for (const [minute, words] of ["First", "Second", "Third", "Fourth"].entries()) await type(minute, words, "");
    await type(5, "Now the second again", at(1));
    await type(6, "Now the first again", at(0));

    const kept = (await listKeptForms(db, "priya", typed.page, start)).map((one) => one.fields[0]?.[1]);
    expect(kept.sort()).toEqual(["Fourth", "Now the first again", "Now the second again", "Third"]);
  });

  test("of other windows are as many as there is room for, and those that find none are not said to be kept", async () => {
    const at = (second: number) => new Date(Date.parse(morning) + second * 1000).toISOString();
    const results = [];
    for (let second = 0; second < 8; second++)
      results.push(await keepForm(db, { by: "priya", at: at(second) }, { ...typed, fields: [["words", `${second} windows`]], seen: "" }));

    expect(results.filter((result) => result === "too-many")).toHaveLength(3);
    expect(await listKeptForms(db, "priya", typed.page, start)).toHaveLength(5);
  });

  test("are twenty at most, also when many come at once", async () => {
    const results = await Promise.all(Array.from({ length: 23 }, (__, n) => keepForm(db, priya, { ...typed, form: `form-${n}` })));

    expect(results.filter((result) => result === "kept")).toHaveLength(20);
    expect(results.filter((result) => result === "too-many")).toHaveLength(3);
  });

  test("go after 14 days", async () => {
    await keepForm(db, priya, typed);

    expect(await listKeptForms(db, "priya", typed.page, after(14))).toEqual([]);
    expect([await removeOldKeptForms(db, after(13.9)), await removeOldKeptForms(db, after(14))]).toEqual([0, 1]);
  });

  test("are proved by a session that ran out, which is no session any more", async () => {
    const token = await startSession(db, "priya", start);
    const id = sessionId(token);
    const proves = (days: number) => findPersonOfEndedSession(db, id, after(days));

    const hour = 1 / 24;
    expect(await proves(1.4 * hour)).toBeUndefined();
    expect(await proves(1.5 * hour)).toBe("priya");
    expect(await findPersonBySession(db, id, after(1.5 * hour))).toBeUndefined();
    const session = await db.selectFrom("sessions").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    expect(await renewSession(db, id, session, after(1.5 * hour))).toBeNull();
    expect(await proves(14 + 1.4 * hour)).toBe("priya");
    expect(await proves(14 + 1.5 * hour)).toBeUndefined();
  });
});
