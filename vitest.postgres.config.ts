import { mergeConfig } from "vitest/config";
import usual from "./vitest.config.ts";

// One file a subject, so that "npm test" stays short; "npm run endure" runs them all
const oneEach = [
  "assessments/standard",
  "bad-input/values",
  "conversations/conversations",
  "cycles/cycles",
  "draft-check/draft-check",
  "figures/snapshots",
  "kept-forms/whose",
  "organisations/full-export",
  "people/guessing",
  "schools/profile",
  "signing/governor-signature",
  "work/work",
].map((name) => `tests/routes/${name}.test.ts`);

/** The route tests on a real PostgreSQL. */
const config = mergeConfig(usual, { test: { globalSetup: ["tests/support/postgres-run.ts"], testTimeout: 60_000, hookTimeout: 120_000 } });
config.test.include = process.env["ALL_ROUTES"] ? ["tests/routes/**/*.test.{ts,tsx}"] : oneEach;
// A file that somebody else writes is a matter of SQLite alone
config.test.exclude.push("tests/routes/kept-forms/away.test.ts");

export default config;
