import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { inject } from "vitest";
import { openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { seedDemonstration } from "#db/seeds/seed.ts";
import { registerShippedSets } from "#db/standard-sets.ts";

/** The file of a database with the demonstration, for the caller alone. */
export async function demonstrationFile(): Promise<string> {
  const folder = inject("runFolder");
  const written = join(folder, "demonstration.sqlite");
  await writeOnce(written);
  const own = join(mkdtempSync(join(folder, "demonstration-")), "audit.sqlite");
  copyFileSync(written, own);
  return own;
}

// It takes ten seconds and more, so the first that asks writes it and the others wait
async function writeOnce(file: string) {
  while (!existsSync(file)) {
    if (claim(`${file}.begun`)) {
      try {
        await write(`${file}.part`);
        renameSync(`${file}.part`, file);
      } finally {
        rmSync(`${file}.begun`, { recursive: true });
      }
    } else await setTimeout(100);
  }
}

function claim(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function write(file: string) {
  rmSync(file, { force: true });
  const db = openDatabase(file);
  await migrate(db);
  await registerShippedSets(db, "2026-09-01T08:00:00.000Z");
  await seedDemonstration(db);
  await db.destroy();
}
