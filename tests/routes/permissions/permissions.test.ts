import * as build from "virtual:react-router/server-build";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sessionId } from "#db/people/sessions.ts";
import { hashOf } from "#db/signing/sign-off.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { returnOf } from "#tests/support/return-fixtures.ts";
import { asking, fill } from "./asking.ts";
import { assessmentForms } from "./assessment-forms.ts";
import { assessmentPages } from "./assessment-pages.ts";
import { otherPages } from "./other-pages.ts";
import { partnershipPages } from "./partnership-pages.ts";
import { former, people } from "./people.ts";
import { panelPages, roomPages } from "./panel-pages.ts";
import { peoplePages } from "./people-pages.ts";
import { schoolPages } from "./school-pages.ts";
import { readTable, type State, states } from "./table.ts";
import type { SnapshotFile } from "#tests/support/snapshot-file.ts";
import { auditId, buildWorld } from "./world.ts";

const assessmentRows = [...readTable(assessmentPages), ...readTable(assessmentForms), ...readTable(roomPages)];
const otherRows = [...readTable(otherPages), ...readTable(partnershipPages), ...readTable(peoplePages), ...readTable(panelPages)];
const schoolRows = readTable(schoolPages);

const params: Record<string, string> = {
  assessmentId: auditId,
  code: "9.1",
  part: "9",
  actionId: "action-9.1",
  evidenceId: "riverbend-2026-9.1",
  revision: "1",
  cycleId: "2026",
  snapshotId: "snapshot",
  table: "sections",
  chart: "completion-chart",
  partnershipId: "estmere",
  letter: "returned",
  deed: "reminder",
  extensionId: "asked",
  conversationId: "to-colleagues",
  organisationId: "fenlow",
  importId: "agencies",
  token: "no-such-token",
  appointmentId: "named",
  roleId: "named-reader",
  panelId: "panel",
};

let app: TestApp;
let snapshots: SnapshotFile;
const browsers = new Map<string, TestBrowser>();
const hashes = new Map<State, string>();

const { answersIn, expectedIn } = asking(() => ({ app, snapshots, browsers, hashes, people, params, addressOf }));

beforeAll(async () => {
  app = await startApp();
  snapshots = await buildWorld(app);
  for (const [name, id] of Object.entries(people)) browsers.set(name, id ? await app.signIn(id) : app.browser());
  for (const state of states) {
    snapshots.bringBack(state);
    hashes.set(state, hashOf((await returnOf(app.db, auditId)).document));
  }
});
afterAll(async () => {
  snapshots.close();
  await app.stop();
});

describe("the tables", () => {
  const routes = Object.values(build.routes).flatMap((route) => (route && route.id !== "root" ? [route] : []));
  const pathOf = (route: { path?: string }) => `/${route.path ?? ""}`;
  const named = (method: string) =>
    new Set([...assessmentRows, ...otherRows, ...schoolRows].filter((row) => row.method === method).map((row) => row.route));

  test("have a line for every page, and none for a page that is gone", () => {
    const pages = routes.filter(({ module }) => module.loader || module.default).map(pathOf);

    expect([...named("GET")].sort()).toEqual(pages.sort());
  });

  test("have a line for every form, and none for a form that is gone", () => {
    const forms = routes.filter(({ module }) => module.action).map(pathOf);

    expect([...named("POST")].sort()).toEqual(forms.sort());
  });

  test("say for every state what everybody gets", () => {
    const incomplete = [...assessmentRows, ...otherRows, ...schoolRows].filter((row) => row.cells.size !== states.length);

    expect(incomplete.map((row) => row.name)).toEqual([]);
  });
});

describe("an assessment", () => {
  test.each(assessmentRows)("$name", async (row) => {
    for (const state of states) expect(await answersIn(row, state)).toEqual(expectedIn(row, state));
  });
});

describe("elsewhere", () => {
  test.each(otherRows)("$name", async (row) => {
    expect(await answersIn(row, "in-progress")).toEqual(expectedIn(row, "in-progress"));
  });
});

describe("once they are gone", () => {
  const rows = [...assessmentRows, ...otherRows].filter((row) => !row.route.startsWith("/sign-"));

  test.each(former)("%s", async (_, id, column) => {
    browsers.set(id, await app.signIn(id));

    for (const state of ["in-progress", "submitted"] as const) expect(await answersTo(id, state)).toEqual(expectedOf(column, state));
  });

  test("somebody whose session has run out", async () => {
    const late = await app.signIn("priya");
    browsers.set("late", late);
    await app.db.updateTable("sessions").set({ expiresAt: app.clock().toISOString() }).where("id", "=", sessionIdOf(late)).execute();

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

function addressOf(route: string, what: string | null): string {
  const ofPeople = /\/(people|appointments)\b/.test(route) && { organisationId: "riverbend", importId: "people" };
  const path = fill(route, { ...params, ...ofPeople, roleId: roleIn(route) }).replace("*", "no-such-page");
  // What is set up is not launched yet
  if (/^\/cycles\/:cycleId\/(set-up|launch|removal)/.test(route)) return path.replace("/2026/", "/next/");
  if (what?.endsWith("to the partnership")) return path.replace("to-colleagues", "to-partnership");
  if (route.includes("/earlier-audits/")) return path.replace("/agencies", "/earlier");
  if (what === "two texts" || ["theirs", "mine", "both"].includes(what ?? "")) return path.replace("9.1", "9.3");
  if (/\/trend(\.xlsx|\.ods|-chart\.\w+)$/.test(route)) return `${path}?with=snapshot-2024`;
  return route.endsWith("actions/new") && what === "add" ? `${path}?standard=9.1` : path;
}

// Whose part a page of people is about
function roleIn(route: string): string {
  const isPartnership = route.startsWith("/partnerships");
  if (route.endsWith("/handover")) return isPartnership ? "leila-administrator" : "priya-champion";
  if (route.endsWith("/deputy")) return "helen-signatory";
  return isPartnership ? "noor-analyst" : "named-reader";
}
