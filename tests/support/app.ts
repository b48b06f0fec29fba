import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import * as build from "virtual:react-router/server-build";
import { createRequestHandler } from "react-router";
import { readEnvironment, sessionLimits } from "#app/environment.server.ts";
import { createLoadContext } from "#app/request-context.server.ts";
import { sessionCookie } from "#app/session.server.ts";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { startSession } from "#db/people/sessions.ts";
import { browser } from "./browser.ts";
import { query } from "./postgres-server.ts";

const handle = createRequestHandler(build, "test");

export const origin = "http://localhost:3000";

/** The whole application on a new database, which is an SQLite file unless the run is one on PostgreSQL: requests in, responses out. */
export async function startApp(settings: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "audit-"));
  const environment = readEnvironment({
    MODE: "demonstration",
    DATABASE_URL: (await emptyPostgres()) ?? join(folder, "audit.sqlite"),
    PUBLIC_URL: origin,
    // Most tests let hours pass, and not to see a session end
    SESSION_IDLE_MINUTES: "720",
    ...settings,
  });
  // Whoever has to wait for another writer here waits for the test itself
  const db: Db = openDatabase({ address: environment.DATABASE_URL, patience: 300 });
  await migrate(db);

  let now = new Date("2026-11-22T09:00:00Z");
  const clock = () => now;
  const sendFrom = (address: string) => (request: Request) => handle(request, createLoadContext({ db, clock, environment }, address));
  const send = sendFrom("192.0.2.1");
  const anonymous = browser(send, origin);

  return {
    db,
    environment,
    clock,
    /** Lets time pass, or turns it back. */
    passMinutes(minutes: number) {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    setClock(instant: string) {
      now = new Date(instant);
    },
    send,
    get: anonymous.get,
    post: anonymous.post,
    /** A browser of its own, with its own cookies. */
    browser: (address = "192.0.2.1") => browser(sendFrom(address), origin),
    /** A browser in which this person is signed in. */
    async signIn(person: string | { id: string }) {
      const token = await startSession(db, typeof person === "string" ? person : person.id, now, sessionLimits(environment));
      const signedIn = browser(send, origin);
      // As React Router writes cookies: JSON in base64
      signedIn.cookies.set(sessionCookie(environment).name, encodeURIComponent(btoa(JSON.stringify(token))));
      return signedIn;
    },
    async stop() {
      await db.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let databases = 0;

async function emptyPostgres(): Promise<string | null> {
  const server = process.env["TEST_POSTGRES"];
  if (!server) return null;
  const name = `audit_${process.pid}_${threadId}_${++databases}`;
  await query(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export type TestApp = Awaited<ReturnType<typeof startApp>>;
