import { afterAll, beforeAll } from "vitest";
import { hashOf } from "#db/signing/sign-off.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { returnOf } from "#tests/support/return-fixtures.ts";
import { asking, fill } from "./asking.ts";
import { assessmentForms } from "./assessment-forms.ts";
import { responsePages } from "./response-pages.ts";
import { assessmentPages } from "./assessment-pages.ts";
import { otherPages } from "./other-pages.ts";
import { panelPages, roomPages } from "./panel-pages.ts";
import { partnershipPages } from "./partnership-pages.ts";
import { people } from "./people.ts";
import { peoplePages } from "./people-pages.ts";
import { standardSetPages } from "./standard-set-pages.ts";
import { queuePages, reviewPages } from "./reading-pages.ts";
import { readTable, type State, states } from "./table.ts";
import type { SnapshotFile } from "#tests/support/snapshot-file.ts";
import { auditId, buildWorld } from "./world.ts";

export const assessmentRows = [
  ...readTable(assessmentPages),
  ...readTable(assessmentForms),
  ...readTable(responsePages),
  ...readTable(roomPages),
  ...readTable(reviewPages),
];
export const otherRows = [
  ...readTable(otherPages),
  ...readTable(partnershipPages),
  ...readTable(standardSetPages),
  ...readTable(peoplePages),
  ...readTable(panelPages),
  ...readTable(queuePages),
];

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
  setId: "s11-2026",
  otherId: "s11-2024",
  draftId: "draft",
  visitId: "visit",
  letter: "returned",
  deed: "reminder",
  extensionId: "asked",
  conversationId: "to-colleagues",
  organisationId: "fenlow",
  importId: "agencies",
  token: "no-such-token",
  correctionId: "correction",
  appointmentId: "named",
  roleId: "named-reader",
};

/** The world of one agency's audit for the tests of the file that calls this, and everybody in it signed in. */
export function askingAnAgency() {
  let app: TestApp;
  let snapshots: SnapshotFile;
  const browsers = new Map<string, TestBrowser>();
  const hashes = new Map<State, string>();

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

  const world = () => ({ app, snapshots, browsers, hashes, people, params, addressOf });
  return { ...asking(world), browsers, app: () => app };
}

function addressOf(route: string, what: string | null): string {
  const ofPeople = /\/(people|appointments)\b/.test(route) && { organisationId: "riverbend", importId: "people" };
  const path = fill(route, { ...params, ...ofPeople, roleId: roleIn(route) }).replace("*", "no-such-page");
  // What is set up is not launched yet
  if (/^\/cycles\/:cycleId\/(set-up|launch|removal)/.test(route)) return path.replace("/2026/", "/next/");
  if (what?.endsWith("to the partnership")) return path.replace("to-colleagues", "to-partnership");
  if (route.includes("/earlier-audits/")) return path.replace("/agencies", "/earlier");
  if (route.endsWith("/closure")) return path.replace("action-9.1", "action-done");
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
