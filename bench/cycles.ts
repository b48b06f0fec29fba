import path from "node:path";
import SQLite from "better-sqlite3";
import { signIn, startServer } from "#tests/support/built-server.ts";
import { median } from "./load.ts";

const settings = [24, 600, 24_000];
const cycles = [1, 5];
const times = 25;

/** The section table and agency grid of one partnership's 24 agencies, whatever else the database holds. */
export async function benchCycles(folder: string) {
  console.log(
    `\n(e) The cycle page of one partnership (section table and agency grid for 24 agencies), median of ${times}, by what else is stored`,
  );
  let first: number | null = null;
  for (const stored of cycles) {
    for (const others of settings) {
      const file = path.join(folder, `cycles-${stored}-${others}.sqlite`);
      await (await startServer(file)).stop();
      if (others > 24) storeOthers(file, others, stored);
      const app = await startServer(file);
      const cookie = await signIn(app.origin, file, "leila.haddad@estmere-partnership.example");
      const own = await timed(`${app.origin}/cycles/s11-2024`, cookie);
      const county = others === 600 ? await timed(`${app.origin}/cycles/elsewhere-0`, cookie) : null;
      await app.stop();
      first ??= own;
      console.log(
        `    ${String(others).padStart(6)} settings, ${stored} ${stored === 1 ? "cycle " : "cycles"}   ${own.toFixed(1)} ms   growth ${(own / first).toFixed(2)}`,
      );
      if (county) console.log(`           the 600 settings' own cycle, table and grid of 600 rows   ${county.toFixed(1)} ms`);
    }
  }
}

async function timed(url: string, cookie: string): Promise<number> {
  const taken = [];
  for (let run = 0; run < times + 3; run++) {
    const began = performance.now();
    const answer = await fetch(url, { headers: { Cookie: cookie } });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${url} was answered with ${answer.status}`);
    if (run >= 3) taken.push(performance.now() - began);
  }
  return median(taken);
}

/** Settings of another partnership with full returns in their own cycles, written straight into the tables. */
function storeOthers(file: string, count: number, stored: number) {
  const database = new SQLite(file);
  database.pragma("synchronous = OFF");
  const run = (sql: string) => {
    const statement = database.prepare(sql);
    return (...values: (string | number | null)[]) => statement.run(...values);
  };
  const organisation = run("insert into organisations (id, name, short_name, kind, basis) values (?, ?, ?, 'School', 'relevant agency')");
  const membership = run("insert into memberships (partnership_id, organisation_id) values ('elsewhere', ?)");
  const cycle = run(
    "insert into cycles (id, title, standard_set_id, state, opens_on, sign_off_by, due_at, panels_from, panels_to, response_by) values (?, ?, 's11-2024', 'closed', '2020-09-01', '2020-11-01', '2020-12-01T17:00:00Z', '2021-01-01', '2021-02-01', '2021-03-01')",
  );
  const assessment = run(
    "insert into assessments (id, cycle_id, organisation_id, state, first_submitted_at, submitted_at, changed_at) values (?, ?, ?, 'closed', '2020-11-20', '2020-11-20', '2020-11-20')",
  );
  const summary = run(
    "insert into section_summaries (assessment_id, section_code, judged_by, standards, answered, complete, met, partially_met, not_met, not_applicable, outcome) values (?, ?, 'self', 4, 4, 4, 4, 0, 0, 0, 'met')",
  );
  database.transaction(() => {
    database.exec(
      "insert into partnerships (id, name, short_name, contact_email) values ('elsewhere', 'Elsewhere', 'Elsewhere', 'a@elsewhere.example')",
    );
    database.exec(
      "insert into roles (id, person_id, role, partnership_id, since) values ('elsewhere-leila', 'leila-haddad', 'administrator', 'elsewhere', '2020-01-01')",
    );
    for (let number = 0; number < count; number++) {
      organisation(`setting-${number}`, `Setting ${number}`, `Setting ${number}`);
      membership(`setting-${number}`);
    }
    for (let year = 0; year < stored; year++) {
      cycle(`elsewhere-${year}`, `Audit ${year}`);
      database.prepare("insert into cycle_partnerships (cycle_id, partnership_id) values (?, 'elsewhere')").run(`elsewhere-${year}`);
      for (let number = 0; number < count; number++) {
        assessment(`e-${year}-${number}`, `elsewhere-${year}`, `setting-${number}`);
        for (let section = 1; section <= 9; section++) summary(`e-${year}-${number}`, String(section));
      }
    }
  })();
  database.close();
}
