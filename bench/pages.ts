import http from "node:http";
import path from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { signIn, startServer } from "#tests/support/built-server.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { getPage, median } from "./load.ts";
import { processorTime } from "./processor.ts";

const unzipped = promisify(gunzip);
const assessment = "/assessments/2026-riverbend-housing-association";
const standard = `${assessment}/standards/9.1`;
const ofAgency = { "task list": assessment, "standard page": standard, "her work": "/work", "check before sending": `${assessment}/check` };
const ofPartnership = {
  "section table": "/cycles/s11-2024",
  completion: "/cycles/s11-2024/completion",
  "queue of scrutiny": "/cycles/s11-2026/scrutiny",
  partnership: "/partnerships/estmere",
  "standard set": "/partnerships/estmere/standard-sets/s11-2026",
};

/** What a browser has to fetch for a page at first and afterwards, how much of the processor a page takes, and how soon a slow browser shows it. */
export async function benchPages(folder: string) {
  const file = path.join(folder, "pages.sqlite");
  const app = await startServer(file);
  const priya = await signIn(app.origin, file, "priya.raman@riverbend-housing.example");
  const leila = await signIn(app.origin, file, "leila.haddad@estmere-partnership.example");
  console.log(
    "\n(c) Page weights, kB as they are sent: at a first visit without fonts, and after it (aims: at most 100 and 20; no JavaScript but our own)",
  );
  const told = [
    ...Object.entries(ofAgency).map((page) => [...page, priya] as const),
    ...Object.entries(ofPartnership).map((page) => [...page, leila] as const),
  ];
  for (const [name, address, cookie] of told) {
    const page = await fetched(app.origin + address, cookie);
    const linked = [...page.text.matchAll(/<(?:script|link|img)[^>]*?(?:src|href)="(\/[^"]+)"/g)].map(([, one = ""]) => one);
    const files = new Map<string, number>();
    for (const one of new Set(linked.filter((each) => /\.(css|js|svg|png|ico|webmanifest)$/.test(each))))
      files.set(one, (await fetched(app.origin + one, cookie)).bytes);
    const weigh = (ending: RegExp) => [...files].filter(([one]) => ending.test(one)).reduce((sum, [, bytes]) => sum + bytes, 0) / 1000;
    console.log(
      `    ${name.padEnd(22)} first ${(page.bytes / 1000 + weigh(/./)).toFixed(1).padStart(5)}   after ${(page.bytes / 1000).toFixed(1).padStart(5)}   CSS ${weigh(/\.css$/).toFixed(1)}   JS ${weigh(/\.js$/).toFixed(1)}   pictures ${weigh(/\.(svg|png|ico)$/).toFixed(1)}`,
    );
  }
  await tellProcessorTime(app, priya);
  await tellSlowBrowser(app.origin, priya);
  await app.stop();
}

// A server runs for weeks: until it has compiled what it does often, a page takes twice as long
const [warm, counted] = [1500, 1000];

/** In time of the processor, so that it can be compared on a busy machine. */
async function tellProcessorTime(app: { origin: string; pid: number }, cookie: string) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async (address: string, times: number) => {
    for (let time = 0; time < times; time++) await getPage(app.origin + address, agent, cookie);
  };
  const taken: Record<string, number> = {};
  for (const [name, address] of Object.entries({ "standard page": standard, "a file of ours": "/assets/none.css" })) {
    await ask(address, warm);
    const before = processorTime(app.pid);
    await ask(address, counted);
    taken[name] = (processorTime(app.pid) - before) / counted;
  }
  agent.destroy();
  console.log(
    `    processor time of a standard page ${taken["standard page"]?.toFixed(2)} ms (aim at most 3), of an address that is no page ${taken["a file of ours"]?.toFixed(2)} ms, mean of ${counted}`,
  );
}

async function tellSlowBrowser(origin: string, cookie: string) {
  const browser = await launchChromium();
  const shown: number[] = [];
  for (let time = 0; time < 5; time++) {
    const context = await browser.newContext();
    await context.addCookies(
      cookie.split("; ").map((pair) => ({ name: pair.split("=")[0] ?? "", value: pair.slice(pair.indexOf("=") + 1), url: origin })),
    );
    const page = await context.newPage();
    await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.goto(origin + standard);
    shown.push(await page.evaluate(firstPaint));
    await context.close();
  }
  await browser.close();
  console.log(
    `    a standard page is shown after ${median(shown).toFixed(0)} ms at a first visit with a processor slowed 4 times (aim under 1,000), median of 5`,
  );
}

// Runs in the page, which may be loaded before anything of it is shown
function firstPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) if (name === "first-contentful-paint") resolve(startTime);
    }).observe({ type: "paint", buffered: true });
  });
}

function fetched(url: string, cookie: string): Promise<{ text: string; bytes: number }> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { headers: { Cookie: cookie, "Accept-Encoding": "gzip" } }, async (response) => {
        const sent = Buffer.concat(await response.toArray());
        const plain = response.headers["content-encoding"] === "gzip" ? await unzipped(sent) : sent;
        if (response.statusCode !== 200) reject(new Error(`${url} was answered with ${response.statusCode}`));
        resolve({ text: plain.toString(), bytes: sent.length });
      })
      .on("error", reject);
  });
}
