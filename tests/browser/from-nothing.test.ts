import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "#tests/support/chromium.ts";
import { startMailServer } from "#tests/support/mail-server.ts";

// A partnership that has nothing yet: production, an empty database, a real mail server, and the example files of the documentation
const admin = { name: "Nadia Farrow", email: "nadia.farrow@estmere.example", jobTitle: "Business manager" };
const champion = "amira.abbott@wealdshire-police.example";

let folder: string;
let mail: Awaited<ReturnType<typeof startMailServer>>;
let server: ChildProcess;
let browser: Browser;
let origin: string;
let firstRun: string;
const printed: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "from-nothing-"));
  mail = await startMailServer();
  origin = `http://127.0.0.1:${await freePort()}`;
  server = spawn(process.execPath, ["server.ts"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      MODE: "production",
      PROCESSES: "1",
      DATABASE_URL: path.join(folder, "audit.sqlite"),
      HOST: "127.0.0.1",
      PORT: new URL(origin).port,
      PUBLIC_URL: origin,
      SESSION_SECRET: "a secret of this test that is long enough to be taken",
      SMTP_URL: mail.url,
      MAIL_FROM: "Audit <audit@ours.example>",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const isListening = new Promise<void>((resolve) => {
    server.stdout?.on("data", (chunk: Buffer) => {
      printed.push(String(chunk));
      if (printed.join("").includes("Safeguarding audit (production)")) resolve();
    });
  });
  [browser] = await Promise.all([launchChromium(), isListening]);
  firstRun = addressPrinted() ?? "";
});
afterAll(async () => {
  await browser.close();
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
  await mail.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("goes from the printed address to a launched audit of 24 agencies, and more time for one of them", { timeout: 180_000 }, async () => {
  const page = await visitor();
  await page.goto(firstRun);
  await fill(page, {
    Name: "Estmere Safeguarding Children Partnership",
    "Short name": "ESCP",
    Area: "Estmere",
    "Address for questions and replies": "audit@estmere.example",
    "Your name": admin.name,
    "Job title": admin.jobTitle,
    "Work e-mail address": admin.email,
  });
  await press(page, /^Set up/);
  await enterCode(page, admin.email);
  await expectHeading(page, "What now");

  // 24 agencies from a file; the same file twice changes nothing
  for (const changes of [24, 0]) {
    await page.goto(`${origin}${await pathTo(page, "organisations/import")}`);
    await page.getByLabel("The file").setInputFiles("docs/examples/agencies.csv");
    await press(page, "Read the file");
    if (changes > 0) await press(page, "Make these changes");
    else expect(await page.getByRole("button", { name: "Make these changes" }).count()).toBe(0);
  }
  // Their people, to whom nobody writes yet
  await page.goto(`${origin}${await pathTo(page, "people/import")}`);
  await page.getByLabel("The file").setInputFiles("docs/examples/people.csv");
  await press(page, "Read the file");
  await press(page, "Give these parts");
  expect(await text(page)).toContain("Nobody has been written to");
  expect(mail.received.filter(({ to }) => to[0] === champion)).toEqual([]);

  await page.goto(`${origin}/cycles/new`);
  await page
    .getByRole("radio", { name: /section 11/i })
    .last()
    .check();
  await page.getByLabel("Title").fill("Section 11 audit 2026");
  await press(page, "Begin");
  const setUp = page.url().replace(/[?#].*$/, "");
  await launch(page, setUp);
  await expect
    .poll(() => mail.received.filter(({ text: body }) => /Section 11 audit 2026/.test(body)).length, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(48);
  const [invitation] = mailsTo(champion);
  expect(invitation).toContain("From: Estmere Safeguarding Children Partnership");

  // One champion asks for more time, and it is given
  const police = await visitor();
  await signIn(police, champion);
  await police.getByRole("link", { name: "Ask for more time" }).first().click();
  const until = new Date(Date.now() + 200 * 86_400_000);
  await fill(police, {
    Day: String(until.getUTCDate()),
    Month: String(until.getUTCMonth() + 1),
    Year: String(until.getUTCFullYear()),
    Why: "I have been ill.",
  });
  await press(police, "Ask the partnership");
  await page.goto(setUp.replace(/set-up.*/, "tracker"));
  await page.getByRole("link", { name: "Answer Wealdshire Police" }).click();
  await page
    .getByRole("radio", { name: /^Give until/ })
    .first()
    .check();
  await press(page, "Answer");
  await expect.poll(() => mailsTo(champion).some((body) => body.includes("more time")), { timeout: 20_000 }).toBe(true);
});

function addressPrinted(): string | undefined {
  return /http:\/\/\S+\/first-run\/\S+/.exec(printed.join(""))?.[0];
}

async function visitor(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(8_000);
  return context.newPage();
}

async function fill(page: Page, fields: Record<string, string>) {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
}

async function press(page: Page, name: string | RegExp) {
  await page.getByRole("button", { name }).first().click();
  await page.waitForLoadState();
}

async function expectHeading(page: Page, name: string) {
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

async function text(page: Page): Promise<string> {
  return (await page.locator("main").innerText()).replace(/\s+/g, " ");
}

function mailsTo(email: string): string[] {
  return mail.received.filter(({ to }) => to[0] === email).map(({ text: body }) => body);
}

async function signIn(page: Page, email: string) {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel(/e-mail address/i).fill(email);
  await press(page, /code|continue/i);
  await enterCode(page, email);
  await page.waitForURL(/work/);
  await page
    .getByRole("link", { name: /Section 11 audit 2026/ })
    .first()
    .click();
}

async function enterCode(page: Page, email: string) {
  const codes = () => mailsTo(email).flatMap((body) => /Your code is (\S+)/.exec(body)?.[1] ?? []);
  await expect.poll(() => codes().length, { timeout: 20_000 }).toBeGreaterThan(0);
  await page.getByLabel(/code/i).fill(codes().at(-1) ?? "");
  await press(page, /sign in|continue/i);
}

/** The partnership is the only one, so its pages are found from any page that names it. */
async function pathTo(page: Page, rest: string): Promise<string> {
  await page.goto(`${origin}/partnerships`);
  const [, id] = /\/partnerships\/([\w-]+)/.exec(page.url()) ?? [];
  return `/partnerships/${id}/${rest}`;
}

/** Goes through what the set-up asks for, and launches. */
async function launch(page: Page, setUp: string) {
  await page.goto(`${setUp}/organisations`);
  await press(page, "Put all 24 on the list");
  await page.goto(`${setUp}/dates`);
  await press(page, /^Save/);
  await page.goto(`${setUp}/mail-texts`);
  await press(page, /all/i);
  await page.goto(setUp.replace("set-up", "launch"));
  await page.getByRole("radio", { name: "Now" }).check();
  await press(page, /^Launch and send/);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
