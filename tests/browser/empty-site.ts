import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "#db/connection.server.ts";
import { readCode } from "#domain/people/sign-in-code.ts";
import { openFirstRun } from "#db/organisations/first-run.ts";
import { startServer } from "#tests/support/built-server.ts";

/** What is asked at the first run, by label. */
export const firstRun = {
  Name: "Tarnshire Safeguarding Children Partnership",
  "Short name": "TSCP",
  Area: "Tarnshire",
  "Address for questions and replies": "audit@tarnshire.example",
  "Your name": "Ines Calder",
  "Job title": "Business manager",
  "Work e-mail address": "ines.calder@tarnshire.example",
};

/** The built application as it starts for the first time: without a partnership, and with nobody in it. */
export async function startEmptySite() {
  const folder = mkdtempSync(path.join(tmpdir(), "audit-empty-"));
  const file = path.join(folder, "audit.sqlite");
  const server = await startServer(file, {
    MODE: "production",
    SESSION_SECRET: "a secret of this test that is long enough to be taken",
    SMTP_URL: "smtp://127.0.0.1:9",
    MAIL_FROM: "audit@partnership.example",
  });
  const db = openDatabase(file);
  return {
    origin: server.origin,
    /** Of the one-time address that the start prints. */
    token: () => openFirstRun(db, new Date()),
    /** The newest code, which was to be sent by mail. */
    async code(): Promise<string> {
      const { body } = await db.selectFrom("messages").select("body").orderBy("createdAt", "desc").executeTakeFirstOrThrow();
      return readCode(body);
    },
    async stop() {
      await db.destroy();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
