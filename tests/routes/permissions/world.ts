import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import SQLite from "better-sqlite3";
import type { Db } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";
import { readContent } from "#db/figures/snapshot-content.ts";
import type { TestApp } from "#tests/support/app.ts";
import { morning, someAction, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { returnOf, setAssessment, withCompleteReturn } from "#tests/support/return-fixtures.ts";
import { addPeople } from "./people.ts";
import { type State, states } from "./table.ts";

export const auditId = "riverbend-2026";

/** One agency's complete return, kept once in each of its states, and everybody who may or may not meddle with it. */
export async function buildWorld(app: TestApp) {
  await withCompleteReturn(await withOneAudit(app.db));
  await addPeople(app.db);
  await app.db
    .insertInto("actions")
    .values([
      someAction("old-9.2", { assessmentId: "riverbend-2024", standardCode: "9.2", what: "Open since 2024" }),
      someAction("action-9.1", { standardCode: "9.1" }),
    ])
    .execute();
  await withSnapshots(app.db);
  const snapshots = new SnapshotFile(app.environment.DATABASE_URL);
  snapshots.keep("base");
  for (const state of states) {
    snapshots.bringBack("base");
    await bringInto(app, state);
    snapshots.keep(state);
  }
  return snapshots;
}

async function withSnapshots(db: Db) {
  for (const [id, cycleId] of [
    ["snapshot-2024", "2024"],
    ["snapshot", "2026"],
  ] as const) {
    const content = JSON.stringify(await readContent(db, cycleId, morning));
    await db
      .insertInto("snapshots")
      .values({
        id,
        cycleId,
        name: "For the panel",
        content,
        contentHash: "0".repeat(64),
        note: "",
        corrects: null,
        frozenBy: "leila",
        frozenAt: morning,
      })
      .execute();
  }
}

async function bringInto(app: TestApp, state: State) {
  const { document } = await returnOf(app.db, auditId);
  const wasSubmitted = ["submitted", "in-review", "response-sent", "closed", "reopened"].includes(state);
  const isOpenAgain = state === "reopened";
  await setAssessment(app.db, {
    state: state === "reopened" || state === "withdrawn" ? "in-progress" : state,
    withdrawnOn: state === "withdrawn" ? "2026-11-01" : null,
    sentForSignOffAt: state === "awaiting-sign-off" ? morning : null,
    firstSubmittedAt: wasSubmitted ? morning : null,
    submittedAt: wasSubmitted && !isOpenAgain ? morning : null,
    responseSentOn: ["response-sent", "closed"].includes(state) ? "2026-11-20" : null,
    revision: isOpenAgain ? 2 : 1,
    reopenedOn: isOpenAgain ? "2026-11-21" : null,
  });
  if (!wasSubmitted) return;
  const signature = { name: "Helen Whitcombe", jobTitle: "Chief executive", signedAt: morning, declarations: [] };
  const submission: Database["submissions"] = {
    id: "submission",
    assessmentId: auditId,
    revision: 1,
    receipt: "S11-2026-0000-0000",
    content: JSON.stringify({ ...document, signature }),
    contentHash: "0".repeat(64),
    submittedAt: morning,
  };
  await app.db.insertInto("submissions").values(submission).execute();
}

/** Keeps copies of a database file, and tells what has changed in it. */
export class SnapshotFile {
  private readonly file: SQLite.Database;
  private readonly path: string;
  private readonly tables: string[];
  private opened: string | null = null;
  private lastVersion = -1;

  constructor(path: string) {
    this.path = path;
    this.file = new SQLite(path);
    this.file.pragma("synchronous = OFF");
    this.file.pragma("foreign_keys = OFF");
    const rows = this.file
      .prepare("select name from sqlite_master where type = 'table' and name not like 'kysely%' and name <> 'sessions'")
      .all();
    // Every state is brought back by emptying the tables, which the application itself could not do
    const triggers = this.file.prepare("select name from sqlite_master where type = 'trigger'").all() as { name: string }[];
    for (const { name } of triggers) this.file.exec(`drop trigger ${name}`);
    this.tables = (rows as { name: string }[]).map((row) => row.name);
  }

  keep(name: string) {
    this.open(null);
    rmSync(`${this.path}.${name}`, { force: true });
    this.file.prepare("vacuum into ?").run(`${this.path}.${name}`);
  }

  bringBack(name: string) {
    this.open(name);
    const copy = this.tables.map((table) => `delete from main.${table}; insert into main.${table} select * from kept.${table};`);
    this.file.exec(`begin; ${copy.join(" ")} commit`);
  }

  /** The tables that are not as in the copy of this name, apart from sessions. */
  changedSince(name: string): string[] {
    this.open(name);
    return this.tables.filter((table) => this.hash("main", table) !== this.hash("kept", table));
  }

  /** Cheap: whether anybody else has written anything at all since this was asked last. */
  hasBeenWritten(): boolean {
    const version = this.file.pragma("data_version", { simple: true }) as number;
    const isNew = version !== this.lastVersion;
    this.lastVersion = version;
    return isNew;
  }

  close() {
    this.file.close();
  }

  // SQLite holds only ten files open at once, so one copy is open at a time
  private open(name: string | null) {
    if (name === this.opened) return;
    if (this.opened) this.file.exec("detach kept");
    if (name) this.file.prepare("attach ? as kept").run(`${this.path}.${name}`);
    this.opened = name;
  }

  private hash(schema: string, table: string): string {
    const hash = createHash("sha256");
    for (const row of this.file.prepare(`select * from ${schema}.${table}`).raw().iterate()) hash.update(JSON.stringify(row));
    return hash.digest("hex");
  }
}
