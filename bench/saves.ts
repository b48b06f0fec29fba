import { spawn } from "node:child_process";
import path from "node:path";
import { signIn, startServer } from "#tests/support/built-server.ts";
import { load, median, postForm } from "./load.ts";

const workers = 6;
const seconds = 3;
const rounds = 5;
const codes = ["1.1", "2.1", "3.1", "4.1", "5.1", "7.1"];
const assessment = "2026-riverbend-housing-association";
const statement = "Our policy was approved in May and is used by every team. ".repeat(8);

/** Saves a second through the whole application against the least a save can be, turn by turn. */
export async function benchSaves(folder: string) {
  const file = path.join(folder, "saves.sqlite");
  const app = await startServer(file);
  const cookie = await signIn(app.origin, file, "priya.raman@riverbend-housing.example");
  const bare = await startBare(path.join(folder, "bare.sqlite"));
  const revisions = await revisionsIn(file);

  const throughApp = () =>
    load(workers, seconds, async (worker, agent) => {
      const code = codes[worker] as string;
      const baseRevision = revisions.get(code) ?? 0;
      const answer = await postForm(
        `${app.origin}/assessments/${assessment}/standards/${code}`,
        agent,
        { baseRevision: String(baseRevision), rating: "met", statement: `${baseRevision} ${statement}`, intent: "later" },
        { Cookie: cookie, Origin: app.origin },
      );
      if (answer.status !== 302 || answer.location?.endsWith("versions"))
        throw new Error(`A save was answered with ${answer.status} ${answer.location}`);
      revisions.set(code, baseRevision + 1);
    });
  const throughBare = () =>
    load(workers, seconds, async (worker, agent) => {
      await postForm(`${bare.origin}/`, agent, {
        code: codes[worker] as string,
        rating: "met",
        statement: `${Math.random()} ${statement}`,
      });
    });

  await throughApp();
  await throughBare();
  const pairs = [];
  for (let round = 0; round < rounds; round++) pairs.push({ app: (await throughApp()).perSecond, bare: (await throughBare()).perSecond });
  await app.stop();
  bare.stop();

  const ratios = pairs.map((pair) => pair.app / pair.bare);
  console.log(`
(a) Saves a second, ${workers} people at once, synchronous=FULL, ${rounds} rounds of ${seconds} s in turn, medians
    whole application   ${median(pairs.map((pair) => pair.app)).toFixed(0)}
    bare node:http      ${median(pairs.map((pair) => pair.bare)).toFixed(0)}
    ratio               ${median(ratios).toFixed(2)} (from ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}; aim: at least 0.18)`);
}

async function revisionsIn(file: string): Promise<Map<string, number>> {
  const { default: SQLite } = await import("better-sqlite3");
  const database = new SQLite(file, { readonly: true });
  const rows = database.prepare("select standard_code as code, revision from answers where assessment_id = ?").all(assessment) as {
    code: string;
    revision: number;
  }[];
  database.close();
  return new Map(rows.map((row) => [row.code, row.revision]));
}

async function startBare(file: string) {
  const child = spawn(process.execPath, ["bench/bare-server.ts", file], { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise<string>((resolve) => child.stdout.once("data", (line: Buffer) => resolve(String(line).trim())));
  return { origin: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}
