import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { startSession } from "#db/people/sessions.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";

const codes = ["1.1", "2.1", "3.1", "4.1", "5.1", "7.1"];
const assessmentId = "riverbend-2026";

/** An audit to save answers of, in a database of either engine, which a server leaves as it is because it is not empty. */
export async function auditToSave(address: string) {
  const db = await withOneAudit(openDatabase(address));
  // By the server's own clock, which is the real one
  const token = await startSession(db, "priya", new Date());
  return { db, cookie: `session=${encodeURIComponent(btoa(JSON.stringify(token)))}` };
}

export interface Saved {
  acknowledged: Map<string, string>;
  /** How often which status came, and "none" where the connection broke. */
  answers: Record<string, number>;
}

/** Saves one answer after the other in six streams, until it is told to stop, whatever becomes of the server. */
export function keepSaving(db: Db, cookie: string, origin: () => string) {
  const saved: Saved = { acknowledged: new Map(), answers: {} };
  let isOn = true;
  let number = 0;
  const stream = async (code: string) => {
    while (isOn) {
      const statement = `Save ${++number} of ${code}. ${"Checked and in use. ".repeat(5)}`;
      const revision = await revisionOf(db, code).catch(() => null);
      if (revision === null) await setTimeout(20);
      else {
        const answer = await post(origin(), cookie, code, revision, statement).catch(() => null);
        const status = answer ? String(answer.status) : "none";
        saved.answers[status] = (saved.answers[status] ?? 0) + 1;
        // The save went on to the next page: it was acknowledged. Anything else is no promise
        if (
          answer?.status === 302 &&
          /\/riverbend-2026/.test(answer.headers.get("Location") ?? "") &&
          !answer.headers.get("Location")?.endsWith("versions")
        )
          saved.acknowledged.set(`${code}:${revision + 1}`, statement);
        if (!answer) await setTimeout(20);
      }
    }
  };
  const streams = Promise.all(codes.map(stream));
  return {
    saved,
    async stop() {
      isOn = false;
      await streams;
    },
  };
}

/** Which acknowledged saves are not in the history as they were sent, and which kept summaries a recount makes different. */
export async function lossesOf(db: Db, { acknowledged }: Saved) {
  const history = await db
    .selectFrom("history")
    .select(["standardCode", "after"])
    .where("assessmentId", "=", assessmentId)
    .where("event", "=", "answer-saved")
    .execute();
  const kept = new Map(Map.groupBy(history, (line) => line.standardCode ?? ""));
  const lost = [...acknowledged].filter(([key, statement]) => {
    const [code = ""] = key.split(":");
    const start = statement.slice(0, statement.indexOf(".", 10));
    return !(kept.get(code) ?? []).some(({ after }) => after?.includes(`${start}.`));
  });
  const { differences } = await checkSummaries(db, { mend: false });
  return { lost: lost.length, summaries: differences.length };
}

/** The processes that serve for a server of several. */
export function servingProcesses(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
}

export function sum(all: Saved[]): Saved {
  const answers: Record<string, number> = {};
  for (const one of all) for (const [status, count] of Object.entries(one.answers)) answers[status] = (answers[status] ?? 0) + count;
  return { acknowledged: new Map(all.flatMap(({ acknowledged }) => [...acknowledged])), answers };
}

async function revisionOf(db: Db, code: string): Promise<number> {
  const row = await db
    .selectFrom("answers")
    .select("revision")
    .where("assessmentId", "=", assessmentId)
    .where("standardCode", "=", code)
    .executeTakeFirst();
  return row?.revision ?? 0;
}

function post(origin: string, cookie: string, code: string, baseRevision: number, statement: string) {
  return fetch(`${origin}/assessments/${assessmentId}/standards/${code}`, {
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
    signal: AbortSignal.timeout(60_000),
  });
}
