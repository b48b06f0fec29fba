import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { codeLength, readCode } from "#domain/people/sign-in-code.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { press } from "./steps.ts";
import { freePort, noteFaults } from "./support.ts";

/** The built application in production, with an empty database, a real mail server and a clock in this test's hand. */
export async function startNewSite(now: string) {
  const folder = mkdtempSync(path.join(tmpdir(), "audit-new-"));
  const address = `http://127.0.0.1:${await freePort()}`;
  const mail = await startMailServer();
  const server = fork("tests/browser/production-clock.ts", [now], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      MODE: "production",
      DATABASE_URL: path.join(folder, "audit.sqlite"),
      PORT: new URL(address).port,
      PUBLIC_URL: address,
      SESSION_SECRET: "a secret of this test that is long enough to be taken",
      SMTP_URL: mail.url,
      MAIL_FROM: "Audit <audit@ours.example>",
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const started = new Promise<string>((resolve, reject) => {
    server.once("message", ({ firstRun }: { firstRun: string }) => resolve(firstRun));
    server.once("exit", (code) => reject(new Error(`The server ended with ${code}`)));
  });
  const [browser, printed] = await Promise.all([launchChromium(), started]);
  const faults: string[] = [];
  const mailsTo = (email: string, about: string) => mail.received.filter(({ to, text }) => to.includes(email) && text.includes(about));

  return {
    address,
    /** What the start printed: the address of the first run. */
    printed,
    async visitor(): Promise<Page> {
      const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 } });
      context.setDefaultTimeout(20_000);
      noteFaults(context, faults);
      return context.newPage();
    },
    /** Lets time pass at once, for the server and all that it does by itself. Sessions end as they would. */
    moveTo(later: string) {
      server.send({ now: later });
    },
    /** Waits for a mail that says this, and returns the newest. */
    async mailTo(email: string, about: string): Promise<string> {
      await expect.poll(() => mailsTo(email, about).length, { timeout: 15_000, message: `${about}, to ${email}` }).toBeGreaterThan(0);
      return mailsTo(email, about).at(-1)?.text ?? "";
    },
    /** Signs somebody in with the code that comes by mail. */
    async signIn(page: Page, email: string) {
      const before = mailsTo(email, "Your code is").length;
      await page.goto("/sign-in");
      await page.getByLabel("E-mail address", { exact: true }).fill(email);
      await press(page, "Send me a code");
      await this.enterCode(page, email, before);
    },
    /** Enters the code that comes by mail after so many others. */
    async enterCode(page: Page, email: string, before = 0) {
      const codes = () => mailsTo(email, "Your code is").map(({ text }) => readCode(text.slice(text.indexOf("Your code is"))));
      await expect.poll(() => codes().length, { timeout: 15_000, message: `A code for ${email}` }).toBeGreaterThan(before);
      const code = codes().at(-1) ?? "";
      expect(code).toHaveLength(codeLength);
      await page.getByLabel("Code").fill(code);
      await press(page, "Sign in");
    },
    async stop() {
      await browser.close();
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
      await mail.stop();
      rmSync(folder, { recursive: true, force: true });
      expect(faults).toEqual([]);
    },
  };
}

export type NewSite = Awaited<ReturnType<typeof startNewSite>>;
