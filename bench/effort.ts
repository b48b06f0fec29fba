import path from "node:path";
import { countWords } from "#domain/words.ts";
import { leadOf, ownWords, prepareAgency, prepareSchool, agency } from "#tests/browser/effort-data.ts";
import { confirmSchool, type Effort, otherWords, sendAgency } from "#tests/browser/effort.ts";
import { signIn } from "#tests/browser/steps.ts";
import { startServer } from "#tests/support/built-server.ts";
import { launchChromium } from "#tests/support/chromium.ts";

const start = "2026-11-22T15:00:00.000Z";

/** What an audit costs where nothing has changed since the last one, in pages, clicks and words. */
export async function benchEffort(folder: string) {
  console.log(
    "\n(l) An unchanged audit, in Chromium: pages seen, clicks and boxes, words in all and those neither the standards’ nor its own",
  );
  const browser = await launchChromium();
  const measure = async (name: string, prepare: (file: string) => Promise<void>, who: string | undefined, walk: Walk, most: string) => {
    const file = path.join(folder, `effort-${name.replaceAll(/\W+/g, "-")}.sqlite`);
    const app = await startServer(file, { DEMONSTRATION_NOW: start });
    await prepare(file);
    const context = await browser.newContext({ baseURL: app.origin });
    // Pages and clicks are counted, not seconds: a busy machine may take its time
    context.setDefaultTimeout(5 * 60_000);
    const page = await context.newPage();
    await signIn(page, leadOf(file, who));
    const { pages, clicks, texts } = await walk(page);
    const words = texts.reduce((sum, { text }) => sum + countWords(text), 0);
    const others = who ? "" : `, ${otherWords(texts, await ownWords(file)).toLocaleString("en-GB")} of them not theirs`;
    console.log(
      `    ${name.padEnd(34)} ${pages} pages, ${clicks} clicks, ${words.toLocaleString("en-GB")} words${others} (at most ${most})`,
    );
    await app.stop();
  };
  const late: [string, string, string] = ["26", "2", "2027"];
  await measure(
    "agency, actions in time",
    (file) => prepareAgency(file, "2027-06-30"),
    agency,
    (page) => sendAgency(page, null),
    "30 and 75",
  );
  await measure(
    "agency, ten new dates",
    (file) => prepareAgency(file, "2026-05-11"),
    agency,
    (page) => sendAgency(page, late),
    "30 and 120",
  );
  await measure("school", prepareSchool, undefined, confirmSchool, "20 pages and 3,000 words not theirs");
  await browser.close();
}

type Walk = (page: Parameters<typeof confirmSchool>[0]) => Promise<Effort>;
