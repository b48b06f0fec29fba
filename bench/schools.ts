import { copyFileSync } from "node:fs";
import path from "node:path";
import SQLite from "better-sqlite3";
import { signIn, startServer } from "#tests/support/built-server.ts";
import { median } from "./load.ts";

const few = 24;
const many = 24_000;
const times = 25;

/** Standards in each section of the schools' set. */
const sections = { A: 8, B: 5, C: 10, D: 6, E: 9, F: 4, G: 4, H: 11, I: 6, J: 5, K: 20 };

const pages = [
  { name: "school home", as: "joanne.tull@otterbrook.example", path: "/assessments/2026-otterbrook-primary-school" },
  { name: "trust with 40 settings", as: "thea.lindqvist@hartsmoor.example", path: "/trusts/forty/cycles/elsewhere" },
  { name: "section table of 110", as: "leila.haddad@estmere-partnership.example", path: "/cycles/s175-2025" },
  { name: "completion of 110", as: "leila.haddad@estmere-partnership.example", path: "/cycles/s175-2025/completion" },
];
/** A cycle in which the stored settings are: these pages cost as much as it has settings, so time is told for each of them. */
const whole = [
  { name: "section table", as: "leila.haddad@estmere-partnership.example", path: "/cycles/elsewhere" },
  { name: "completion", as: "leila.haddad@estmere-partnership.example", path: "/cycles/elsewhere/completion" },
  { name: "completion by trust", as: "leila.haddad@estmere-partnership.example", path: "/cycles/elsewhere/completion?by=trust" },
];
const inTrust = 40;

/** The same pages with 24 and with 24,000 other settings stored, asked for in turn, so that the machine's mood falls on both. */
export async function benchSchools(folder: string) {
  const seeded = path.join(folder, "schools.sqlite");
  await (await startServer(seeded)).stop();
  const small = await prepare(seeded, few);
  const large = await prepare(seeded, many);
  console.log(
    `\n(i) Schools’ pages with ${few} and with ${many.toLocaleString("en-GB")} other settings stored (88 standards each), in turn, medians of ${times}`,
  );
  for (const page of pages) {
    const [before, after] = await inTurn(page, small, large, times);
    console.log(
      `    ${page.name.padEnd(26)} ${before.toFixed(1).padStart(7)} ms ${after.toFixed(1).padStart(8)} ms   growth ${(after / before).toFixed(2)}`,
    );
  }
  console.log(
    `\n(j) Pages of one cycle with ${few} settings and with ${many.toLocaleString("en-GB")} (and ${inTrust} in a trust), in turn, medians of 5; per setting at most 2 times as long means that nothing is quadratic; aims for ${many.toLocaleString("en-GB")}: section table 300 ms, completion 100 ms`,
  );
  for (const page of whole) {
    const [before, after] = await inTurn(page, small, large, 5);
    const [one, other] = [before / (few + inTrust), after / (many + inTrust)];
    console.log(
      `    ${page.name.padEnd(26)} ${before.toFixed(1).padStart(7)} ms ${after.toFixed(1).padStart(8)} ms   per setting ${one.toFixed(3)} ms and ${other.toFixed(3)} ms, ratio ${(other / one).toFixed(2)}`,
    );
  }
  await Promise.all([small.stop(), large.stop()]);
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

async function prepare(seeded: string, count: number) {
  const file = seeded.replace(/\.sqlite$/, `-${count}.sqlite`);
  copyFileSync(seeded, file);
  storeSettings(file, count);
  const app = await startServer(file);
  const cookies = new Map<string, string>();
  for (const as of new Set([...pages, ...whole].map((page) => page.as))) cookies.set(as, await signIn(app.origin, file, as));
  return { ...app, cookies };
}

async function inTurn(page: (typeof pages)[number], small: Prepared, large: Prepared, runs: number): Promise<[number, number]> {
  const taken: [number[], number[]] = [[], []];
  const warm = Math.min(3, runs - 1);
  for (let run = 0; run < runs + warm; run++) {
    const both = [await timed(small, page), await timed(large, page)] as const;
    if (run >= warm) both.forEach((time, at) => taken[at as 0 | 1].push(time));
  }
  return [median(taken[0]), median(taken[1])];
}

async function timed(app: Prepared, { as, path: address }: (typeof pages)[number]): Promise<number> {
  const began = performance.now();
  const answer = await fetch(app.origin + address, { headers: { Cookie: app.cookies.get(as) ?? "" } });
  await answer.text();
  if (answer.status !== 200) throw new Error(`${address} was answered with ${answer.status}`);
  return performance.now() - began;
}

/** Settings of another partnership with full returns, 40 of them besides in a trust, written straight into the tables. */
function storeSettings(file: string, count: number) {
  const database = new SQLite(file);
  database.pragma("synchronous = OFF");
  const run = (sql: string) => {
    const statement = database.prepare(sql);
    return (...values: (string | number | null)[]) => statement.run(...values);
  };
  const organisation = run(
    "insert into organisations (id, name, short_name, kind, basis, category, phase, governance, trust_id) values (?, ?, ?, ?, 'section 175', ?, ?, ?, ?)",
  );
  const membership = run("insert into memberships (partnership_id, organisation_id) values ('elsewhere', ?)");
  const assessment = run(
    "insert into assessments (id, cycle_id, organisation_id, state, flags, first_submitted_at, submitted_at, changed_at) values (?, 'elsewhere', ?, 'closed', '[]', '2025-12-01T12:00:00.000Z', '2025-12-01T12:00:00.000Z', '2025-12-01T12:00:00.000Z')",
  );
  const summary = run(
    "insert into section_summaries (assessment_id, section_code, judged_by, standards, answered, complete, met, partially_met, not_met, not_applicable, outcome) values (?, ?, 'self', ?, ?, ?, ?, 1, 0, 0, 'partially-met')",
  );
  const phases = ["Primary", "Primary", "Primary", "Secondary", "Not applicable"];
  const store = (number: number, trustId: string | null) => {
    const id = `elsewhere-${trustId ?? "none"}-${number}`;
    organisation(
      id,
      `Setting ${id}`,
      `Setting ${id}`,
      "Maintained school",
      "setting",
      phases[number % phases.length] as string,
      "Maintained",
      trustId,
    );
    membership(id);
    assessment(id, id);
    for (const [code, standards] of Object.entries(sections)) summary(id, code, standards, standards, standards, standards - 1);
  };
  database.transaction(() => {
    database.exec(
      "insert into partnerships (id, name, short_name, contact_email) values ('elsewhere', 'Elsewhere', 'Elsewhere', 'a@elsewhere.example')",
    );
    database.exec(
      "insert into roles (id, person_id, role, partnership_id, since) values ('elsewhere-leila', 'leila-haddad', 'administrator', 'elsewhere', '2020-01-01')",
    );
    database.exec(
      "insert into cycles (id, title, standard_set_id, state, opens_on, sign_off_by, due_at, final_due_at, panels_from, panels_to, response_by) values ('elsewhere', 'Audit elsewhere', 's175-2025', 'closed', '2025-09-01', '2025-11-01', '2025-12-16T17:00:00.000Z', '2026-01-15T17:00:00.000Z', '2026-01-18', '2026-02-01', '2026-03-01')",
    );
    database.exec("insert into cycle_partnerships (cycle_id, partnership_id) values ('elsewhere', 'elsewhere')");
    organisation("forty", "Trust of forty", "Forty", "Trust", "trust", null, null, null);
    database.exec(
      "insert into roles (id, person_id, role, organisation_id, since) values ('forty-thea', 'thea-lindqvist', 'trust-lead', 'forty', '2020-01-01')",
    );
    for (let number = 0; number < inTrust; number++) store(number, "forty");
    for (let number = 0; number < count; number++) store(number, null);
  })();
  database.close();
}
