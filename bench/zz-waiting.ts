import path from "node:path";
import { Worker } from "node:worker_threads";
import SQLite from "better-sqlite3";
import { longestDraft, misshapenRegisters, wholeRegister, withAttributes, withNamespaces } from "#tests/support/hostile-files.ts";
import { signIn, startServer } from "#tests/support/built-server.ts";

const standard = "/assessments/2026-riverbend-housing-association/standards/9.1";

/** How long others wait while somebody's big work is done: files of the largest size, hostile ones, and exports. */
export async function benchWaiting(folder: string) {
  const file = path.join(folder, "waiting.sqlite");
  const port = 20_000 + (process.pid % 10_000);
  const app = await startServer(file, { NODE_OPTIONS: "--import ./bench/stretches.ts", STRETCHES_PORT: String(port) });
  const longest = async () => (await (await fetch(`http://127.0.0.1:${port}`)).json()) as { max: number; p99: number };
  const cookies = {
    priya: await signIn(app.origin, file, "priya.raman@riverbend-housing.example"),
    admin: await signIn(app.origin, file, administratorIn(file)),
  };
  const { partnership, snapshot, cycle } = placesIn(file);
  const send = (address: string, fields: Record<string, string | Blob>, name: string) => async () => {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) {
      if (typeof value === "string") form.set(field, value);
      else form.set(field, value, name);
    }
    const answer = await fetch(app.origin + address, {
      method: "POST",
      redirect: "manual",
      headers: { Cookie: cookies.admin, Origin: app.origin },
      body: form,
    });
    await answer.text();
    return answer.status;
  };
  const get = (address: string) => async () => {
    const answer = await fetch(app.origin + address, { headers: { Cookie: cookies.admin } });
    for await (const _ of answer.body ?? []);
    return answer.status;
  };
  const draft = async (bytes: Promise<Uint8Array>) =>
    send(`/snapshots/${snapshot}/draft-check`, { file: new Blob([new Uint8Array(await bytes)]), text: "" }, "draft.docx");
  const registers = `${app.origin}/partnerships/${partnership}/register`;
  const register = async (content: Blob) => {
    // Of a partnership one is taken at a time
    const isBeingRead = async () => (await (await fetch(registers, { headers: { Cookie: cookies.admin } })).text()).includes("being read");
    while (await isBeingRead()) await new Promise((resolve) => setTimeout(resolve, 200));
    return send(`/partnerships/${partnership}/register`, { file: content, authorities: "899" }, "register.csv");
  };
  /** Everything that is asked to take over a file of as many people: reading it, the page that shows it, and taking it over. */
  const peopleTakenOver = (rows: number) => async () => {
    const lines = Array.from(
      { length: rows },
      (_, at) => `Riverbend Housing Association,contributor,Person ${at},person${at}@bench.example,Officer\n`,
    );
    const form = new FormData();
    form.set("file", new Blob(["Organisation or URN,Part,Name,E-mail address,Job title\n", ...lines]), "people.csv");
    const headers = { Cookie: cookies.admin, Origin: app.origin };
    const imports = `${app.origin}/partnerships/${partnership}/people/import`;
    const read = await fetch(imports, { method: "POST", redirect: "manual", headers, body: form });
    const page = new URL(read.headers.get("Location") ?? "", app.origin);
    const [, mark = ""] = /name="mark" value="(\w+)"/.exec(await (await fetch(page, { headers })).text()) ?? [];
    const taken = await fetch(page, { method: "POST", redirect: "manual", headers, body: new URLSearchParams({ mark }) });
    return taken.status;
  };
  const people = (rows: number) =>
    new Blob([
      "Organisation or URN,Part,Name,E-mail address,Job title\n",
      "Riverbend Housing Association,reader,Some Body,a@b.example,Officer\n".repeat(rows),
    ]);

  const refused = async () => {
    const form = new FormData();
    form.set("file", misshapenRegisters["one-character rows"]?.(80) ?? new Blob());
    const headers = { Cookie: cookies.priya, Origin: app.origin };
    const answer = fetch(`${app.origin}/partnerships/${partnership}/register`, { method: "POST", headers, body: form });
    // Whoever goes on sending is hung up on, which some clients tell as a failure
    return answer.then(
      ({ status }) => status,
      () => 0,
    );
  };

  // Each is made only when its turn has come: together they would fill the memory
  const works: [name: string, make: () => Promise<() => Promise<number>> | (() => Promise<number>)][] = [
    ["nothing", () => () => new Promise((resolve) => setTimeout(() => resolve(0), 3000))],
    ["Word, 41 kB, 8,000 names", () => draft(withNamespaces(8000, 5000))],
    ["Word, 512 kB, 100,000 names", () => draft(withNamespaces(100_000, 50_000))],
    ["Word, 3.5 MB, one tag", () => draft(withAttributes(1_500_000))],
    ["Word, the largest draft", () => draft(longestDraft())],
    [
      "pasted, the longest text",
      () => send(`/snapshots/${snapshot}/draft-check`, { text: "In section 3, 90% of agencies met it, as before. ".repeat(9500) }, ""),
    ],
    ["register, 52,000 rows", () => register(wholeRegister(52_000))],
    ["register, 90 MB", () => register(wholeRegister(185_000))],
    ...Object.entries(misshapenRegisters).map(([name, made]): [string, () => Promise<() => Promise<number>>] => [
      `register, 80 MB of ${name}`,
      () => register(made(80)),
    ]),
    ["people, 2 MB", () => send(`/partnerships/${partnership}/people/import`, { file: people(25_000) }, "people.csv")],
    ["people, 3,000 taken over", () => peopleTakenOver(3000)],
    ["agencies, 5 MB", () => send(`/partnerships/${partnership}/organisations/import`, { file: people(62_000) }, "agencies.csv")],
    [
      "standard set, 1 MB of keys",
      () =>
        send(
          `/partnerships/${partnership}/standard-sets/upload`,
          { file: new Blob([Array.from({ length: 95_000 }, (_, at) => `k${at}: 1\n`).join("")]) },
          "set.yaml",
        ),
    ],
    ["80 MB that somebody may not send", () => refused],
    ["full export", () => get(`/partnerships/${partnership}/export.zip`)],
    ["figures as workbook", () => get(`/snapshots/${snapshot}/workbook.xlsx`)],
    ["agency grid as workbook", () => get(`/cycles/${cycle}/agency-grid.xlsx`)],
    ["annual report as Word", () => get(`/snapshots/${snapshot}/annual-report.docx`)],
  ];
  console.log("\n(m) Others wait while one person's big work is done, ms (aim at most 100): /ping every 2 ms, a standard page every 50 ms");
  for (const [name, make] of works.filter(([n]) => /nothing|taken over|full export/.test(n))) {
    const work = await make();
    const waiters = [new Waiter(`${app.origin}/ping`, "", 2), new Waiter(app.origin + standard, cookies.priya, 50)];
    await new Promise((resolve) => setTimeout(resolve, 500));
    await longest();
    const began = performance.now();
    const status = await work();
    const took = performance.now() - began;
    const { max, p99 } = await longest();
    const [ping = [], page = []] = await Promise.all(waiters.map((one) => one.stop()));
    console.log(
      `    ${name.padEnd(46)} ${String(status).padStart(3)} ${took.toFixed(0).padStart(6)}   at a stretch p99 ${p99.toFixed(0).padStart(3)} max ${max.toFixed(0).padStart(4)}   ping ${inWords(ping)}   page ${inWords(page)}`,
    );
  }
  await app.stop();
}

class Waiter {
  readonly #worker: Worker;

  constructor(url: string, cookie: string, pause: number) {
    this.#worker = new Worker(new URL("waiter.ts", import.meta.url), { workerData: { url, cookie, pause }, execArgv: [] });
  }

  stop(): Promise<number[]> {
    return new Promise((resolve) => {
      this.#worker.once("message", resolve);
      this.#worker.postMessage("stop");
    });
  }
}

function inWords(waits: number[]): string {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0).padStart(4);
  return `p50 ${at(0.5)} p99 ${at(0.99)} max ${at(1)} of ${String(waits.length).padStart(5)}`;
}

function administratorIn(file: string): string {
  return one(
    file,
    "select email from people join roles on roles.person_id = people.id where role = 'administrator' and ended_on is null limit 1",
  ) as string;
}

function placesIn(file: string) {
  return {
    partnership: one(file, "select partnership_id from roles where role = 'administrator' and ended_on is null limit 1"),
    snapshot: one(file, "select id from snapshots order by frozen_at limit 1"),
    cycle: one(file, "select cycle_id from snapshots order by frozen_at limit 1"),
  };
}

function one(file: string, sql: string): unknown {
  const database = new SQLite(file, { readonly: true });
  try {
    return database.prepare(sql).pluck().get();
  } finally {
    database.close();
  }
}
