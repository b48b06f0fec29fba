import { afterAll, beforeAll, expect, test } from "vitest";
import { registerShippedSets } from "#db/standard-sets.ts";
import { seedDemonstration } from "#db/seed.ts";
import { startApp } from "#tests/support/app.ts";

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp();
  await registerShippedSets(app.db, "2026-09-01T09:00:00.000Z");
  await seedDemonstration(app.db);
  app.setClock("2026-11-22T15:00:00.000Z");
});
afterAll(() => app.stop());

test("the agency's work, its task list and the partnership's tracker count the same standards as complete", async () => {
  const champion = await app.signIn("priya-raman");
  const administrator = await app.signIn("leila-haddad");

  const work = await (await champion.get("/work")).text();
  const list = await (await champion.get("/assessments/2026-riverbend-housing-association")).text();
  const tracker = await (await administrator.get("/cycles/s11-2026/returns")).text();

  const complete = /(\d+) of 34 standards complete/.exec(list)?.[1];
  expect(complete).toBeDefined();
  expect(/(\d+) of 34 standards complete/.exec(work)?.[1]).toBe(complete);
  const row = /Riverbend Housing Association[\s\S]*?<\/tr>/.exec(tracker)?.[0] ?? "";
  expect(row).toContain(`>${complete}<`);
});
