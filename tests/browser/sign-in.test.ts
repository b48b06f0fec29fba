import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "#tests/support/chromium.ts";
import { startServer } from "#tests/support/built-server.ts";

const folder = mkdtempSync(path.join(tmpdir(), "sign-in-"));
let server: Awaited<ReturnType<typeof startServer>>;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(path.join(folder, "audit.sqlite")), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true });
});

test.each([true, false])("a visitor signs in and out (scripts: %s)", async (javaScriptEnabled) => {
  const visitor = await browser.newContext({ javaScriptEnabled });
  const page = await visitor.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));

  await page.goto(`${server.origin}/cycles`);
  await page.getByLabel("E-mail address", { exact: true }).fill("leila.haddad@estmere-partnership.example");
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByRole("heading", { name: "Check your e-mail" }).waitFor();

  const outbox = await visitor.newPage();
  await outbox.goto(`${server.origin}/demonstration/outbox`);
  const [, code = ""] = /Your code is (\S{4}-\S{4})/.exec((await outbox.innerText("main")) ?? "") ?? [];
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Cycles");

  expect(await page.getByRole("link", { name: "Leila Haddad" }).count()).toBe(0);
  await page.getByRole("link", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  expect(new URL(page.url()).pathname).toBe("/");
  await page.getByText("You have signed out").waitFor();
  expect(problems).toEqual([]);
});
