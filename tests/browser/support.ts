import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { expect, inject } from "vitest";
import { openDatabase } from "#db/connection.server.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { launchChromium } from "#tests/support/chromium.ts";

const startOfDemonstration = "2026-11-22T15:00:00.000Z";

/** The built application in a process of its own, with its own copy of the demonstration, and a Chromium to visit it. */
export async function startSite(now = startOfDemonstration) {
  const folder = mkdtempSync(path.join(tmpdir(), "audit-site-"));
  const database = path.join(folder, "audit.sqlite");
  copyFileSync(inject("seededDatabase"), database);
  const address = `http://localhost:${await freePort()}`;
  let server = serve(database, address, now);
  const [browser] = await Promise.all([launchChromium(), hasStarted(server)]);
  const faults: string[] = [];

  return {
    address,
    /** Its file, for tests that need another past than the demonstration's. */
    database,
    browser,
    /** What went wrong in any browser so far: no test may end with one of these. */
    faults,
    /** A browser of its own, with its own cookies, and a page in it. */
    async visitor(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 }, ...options });
      context.setDefaultTimeout(30_000);
      noteFaults(context, faults);
      return context.newPage();
    },
    /** Serves it again with another time on its clock: everybody has to sign in again once their session is over. */
    async moveTo(later: string) {
      await ended(server);
      server = serve(database, address, later);
      await hasStarted(server);
    },
    /** Ends all, and holds what was kept against a recount: no journey may leave a summary that its answers do not give. */
    async stop() {
      await browser.close();
      await ended(server);
      const db = openDatabase(database);
      const { differences } = await checkSummaries(db, { mend: false });
      await db.destroy();
      rmSync(folder, { recursive: true, force: true });
      expect(differences, "summaries that a recount gives otherwise").toEqual([]);
    },
  };
}

export type Site = Awaited<ReturnType<typeof startSite>>;

function serve(database: string, address: string, now: string): ChildProcess {
  return spawn(process.execPath, ["server.ts"], {
    env: {
      ...process.env,
      MODE: "demonstration",
      NODE_ENV: "production",
      DATABASE_URL: database,
      PORT: new URL(address).port,
      DEMONSTRATION_NOW: now,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function ended(server: ChildProcess) {
  const exit = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await exit;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

function hasStarted(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (part: Buffer) => {
      said += part.toString();
      if (said.includes("http://localhost:")) resolve();
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("exit", (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
}

export function noteFaults(context: BrowserContext, faults: string[]) {
  context.on("weberror", (error) => faults.push(`${error.page()?.url()}: ${error.error().message}`));
  context.on("console", (message) => {
    // Chromium reports each refused form here as well; "response" below tells which of them are faults
    if (message.type() !== "error" || message.text().startsWith("Failed to load resource")) return;
    faults.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on("response", (response) => {
    const isPage = ["document", "fetch"].includes(response.request().resourceType());
    if (response.status() >= (isPage ? 500 : 400)) faults.push(`${response.status()} ${response.url()}`);
  });
}
