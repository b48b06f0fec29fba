import { afterAll, beforeAll, expect, test } from "vitest";
import { mainText } from "#tests/support/page-text.ts";
import { startApp } from "#tests/support/app.ts";
import { demonstrationFile } from "#tests/support/demonstration.ts";

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp({ DATABASE_URL: await demonstrationFile() });
  app.setClock("2026-11-22T15:00:00.000Z");
}, 120_000);
afterAll(() => app.stop());

test("the agency's work, its task list and the partnership's tracker count the same standards as complete", async () => {
  const champion = await app.signIn("priya-raman");
  const administrator = await app.signIn("leila-haddad");

  const work = await (await champion.get("/work")).text();
  const list = await (await champion.get("/assessments/2026-riverbend-housing-association")).text();
  const check = await (await champion.get("/assessments/2026-riverbend-housing-association/check")).text();
  const tracker = await (await administrator.get("/cycles/s11-2026/returns")).text();

  const complete = /(\d+) of 34 standards complete/.exec(list)?.[1];
  expect(complete).toBeDefined();
  expect(/(\d+) of 34 standards complete/.exec(work)?.[1]).toBe(complete);
  expect(/(\d+) of 34 standards complete/.exec(check)?.[1]).toBe(complete);
  const row = /Riverbend Housing Association[\s\S]*?<\/tr>/.exec(tracker)?.[0] ?? "";
  expect(row).toContain(`>${complete}<`);
});

test("the check page says which actions of the last audit would drop out", async () => {
  const champion = await app.signIn("priya-raman");

  const check = await mainText(await champion.get("/assessments/2026-riverbend-housing-association/check"));

  expect(check).toContain("2 open actions of the last audit not carried over. This can be done only before this audit is signed.");
});

test("an audit that was closed long ago does not look unfinished", async () => {
  const champion = await app.signIn("priya-raman");

  const list = await mainText(await champion.get("/assessments/2024-riverbend-housing-association"));

  expect(list).toContain("4 of 4 complete");
  expect(list).not.toMatch(/In progress|Nobody yet|evidence to check/);
});
