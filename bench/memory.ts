import path from "node:path";
import SQLite from "better-sqlite3";
import { signIn, startServer } from "#tests/support/built-server.ts";
import { champions } from "./champions.ts";
import { getPage, load, median, postForm } from "./load.ts";
import { memoryOf } from "./processor.ts";

const [early, late] = [2000, 20_000];
const statement = "Our policy was approved in May and is used by every team. ".repeat(8);

/** What a process that serves holds in memory after many mixed requests, beside what it held after a tenth of them. */
export async function benchMemory(folder: string) {
  const file = path.join(folder, "memory.sqlite");
  // What it takes to write the demonstration is not what it takes to serve
  await (await startServer(file)).stop();
  const server = await startServer(file);
  const leila = await signIn(server.origin, file, "leila.haddad@estmere-partnership.example");
  const [champion] = await champions(file, 1);
  if (!champion) throw new Error("Nobody has an open audit in the demonstration");
  const { cookie, assessmentId } = champion;
  const own = [`/assessments/${assessmentId}`, `/assessments/${assessmentId}/standards/9.1`, "/work", "/your-sign-ins"];
  const partnership = ["/cycles/s11-2024", "/cycles/s11-2024/completion", "/cycles/s11-2026/scrutiny", "/partnerships/estmere"];
  let revision = revisionIn(file, assessmentId);
  let number = 0;
  const one = async (_worker: number, agent: Parameters<typeof getPage>[1]) => {
    const turn = number++;
    if (turn % 10 === 0) {
      const form = { baseRevision: String(revision), rating: "met", statement: `${turn} ${statement}`, intent: "later" };
      revision++;
      await postForm(`${server.origin}/assessments/${assessmentId}/standards/1.1`, agent, form, { Cookie: cookie, Origin: server.origin });
      return;
    }
    const isOwn = turn % 2 === 1;
    const pages = isOwn ? own : partnership;
    const address = pages[Math.floor(turn / 2) % pages.length] as string;
    const status = await getPage(server.origin + address, agent, isOwn ? cookie : leila);
    if (status !== 200) throw new Error(`${address} was answered with ${status}`);
  };
  const found: number[] = [];
  for (const count of [early, late]) {
    while (number < count) await load(4, 0.5, one);
    // What is thrown away comes and goes, so it is looked at several times
    const seen: number[] = [];
    while (seen.length < 9) {
      await load(4, 0.5, one);
      seen.push(memoryOf(server.pid));
    }
    found.push(median(seen));
  }
  await server.stop();
  const [before = 0, after = 0] = found;
  console.log(
    `\n(d) Memory of one process after ${early.toLocaleString("en-GB")} mixed requests ${before.toFixed(0)} MB, after ${late.toLocaleString("en-GB")} ${after.toFixed(0)} MB, ratio ${(after / before).toFixed(2)} (aim: at most 1.10, and under 350 MB)`,
  );
}

function revisionIn(file: string, assessmentId: string): number {
  const database = new SQLite(file, { readonly: true });
  const found = database
    .prepare("select revision from answers where assessment_id = ? and standard_code = '1.1'")
    .pluck()
    .get(assessmentId);
  database.close();
  return (found as number | undefined) ?? 0;
}
