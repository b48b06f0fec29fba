import * as build from "virtual:react-router/server-build";
import { createRequestHandler } from "react-router";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createLoadContext } from "#app/request-context.server.ts";
import { withUnsentData } from "#app/unsent-data.ts";
import { answerFully, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { serveApp } from "#tests/support/served-app.ts";

let app: Awaited<ReturnType<typeof serveApp>>;
let headers: { Cookie: string };
beforeAll(async () => {
  app = await serveApp();
  await answerFully(await withOneAudit(app.db), ["1.1"]);
  const [[name, value] = ["", ""]] = [...(await app.signIn("priya")).cookies];
  headers = { Cookie: `${name}=${value}` };
});
afterAll(() => app.stop());

const standard = "/assessments/riverbend-2026/standards/1.1";

test("a page is written from what its loaders gave, and from the frame's", async () => {
  const page = await (await fetch(app.origin + standard, { headers })).text();

  expect(page).toContain("Priya Raman");
  expect(page).toContain('name="statement"');
});

test("the framework, which would write it all down once more, is given none of it", async () => {
  const handle = createRequestHandler({ ...build, routes: withUnsentData(build.routes) }, "test");
  const request = new Request(`http://localhost:3000${standard}.data`, { headers });
  const data = await (await handle(request, createLoadContext(app, "192.0.2.1"))).text();

  expect(data).toContain("routes/assessments/standard/show");
  expect(data).not.toMatch(/Priya|statement|revision/);
});

test.each([standard, "/work", "/cycles/2026/completion.csv", "/partnerships/estmere/export.zip"])(
  "what only its scripts would ask for is not there, and is no download: %s.data",
  async (address) => {
    expect((await fetch(`${app.origin}${address}.data`, { headers })).status).toBe(404);
    expect(await app.db.selectFrom("history").select("event").where("event", "like", "%ed").execute()).not.toContainEqual({
      event: expect.stringMatching(/^(returns-downloaded|everything-exported)$/),
    });
  },
);

test("what answers with a file, a status or another address does so as before", async () => {
  const own = withUnsentData(build.routes);
  for (const [id, route] of Object.entries(build.routes)) {
    if (route?.module.loader && !route.module.default) expect(own[id]).toBe(route);
  }
  const answer = (path: string) => fetch(app.origin + path, { headers, redirect: "manual" });
  expect((await answer("/assessments/riverbend-2026/standards/99.9")).status).toBe(404);
  expect((await answer("/sign-in")).status).toBe(302);
  expect((await answer("/assessments/riverbend-2026/action-plan.xlsx")).headers.get("Content-Type")).toContain("spreadsheet");
});
