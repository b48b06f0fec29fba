import { expect } from "vitest";
import { findAnswer } from "#db/assessments/answers.ts";
import { findDraft } from "#db/assessments/drafts.ts";
import { origin, type TestApp } from "#tests/support/app.ts";
import { morning, someAction } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { fillWorld } from "#tests/routes/permissions/world.ts";

export const audit = "/assessments/riverbend-2026";
export const standard = `${audit}/standards/9.1`;

// What would be taken, were nothing wrong with it
export const text = { baseRevision: "1", rating: "met", statement: "Other words" };
export const someEvidence = { title: "Policy, version 5", shows: "That it is done", kept: "Intranet" };
export const action = {
  what: "Brief",
  gap: "No briefing",
  owner: "Chidi Nwosu",
  "dueOn.day": "31",
  "dueOn.month": "3",
  "dueOn.year": "2027",
  successMeasure: "All briefed",
};

/** Riverbend's complete return in progress, an action and evidence of Fenlow's, and what tests of bad input ask. */
export async function riverbendApp() {
  const app = await freshApp(fill);
  const [priya, alison, tomasz] = await Promise.all([app.signIn("priya"), app.signIn("alison"), app.signIn("tomasz")]);
  return {
    ...app,
    priya,
    alison,
    tomasz,
    answer: () => findAnswer(app.db, "riverbend-2026", "9.1"),
    draft: () => findDraft(app.db, "riverbend-2026", "9.1", "priya"),
    /** A request of Priya's as no browser would send it. */
    raw(path: string, init: RequestInit & { headers?: Record<string, string> }) {
      const [[name, value] = ["", ""]] = [...priya.cookies];
      return app.send(new Request(origin + path, { ...init, headers: { Origin: origin, ...init.headers, Cookie: `${name}=${value}` } }));
    },
    nothingChanged: () => expect(app.changedTables()).toEqual([]),
  };
}

async function fill({ db }: TestApp) {
  await fillWorld(db);
  await db
    .insertInto("actions")
    .values(someAction("fenlows-action", { assessmentId: "fenlow-2026", standardCode: "9.1" }))
    .execute();
  await db
    .insertInto("evidence")
    .values({
      id: "fenlows-evidence",
      assessmentId: "fenlow-2026",
      title: "Theirs",
      shows: "",
      kept: "",
      checkedOn: null,
      reviewBy: null,
      carriedFrom: null,
      savedBy: "alison",
      savedAt: morning,
    })
    .execute();
  await db.insertInto("evidenceStandards").values({ evidenceId: "fenlows-evidence", standardCode: "9.1" }).execute();
}
