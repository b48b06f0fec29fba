import { existsSync } from "node:fs";
import SQLite from "better-sqlite3";
import { knownMigrations } from "#db/migrate.ts";
import { foreignParts } from "./shape.ts";
import { type Contents, contentsOfFile, CopyRefused, differingTables, migrationsIn, versionOf } from "./tables.ts";

export interface CheckedBackup {
  madeAt: string;
  migrations: string[];
  contents: Contents[];
}

/**
 * What a backup holds, once it was found to be whole: as a file, as tables that refer to each other, and as it was written; and
 * once nothing but what our migrations make stands in it, because what works by itself in a database would work in ours.
 */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  if (!existsSync(file)) throw new CopyRefused(`There is no file ${file}.`);
  const backup = opened(file);
  try {
    const names = backup.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
    if (!names.includes("backup_contents") || !names.includes("backup_about")) throw notOne(file);
    if (backup.pragma("integrity_check", { simple: true }) !== "ok") throw damaged(file);
    if ((backup.pragma("foreign_key_check") as unknown[]).length > 0) throw damaged(file);
    const migrations = migrationsIn(backup);
    // Of a newer one we do not know what it makes; it is not restored either
    if (versionOf(migrations, await knownMigrations()) !== "newer") {
      const [foreign] = await foreignParts(backup, migrations);
      if (foreign) throw changed(file, foreign);
    }
    return { madeAt: madeAtIn(backup, file), migrations, contents: contentsIn(backup, file) };
  } catch (error) {
    const code = String((error as { code?: unknown }).code ?? "");
    if (code === "SQLITE_NOTADB") throw notOne(file);
    // An error alone is a table or column that is not there
    if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_ERROR") throw damaged(file);
    throw error;
  } finally {
    backup.close();
  }
}

function madeAtIn(backup: SQLite.Database, file: string): string {
  const [madeAt, ...more] = backup.prepare("select made_at from backup_about").pluck().all() as unknown[];
  if (typeof madeAt !== "string" || more.length > 0 || !isInstant(madeAt)) throw damaged(file);
  return madeAt;
}

function isInstant(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString() === text;
}

function contentsIn(backup: SQLite.Database, file: string): Contents[] {
  const said = backup.prepare(`select "table", "rows", mark from backup_contents`).all() as Contents[];
  const found = contentsOfFile(backup);
  if (said.length !== found.length || differingTables(found, said).length > 0) throw damaged(file);
  return said;
}

function opened(file: string): SQLite.Database {
  try {
    return new SQLite(file, { readonly: true });
  } catch {
    throw notOne(file);
  }
}

function notOne(file: string) {
  return new CopyRefused(`${file} is no backup that this service wrote: name a file that npm run backup or the schedule made.`);
}

function damaged(file: string) {
  return new CopyRefused(`${file} is damaged, and not what was written as a backup: take another backup, and keep this one aside.`);
}

function changed(file: string, part: string) {
  return new CopyRefused(
    `${file} is not as this service writes backups (${part}), so it may have been changed by somebody: take another backup, and keep this one aside.`,
  );
}
