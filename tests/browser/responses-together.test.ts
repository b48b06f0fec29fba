import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isWhole } from "#tests/support/how-much.ts";
import { openDatabase } from "#db/connection.server.ts";
import { startServer } from "#tests/support/built-server.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { addReturnedSchool } from "#tests/support/returned-schools.ts";
import { withSchools } from "#tests/support/school-fixtures.ts";
import { press, signIn, wordsOf } from "./steps.ts";

const together = "/cycles/s175-2026/responses";
const schools = Array.from({ length: 100 }, (_, index) => `primary-${index + 1}`);

const folder = mkdtempSync(path.join(tmpdir(), "together-"));
const made = path.join(folder, "made.sqlite");

beforeAll(async () => {
  const db = await withSchools(openDatabase(made));
  for (const id of schools) await addReturnedSchool(db, id, "Primary");
  await db.destroy();
});
afterAll(() => rmSync(folder, { recursive: true }));

const ways = isWhole ? [true, false] : [false];

describe.each(ways)("a hundred schools that were not sampled (scripts: %s)", { timeout: 120_000 }, (javaScriptEnabled) => {
  const file = path.join(folder, `with-scripts-${javaScriptEnabled}.sqlite`);
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;
  let leila: Page;

  beforeAll(async () => {
    copyFileSync(made, file);
    server = await startServer(file, { DEMONSTRATION_NOW: "2027-02-10T10:00:00.000Z" });
    browser = await launchChromium();
    leila = await visitor("leila@estmere.example");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function visitor(email: string): Promise<Page> {
    const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    await signIn(page, email);
    return page;
  }

  test("are told together, each in its own words, after one was looked at", async () => {
    await leila.goto(together);
    await leila.getByLabel("How each letter begins").fill("Dear {lead},\n\nThank you for your return.");
    for (const group of await leila.getByRole("radio", { name: "Assured with actions" }).all()) await group.check();
    await press(leila, "Save and look at one");
    expect(await wordsOf(leila)).toContain("Dear Ada primary-");
    await press(leila, "Send 100 responses");

    for (let tries = 0; tries < 30 && !/100 of 100/.test(await wordsOf(leila)); tries++) {
      await leila.waitForTimeout(1000);
      await leila.goto(together);
    }
    expect(await wordsOf(leila)).toContain("100 of 100");
  });

  test("every letter is sent once and tells of that school alone", async () => {
    const db = openDatabase(file);
    const sent = await db.selectFrom("responses").select(["assessmentId", "content"]).where("sentAt", "is not", null).execute();
    const mails = await db.selectFrom("messages").select("toEmail").where("kind", "=", "response").execute();
    await db.destroy();

    expect(sent.map(({ assessmentId }) => assessmentId).sort()).toEqual(schools.toSorted());
    for (const { assessmentId, content } of sent) expect(content).toContain(`School ${assessmentId}`);
    for (const id of schools) expect(mails.filter(({ toEmail }) => toEmail === `dsl@${id}.example`)).toHaveLength(1);
  });

  test("a school reads its own, and not another’s", async () => {
    const ada = await visitor("dsl@primary-7.example");
    await ada.goto("/assessments/primary-7/response");
    expect(await wordsOf(ada)).toContain("Dear Ada primary-7");
    expect((await ada.goto("/assessments/primary-8/response"))?.status()).toBe(404);
  });
});
