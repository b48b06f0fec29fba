import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startMailServer } from "#tests/support/mail-server.ts";
import { startPostgres } from "#tests/support/postgres-server.ts";
import { backupsWhileSaving, fullDisk, killsOnSqlite, lockedFile, type Trial, twoOnPostgres } from "./trials.ts";

// How often of each: "npm run endure" does what the figures ask for, "npm run endure -- 10" a tenth of it
const part = Math.max(1, Number(process.argv[2] ?? 1) || 1);
const times = (whole: number) => Math.max(1, Math.round(whole / part));
const postgres = await startPostgres();
const results: { name: string; result: string; isGood: boolean }[] = [];

await trial(`${times(300)} kills of the server on SQLite`, () => killsOnSqlite(times(300)));
const mail = await startMailServer();
await trial(`${times(20)} kills of one of two processes on PostgreSQL`, async () => twoOnPostgres(postgres, { kills: times(20), mail }));
await mail.stop();
await trial(`${times(5)} restarts of PostgreSQL under two processes`, () => twoOnPostgres(postgres, { restarts: times(5) }));
const restored = mkdtempSync(path.join(tmpdir(), "restored-"));
let copies = 0;
const newFile = async () => path.join(restored, `${++copies}.sqlite`);
await trial(`${times(20)} backups of SQLite under two processes, each restored`, async () =>
  backupsWhileSaving(await newFile(), { rounds: times(20), processes: 2 }, newFile),
);
await trial(`${times(10)} backups of PostgreSQL under two processes, each restored`, async () =>
  backupsWhileSaving(await postgres.newDatabase(), { rounds: times(10), processes: 2 }, () => postgres.newDatabase()),
);
rmSync(restored, { recursive: true });
await trial("A locked SQLite file", lockedFile);
await trial("A full disk", fullDisk);

// Two worlds, an agency's and a school's, on each engine
const posts = String(Math.ceil(times(10_000) / 2));
suite(`${posts} forms filled in by chance in each of two worlds, SQLite, then the recount`, ["tests/routes/bad-input/fuzz.test.ts"], {
  FUZZ_POSTS: posts,
});
const onPostgres = ["--config", "vitest.postgres.config.ts"];
suite(`${posts} forms in each of two worlds, PostgreSQL, then the recount`, [...onPostgres, "tests/routes/bad-input/fuzz.test.ts"], {
  FUZZ_POSTS: posts,
  ALL_ROUTES: "yes",
});
suite("Who may do what, asked in every state", ["tests/routes/permissions"], { ENDURE: "yes" });
if (part === 1) suite("Browser and durability, each page by both engines", ["--config", "vitest.browser.config.ts"], { ENDURE: "yes" });
if (part === 1) suite("All route tests on PostgreSQL", onPostgres, { ALL_ROUTES: "yes" });

await postgres.remove();
console.log(`\n${results.map(({ name, result, isGood }) => `${isGood ? "held  " : "BROKEN"} ${name}: ${result}`).join("\n")}`);
process.exit(results.every(({ isGood }) => isGood) ? 0 : 1);

async function trial(name: string, run: () => Promise<Trial | null>) {
  console.log(`--- ${name}`);
  const began = performance.now();
  try {
    const found = await run();
    if (!found) return note(name, "this machine does not let us try it", true);
    const { acknowledged, answers, lost, summaries } = found;
    const faults = Object.entries(answers).filter(([status]) => status.startsWith("5") && status !== "503");
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    note(
      name,
      `${acknowledged} saves acknowledged, ${lost} lost, ${summaries} summaries different, answers ${JSON.stringify(answers)}, ${seconds} s`,
      lost === 0 && summaries === 0 && faults.length === 0,
    );
  } catch (error) {
    note(name, error instanceof Error ? error.message : String(error), false);
  }
}

function suite(name: string, given: string[], env: Record<string, string>) {
  console.log(`--- ${name}`);
  const report = path.join(mkdtempSync(path.join(tmpdir(), "endure-")), "report.json");
  const asked = ["run", "--reporter", "json", "--outputFile", report, ...given];
  const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", ...asked], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (!existsSync(report)) return note(name, `vitest stopped with ${status}`, false);
  const found = JSON.parse(readFileSync(report, "utf8")) as { numPassedTests: number; numFailedTests: number };
  note(name, `${found.numPassedTests} tests passed, ${found.numFailedTests} failed`, status === 0);
}

function note(name: string, result: string, isGood: boolean) {
  console.log(`    ${result}`);
  results.push({ name, result, isGood });
}
