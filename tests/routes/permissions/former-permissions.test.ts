import { describe, expect, test } from "vitest";
import { sessionId } from "#db/people/sessions.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { askingAnAgency, assessmentRows, otherRows } from "./asking-an-agency.ts";
import { former } from "./people.ts";
import type { State } from "./table.ts";

const { answersIn, browsers, app } = askingAnAgency();

describe("once they are gone", () => {
  const rows = [...assessmentRows, ...otherRows].filter((row) => !row.route.startsWith("/sign-"));

  test.each(former)("%s", async (_, id, column) => {
    browsers.set(id, await app().signIn(id));

    for (const state of ["in-progress", "submitted"] as const) expect(await answersTo(id, state)).toEqual(expectedOf(column, state));
  });

  test("somebody whose session has run out", async () => {
    const late = await app().signIn("priya");
    browsers.set("late", late);
    const { db, clock } = app();
    await db.updateTable("sessions").set({ expiresAt: clock().toISOString() }).where("id", "=", sessionIdOf(late)).execute();

    expect(await answersTo("late", "in-progress")).toEqual(expectedOf("out", "in-progress"));
  });

  async function answersTo(name: string, state: State) {
    const answers: Record<string, string | undefined> = {};
    for (const row of rows) answers[row.name] = (await answersIn(row, state, [name]))[name];
    return answers;
  }

  function expectedOf(column: string, state: State) {
    return Object.fromEntries(rows.map((row) => [row.name, row.cells.get(state)?.get(column)]));
  }
});

function sessionIdOf({ cookies }: TestBrowser): string {
  return sessionId(JSON.parse(atob(decodeURIComponent(cookies.get("session") ?? ""))) as string);
}
