import type { RouteConfigEntry } from "@react-router/dev/routes";
import { expect, onTestFinished, test } from "vitest";
import routes from "#app/routes.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { barriersOn } from "./barriers.ts";
import { firstRun, startEmptySite } from "./empty-site.ts";
import { press } from "./steps.ts";
import { visits } from "./visits.ts";

test("every page of the application is visited", () => {
  const shown = (routes as RouteConfigEntry[]).filter(({ file }) => file.endsWith(".tsx")).map(({ path }) => path ?? "");
  // In the demonstration no action waits to be closed: scrutiny.test.ts closes one
  const elsewhere = ["first-run/:token", "assessments/:assessmentId/actions/:actionId/closure"];
  const visited = [...elsewhere, ...visits.map(({ route }) => route)];

  expect(shown.filter((path) => !visited.includes(path))).toEqual([]);
});

test("whoever sets the service up can use first-run/:token, and the partnership it leads to", async () => {
  const empty = await startEmptySite();
  onTestFinished(empty.stop);
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${empty.origin}/first-run/${await empty.token()}`);
  expect(await barriersOn(page, { isThorough: true })).toEqual([]);
  await press(page, "Set up and send me a code");
  expect(await page.title()).toMatch(/^Error: /);
  expect(await barriersOn(page), "with an error").toEqual([]);

  for (const [label, words] of Object.entries(firstRun)) await page.getByLabel(label, { exact: true }).fill(words);
  await press(page, "Set up and send me a code");
  await page.getByLabel("Code").fill(await empty.code());
  await press(page, "Sign in");

  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("What now");
  expect(await barriersOn(page)).toEqual([]);

  // Were no check able to fail, all others would say nothing
  await page.evaluate(() => {
    const planted = '<p style="color: #999">Pale</p><label for="nobody">Name</label><input><div style="width: 1300px">Wide</div>';
    document.querySelector("main")?.insertAdjacentHTML("beforeend", planted);
  });
  const found = (await barriersOn(page, { isThorough: true })).join("\n");
  expect(found).toMatch(/1280: color-contrast: <p style="color: #999"/);
  expect(found).toMatch(/1280: label: <input/);
  expect(found).toMatch(/320: the page is \d+ pixels wider/);
  expect(found).toMatch(/second engine: label_ref_valid/);
});
