import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type TestApp } from "#tests/support/app.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { otterbrook } from "#tests/support/school-fixtures.ts";
import { asking, fill } from "./asking.ts";
import { schoolPages } from "./school-pages.ts";
import { buildSchoolWorld, schoolPeople } from "./school-world.ts";
import { statesToAskIn } from "./states-to-ask-in.ts";
import { readTable, type State, states } from "./table.ts";
import type { SnapshotFile } from "#tests/support/snapshot-file.ts";

const rows = readTable(schoolPages);

/** What each part of an address is in the schools' world. */
const params: Record<string, string> = {
  assessmentId: otterbrook,
  cycleId: "s175-2026",
  trustId: "hartsmoor",
  partnershipId: "estmere",
  code: "K1",
  group: "deputies",
  period: "autumn",
  part: "K",
  importId: "import",
};

let app: TestApp;
let snapshots: SnapshotFile;
const browsers = new Map<string, TestBrowser>();
/** The mark of what was submitted, as a governor is shown it. */
const hashes = new Map<State, string>();
const { answersIn, expectedIn } = asking(() => ({
  app,
  snapshots,
  browsers,
  hashes,
  people: schoolPeople,
  params,
  addressOf: (route, what) => fill(route, { ...params, conversationId: `to-${what?.split(" ").at(-1)}` }),
}));

beforeAll(async () => {
  app = await startApp();
  snapshots = await buildSchoolWorld(app);
  for (const [name, id] of Object.entries(schoolPeople)) browsers.set(name, id ? await app.signIn(id) : app.browser());
  for (const state of states) {
    snapshots.bringBack(state);
    const submission = await app.db
      .selectFrom("submissions")
      .select("contentHash")
      .where("assessmentId", "=", otterbrook)
      .executeTakeFirst();
    hashes.set(state, submission?.contentHash ?? "");
  }
});
afterAll(async () => {
  snapshots.close();
  await app.stop();
});

describe("a school's return", () => {
  test("has a line for every state", () => {
    expect(rows.filter((row) => row.cells.size !== states.length).map((row) => row.name)).toEqual([]);
  });

  test.each(rows)("$name", async (row) => {
    for (const state of statesToAskIn(row)) expect(await answersIn(row, state)).toEqual(expectedIn(row, state));
  });
});
