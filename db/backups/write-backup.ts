import { existsSync, statSync, writeFileSync } from "node:fs";
import SQLite from "better-sqlite3";
import { type DatabaseSettings, inTransaction, isPostgres, openDatabase } from "#db/connection.server.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { knownMigrations } from "#db/migrate.ts";
import { counted } from "#domain/words.ts";
import { checkBackup } from "./check-backup.ts";
import { copyOutOfPostgres } from "./out-of-postgres.ts";
import { inPlace, removePart } from "./parts.ts";
import { type Contents, contentsOfFile, CopyRefused, migrationsIn, refuseOtherVersion, sumOfRows } from "./tables.ts";

export interface Backup {
  bytes: number;
  rows: number;
  tables: number;
}

/**
 * Copies a database of either engine into a new SQLite file, as it is at one instant, while people save. The file has its
 * name only once it was found to be whole and is on the disk.
 */
export async function writeBackup(settings: DatabaseSettings, file: string, at: Date): Promise<Backup> {
  refuseExisting(file);
  const part = `${file}.part`;
  claim(part);
  try {
    const contents = isPostgres(settings.address) ? await copyOutOfPostgres(settings, part) : await fromSqlite(settings.address, part);
    await refuseWrongSummaries(part);
    sayWhatIsIn(part, contents, at);
    await refuseDamaged(part);
    refuseExisting(file);
    inPlace(part, file);
    return { bytes: statSync(file).size, rows: sumOfRows(contents), tables: contents.length };
  } catch (error) {
    removePart(part);
    throw error;
  }
}

function refuseExisting(file: string) {
  if (existsSync(file)) throw new CopyRefused(`There is a file ${file} already: name another one. Backups are never overwritten.`);
}

// Everything of everybody is in it, so nobody else may read it, from its first byte on
function claim(part: string) {
  try {
    writeFileSync(part, "", { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new CopyRefused(`There is a file ${part} already: another backup is being written there, or was stopped. Delete it if none is.`);
  }
}

async function fromSqlite(address: string, part: string): Promise<Contents[]> {
  const source = new SQLite(address, { readonly: true, fileMustExist: true, timeout: 10_000 });
  try {
    // Everything is read as of this transaction's first reading: a copy that saw others write would begin anew each time
    source.exec("begin");
    refuseOtherVersion(migrationsIn(source), await knownMigrations());
    await source.backup(part, { progress: () => 1000 });
    return contentsOfFile(source);
  } finally {
    source.close();
  }
}

async function refuseDamaged(part: string) {
  try {
    await checkBackup(part);
  } catch (error) {
    if (!(error instanceof CopyRefused)) throw error;
    throw new CopyRefused(
      "The copy was damaged when it was checked, so it was not kept: the database or the disk is at fault. Keep the earlier backups.",
    );
  }
}

async function refuseWrongSummaries(part: string) {
  const copy = openDatabase(part);
  try {
    // In one transaction, because each would wait for the disk
    const { differences } = await inTransaction(copy, (trx) => checkSummaries(trx, { mend: false }));
    if (differences.length > 0)
      throw new CopyRefused(
        `${counted(differences.length, "summary differs", "summaries differ")} from the answers: run npm run summaries:check -- --mend, then make the backup again.`,
      );
  } finally {
    await copy.destroy();
  }
}

// As the database had it, so that it can be found out at any time whether the file still has the same
function sayWhatIsIn(part: string, contents: Contents[], at: Date) {
  const copy = new SQLite(part);
  try {
    // One file alone, which can be read where nothing may be written
    copy.pragma("journal_mode = delete");
    copy.exec(`begin;
      create table backup_about (made_at text not null);
      create table backup_contents ("table" text primary key, "rows" integer not null, mark text not null);`);
    copy.prepare("insert into backup_about values (?)").run(at.toISOString());
    const line = copy.prepare("insert into backup_contents values (?, ?, ?)");
    for (const { table, rows, mark } of contents) line.run(table, rows, mark);
    copy.exec("commit");
  } finally {
    copy.close();
  }
}
