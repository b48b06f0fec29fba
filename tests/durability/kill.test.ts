import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import SQLite from "better-sqlite3";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { signIn, startServer } from "#tests/support/built-server.ts";
import { isWhole } from "#tests/support/how-much.ts";

const rounds = isWhole ? 10 : 2;
const codes = ["1.1", "2.1", "3.1", "4.1", "5.1", "7.1"];
const assessment = "2026-riverbend-housing-association";
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "durability-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test(`every acknowledged save is there after the server is killed, ${rounds} times in the middle of saving`, async () => {
  const file = path.join(folder, "audit.sqlite");
  copyFileSync(inject("seededDatabase"), file);
  const acknowledged = new Map<string, { revision: number; statement: string }>();
  const sent = new Map<string, Set<string>>();
  let saves = 0;

  for (let round = 1; round <= rounds; round++) {
    const server = await startServer(file);
    const cookie = await signIn(server.origin, file, "priya.raman@riverbend-housing.example");
    let isAlive = true;
    let savedInRound = 0;
    const save = async (code: string) => {
      while (isAlive) {
        const statement = `Round ${round}, save ${saves++} of ${code}. ${"Checked and in use. ".repeat(5)}`;
        sent.set(code, (sent.get(code) ?? new Set()).add(statement));
        const revision = revisionOf(file, code);
        const answer = await post(server.origin, cookie, code, revision, statement).catch(() => null);
        if (!answer) return;
        // The save went on to the next page: it was acknowledged. Anything else is no promise
        if (answer.status === 302 && !answer.headers.get("Location")?.endsWith("versions")) {
          acknowledged.set(code, { revision: revision + 1, statement });
          savedInRound++;
        }
      }
    };
    const stream = codes.map(save);
    await vi.waitUntil(() => savedInRound >= codes.length && acknowledged.size === codes.length, { timeout: 60_000, interval: 20 });
    await setTimeout(round * 37);
    await server.stop("SIGKILL");
    isAlive = false;
    await Promise.all(stream);

    const database = new SQLite(file);
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(database.pragma("foreign_key_check")).toEqual([]);
    for (const [code, { revision, statement }] of acknowledged) {
      const row = database
        .prepare("select statement, revision from answers where assessment_id = ? and standard_code = ?")
        .get(assessment, code) as { statement: string; revision: number };
      expect(row.revision).toBeGreaterThanOrEqual(revision);
      if (row.revision === revision) expect(row.statement).toBe(statement);
      expect(sent.get(code)).toContain(row.statement);
      // The save and its history are one: neither is there without the other
      const { count } = database
        .prepare(`select count(*) as count from history where assessment_id = ? and standard_code = ? and "after" like ?`)
        .get(assessment, code, `%${row.statement.slice(0, 30)}%`) as { count: number };
      expect(count).toBeGreaterThan(0);
    }
    database.close();
  }

  expect(acknowledged.size).toBe(codes.length);
  console.log(`${saves} saves sent in ${rounds} rounds`);
}, 180_000);

function revisionOf(file: string, code: string): number {
  const database = new SQLite(file, { readonly: true });
  const row = database.prepare("select revision from answers where assessment_id = ? and standard_code = ?").get(assessment, code) as
    | { revision: number }
    | undefined;
  database.close();
  return row?.revision ?? 0;
}

function post(origin: string, cookie: string, code: string, baseRevision: number, statement: string) {
  return fetch(`${origin}/assessments/${assessment}/standards/${code}`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin, Cookie: cookie },
    body: new URLSearchParams({
      baseRevision: String(baseRevision),
      rating: "met",
      statement,
      notApplicableReason: "",
      noActionReason: "",
      intent: "later",
    }),
  });
}
