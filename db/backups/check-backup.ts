import { existsSync } from "node:fs";
import SQLite from "better-sqlite3";
import { type Contents, contentsOfFile, CopyRefused, differingTables, migrationsIn } from "./tables.ts";

export interface CheckedBackup {
  madeAt: string;
  migrations: string[];
  contents: Contents[];
}

/** What a backup holds, once it was found to be whole: as a file, as tables that refer to each other, and as it was written. */
export function checkBackup(file: string): CheckedBackup {
  if (!existsSync(file)) throw new CopyRefused(`There is no file ${file}.`);
  const backup = opened(file);
  try {
    const names = backup.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
    if (!names.includes("backup_contents") || !names.includes("backup_about")) throw notOne(file);
    if (backup.pragma("integrity_check", { simple: true }) !== "ok") throw damaged(file);
    if ((backup.pragma("foreign_key_check") as unknown[]).length > 0) throw damaged(file);
    const contents = backup.prepare(`select "table", "rows", mark from backup_contents`).all() as Contents[];
    const madeAt = backup.prepare("select made_at from backup_about").pluck().get() as string;
    if (differingTables(contents, contentsOfFile(backup)).length > 0) throw damaged(file);
    return { madeAt, migrations: migrationsIn(backup), contents };
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
