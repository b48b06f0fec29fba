import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import SQLite from "better-sqlite3";
import { signIn, startServer } from "#tests/support/built-server.ts";

const returns = 600;
const times = 100;
const cycle = "/cycles/elsewhere/scrutiny";
const tracker = "/cycles/tracked/tracker";

/** The queue of 600 returns, and the tracker of 600 that are out, beside a server that only sends the same page: what is between them is the application's. */
export async function benchQueue(folder: string) {
  const file = path.join(folder, "queue.sqlite");
  await (await startServer(file)).stop();
  storeReturns(file);
  const app = await startServer(file);
  const cookie = await signIn(app.origin, file, "leila.haddad@estmere-partnership.example");
  console.log(
    `\n(k) The queue of ${returns} returns and the tracker of ${returns} that are out, one after the other, ${times} times each (aim for p99 under 200 ms)`,
  );
  for (const [name, address] of [
    ["first page", cycle],
    ["narrowed", `${cycle}?where=owed&page=6`],
    ["as CSV", `${cycle}.csv`],
    ["tracker", tracker],
    ["its CSV", `${tracker}.csv`],
  ] as const) {
    const page = await (await fetch(app.origin + address, { headers: { Cookie: cookie } })).text();
    const bare = http.createServer((_, response) => response.end(page));
    await new Promise<void>((started) => bare.listen(0, "127.0.0.1", started));
    const pairs: [number, number][] = [];
    for (let run = 0; run < times + 5; run++) {
      const pair: [number, number] = [
        await timed(app.origin + address, cookie),
        await timed(`http://127.0.0.1:${(bare.address() as AddressInfo).port}/`, ""),
      ];
      if (run >= 5) pairs.push(pair);
    }
    bare.close();
    const [own, plain] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
    const told = (all: number[]) => `median ${percentile(all, 50).toFixed(1)} ms, p99 ${percentile(all, 99).toFixed(1)} ms`;
    console.log(`    ${name.padEnd(11)} ${told(own)}   bare ${told(plain)}   ${(page.length / 1000).toFixed(0)} kB`);
  }
  await app.stop();
}

async function timed(url: string, cookie: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url, { headers: { Cookie: cookie } });
  await answer.text();
  if (answer.status !== 200) throw new Error(`${url} was answered with ${answer.status}`);
  return performance.now() - began;
}

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** 600 submitted returns of agencies of another partnership, each with a reader, a key line and a question; one in ten is read by whoever looks. */
function storeReturns(file: string) {
  const database = new SQLite(file);
  database.pragma("synchronous = OFF");
  const at = "2025-12-01T12:00:00.000Z";
  database.transaction(() => {
    database.exec(
      "insert into partnerships (id, name, short_name, contact_email) values ('elsewhere', 'Elsewhere', 'Elsewhere', 'a@elsewhere.example')",
    );
    database.exec(
      "insert into roles (id, person_id, role, partnership_id, since) values ('elsewhere-leila', 'leila-haddad', 'administrator', 'elsewhere', '2020-01-01')",
    );
    const run = (sql: string) => {
      const statement = database.prepare(sql);
      return (...values: (string | number | null)[]) => statement.run(...values);
    };
    const held = run(
      "insert into cycles (id, title, standard_set_id, state, opens_on, sign_off_by, due_at, final_due_at, panels_from, panels_to, response_by) values (?, 'Audit elsewhere', 's11-2024', 'open', '2025-09-01', '2025-11-01', '2025-12-16T17:00:00.000Z', '2026-01-15T17:00:00.000Z', '2026-01-18', '2026-02-01', '2026-03-01')",
    );
    const shared = run("insert into cycle_partnerships (cycle_id, partnership_id) values (?, 'elsewhere')");
    for (const id of ["elsewhere", "tracked"]) {
      held(id);
      shared(id);
    }
    const organisation = run("insert into organisations (id, name, short_name, kind, basis) values (?, ?, ?, 'Housing', 'invited')");
    const membership = run("insert into memberships (partnership_id, organisation_id) values ('elsewhere', ?)");
    const assessment = run(
      "insert into assessments (id, cycle_id, organisation_id, state, first_submitted_at, submitted_at, changed_at) values (?, ?, ?, ?, ?, ?, ?)",
    );
    const review = run("insert into reviews (assessment_id, reader_id, reader_since, acknowledged_at) values (?, ?, ?, ?)");
    const line = run(
      "insert into key_lines (id, assessment_id, standard_code, question, written_by, written_at) values (?, ?, '1.1', 'How?', 'leila-haddad', ?)",
    );
    const question = run(
      "insert into conversations (id, assessment_id, standard_code, readers, opened_by, opened_at, due_on, last_side, last_at) values (?, ?, '1.1', 'partnership', 'leila-haddad', ?, '2026-01-10', 'partnership', ?)",
    );
    for (let number = 0; number < returns; number++) {
      const id = `elsewhere-${number}`;
      organisation(id, `Organisation ${number}`, `Organisation ${number}`);
      membership(id);
      assessment(id, "elsewhere", id, "in-review", at, at, at);
      assessment(`tracked-${number}`, "tracked", id, number % 2 === 0 ? "in-progress" : "invited", null, null, at);
      review(id, number % 10 === 0 ? "leila-haddad" : "rhian-colbourne", at, at);
      line(id, id, at);
      question(id, id, at, at);
    }
  })();
  database.close();
}
