import type http from "node:http";
import { availableParallelism } from "node:os";
import path from "node:path";
import SQLite from "better-sqlite3";
import { startServer } from "#tests/support/built-server.ts";
import { champions } from "./champions.ts";
import { getPage, load, postForm } from "./load.ts";

const people = 16;
const seconds = 5;
const rounds = 3;
const statement = "Our policy was approved in May and is used by every team. ".repeat(8);

/** Sixteen people who save and are led on to the next page, with one process and with as many as there are cores, in turn. */
export async function benchTogether(folder: string) {
  const file = path.join(folder, "together.sqlite");
  await (await startServer(file)).stop();
  const signedIn = await champions(file, people);
  if (signedIn.length === 0) throw new Error("Nobody has an open audit in the demonstration");
  const cores = availableParallelism();
  console.log(
    `\n(b) Save plus next page, ${people} people at once on ${signedIn.length} audits, ${rounds} rounds of ${seconds} s in turn (aim: at least 254 a second on two cores)`,
  );
  for (const processes of cores > 1 ? [1, cores] : [1]) {
    const waits: number[] = [];
    let done = 0;
    for (let round = 0; round < rounds; round++) {
      const server = await startServer(file, { PROCESSES: String(processes) });
      const revisions = revisionsIn(file);
      const saveOne = (worker: number, agent: http.Agent) =>
        saveAndGoOn(server.origin, agent, { ...signedIn[worker % signedIn.length]!, code: codes[worker % codes.length]! }, revisions);
      // A server runs for weeks, and its first thousand requests take twice as long
      await load(people, seconds, saveOne);
      const found = await load(people, seconds, async (worker, agent) => {
        const began = performance.now();
        await saveOne(worker, agent);
        waits.push(performance.now() - began);
      });
      done += found.perSecond;
      await server.stop();
    }
    const sorted = waits.toSorted((a, b) => a - b);
    console.log(
      `    ${String(processes).padStart(2)} ${processes === 1 ? "process  " : "processes"}   ${(done / rounds).toFixed(0)} a second, p50 ${sorted[Math.floor(sorted.length / 2)]?.toFixed(0)} ms, p99 ${sorted[Math.floor(sorted.length * 0.99)]?.toFixed(0)} ms`,
    );
  }
}

// Two who share an audit do not save the same standard
const codes = ["1.1", "2.1", "3.1", "4.1", "5.1", "7.1", "8.1", "9.1"];

interface Place {
  cookie: string;
  assessmentId: string;
  code: string;
}

async function saveAndGoOn(
  origin: string,
  agent: http.Agent,
  { cookie, assessmentId, code }: Place,
  revisions: Map<string, number>,
): Promise<void> {
  const key = `${assessmentId} ${code}`;
  const baseRevision = revisions.get(key) ?? 0;
  const form = { baseRevision: String(baseRevision), rating: "met", statement: `${baseRevision} ${statement}`, intent: "save" };
  const saved = await postForm(`${origin}/assessments/${assessmentId}/standards/${code}`, agent, form, { Cookie: cookie, Origin: origin });
  if (saved.status !== 302 || !saved.location || saved.location.endsWith("versions"))
    throw new Error(`A save of ${key} was answered with ${saved.status} ${saved.location}`);
  revisions.set(key, baseRevision + 1);
  const page = await getPage(new URL(saved.location, origin).href, agent, cookie);
  if (page !== 200) throw new Error(`${saved.location} was answered with ${page}`);
}

function revisionsIn(file: string): Map<string, number> {
  const database = new SQLite(file, { readonly: true });
  const rows = database.prepare("select assessment_id || ' ' || standard_code as key, revision from answers").all() as {
    key: string;
    revision: number;
  }[];
  database.close();
  return new Map(rows.map(({ key, revision }) => [key, revision]));
}
