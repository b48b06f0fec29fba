import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { readPage } from "#tests/support/page.ts";
import type { SnapshotFile } from "#tests/support/snapshot-file.ts";
import { buildWorld } from "#tests/routes/permissions/world.ts";

let app: TestApp;
let snapshots: SnapshotFile;
beforeAll(async () => {
  app = await startApp();
  snapshots = await buildWorld(app);
});
afterAll(async () => {
  snapshots.close();
  await app.stop();
});

test("who takes everything along, or a file on many returns, is in the history", async () => {
  const leila = await app.signIn("leila");
  const began = await app.db.selectFrom("history").select("id").execute();
  for (const path of [
    "/partnerships/estmere/export.zip",
    "/cycles/2026/completion.csv",
    "/cycles/2026/section-table.xlsx",
    "/snapshots/snapshot/workbook.xlsx",
    // Neither of these is about many returns
    "/assessments/riverbend-2026/return.xlsx",
    "/cycles/2026/chart.svg",
    "/partnerships/estmere/organisations/template.csv",
  ])
    await (await leila.get(path)).arrayBuffer();
  // What is refused is no download
  await (await app.signIn("priya")).get("/partnerships/estmere/export.zip");

  const lines = await app.db
    .selectFrom("history")
    .select(["personId", "event", "partnershipId", "cycleId", "after"])
    .where(
      "id",
      "not in",
      began.map(({ id }) => id),
    )
    .orderBy("id")
    .execute();
  expect(lines).toEqual([
    { personId: "leila", event: "everything-exported", partnershipId: "estmere", cycleId: null, after: '{"file":"export.zip"}' },
    ...["completion.csv", "section-table.xlsx", "workbook.xlsx"].map((file) => ({
      personId: "leila",
      event: "returns-downloaded",
      partnershipId: null,
      cycleId: "2026",
      after: JSON.stringify({ file }),
    })),
  ]);
  const page = await readPage(await leila.get("/partnerships/estmere/history?kind=downloads"));
  expect(page.text).toMatch(/Leila Haddad ?Everything taken along ?File: export\.zip/);
  expect(page.text).toMatch(/Leila Haddad ?File on many returns downloaded.*File: completion\.csv/);
});
