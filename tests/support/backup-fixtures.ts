import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { startSession } from "#db/people/sessions.ts";
import { morning, withOneAudit } from "./assessment-fixtures.ts";
import { withCompleteReturn } from "./return-fixtures.ts";

export function newFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "backup-"));
  return { folder, file: (name: string) => path.join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Fills a database with a return, somebody who is signed in, a mail that waits and one that was sent. */
export async function withSomethingToLose(address: string | Parameters<typeof openDatabase>[0]): Promise<Db> {
  const db = await withCompleteReturn(await withOneAudit(openDatabase(address)));
  await checkSummaries(db, { mend: true });
  await db.updateTable("people").set({ name: "Priya “R” Raman 🙂\n\\" }).where("id", "=", "priya").execute();
  await startSession(db, "priya", new Date(morning));
  const message = {
    kind: "receipt" as const,
    toEmail: "priya@riverbend.example",
    subject: "Received",
    createdAt: morning,
    lastError: null,
  };
  await db
    .insertInto("messages")
    .values([
      { ...message, id: "waits", body: "Thank you.\n", nextAttemptAt: morning, attempts: 0, sentAt: null },
      { ...message, id: "went", body: "Thank you.\n", nextAttemptAt: null, attempts: 1, sentAt: morning },
      { ...message, id: "code", kind: "sign-in-code", body: "Your code is …\n", nextAttemptAt: morning, attempts: 0, sentAt: null },
    ])
    .execute();
  return db;
}

/** Every row of a table, as text in an order of its own. */
export async function rowsOf(db: Db, table: Parameters<Db["selectFrom"]>[0] & string) {
  const rows = await db
    .selectFrom(table as "people")
    .selectAll()
    .execute();
  return rows.map((row) => JSON.stringify(row, Object.keys(row).toSorted())).toSorted();
}

export const restoring = { replace: false, upgrade: false, now: new Date("2026-12-03T12:00:00Z") };
