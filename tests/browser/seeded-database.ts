import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { seedDemonstration } from "#db/seeds/seed.ts";
import { registerShippedSets } from "#db/standard-sets.ts";

declare module "vitest" {
  export interface ProvidedContext {
    seededDatabase: string;
  }
}

/** Writes the demonstration once: copying the file is much faster than writing it again for each file of tests. */
export default async function setup(project: TestProject) {
  if (!existsSync("build/server/index.js")) throw new Error("Build the pages first: npx react-router build");
  const folder = mkdtempSync(path.join(tmpdir(), "audit-seeded-"));
  const file = path.join(folder, "audit.sqlite");
  const db = openDatabase(file);
  await migrate(db);
  await registerShippedSets(db, "2026-09-01T08:00:00.000Z");
  await seedDemonstration(db);
  await db.destroy();
  project.provide("seededDatabase", file);
  return () => rmSync(folder, { recursive: true, force: true });
}
