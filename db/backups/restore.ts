import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type DatabaseSettings, isPostgres, openDatabase } from "#db/connection.server.ts";
import { knownMigrations, migrate } from "#db/migrate.ts";
import { type CheckedBackup, checkBackup } from "./check-backup.ts";
import { restoreIntoFile } from "./restore-file.ts";
import { restoreIntoPostgres } from "./restore-postgres.ts";
import type { HowToRestore, Settled } from "./settle.ts";
import { CopyRefused, sumOfRows, versionOf } from "./tables.ts";

export interface Restored extends Settled {
  madeAt: string;
  rows: number;
  tables: number;
  /** Where the file lies that was there before. */
  aside: string | null;
}

/** Brings a database back from a backup, of either engine into either: all of it, or nothing is changed. */
export async function restoreBackup(file: string, settings: DatabaseSettings, how: HowToRestore): Promise<Restored> {
  const backup = await checkBackup(file);
  const isOlder = await refuseVersion(file, backup, how.upgrade);
  const { madeAt, contents } = backup;
  const about = { file, madeAt, isOlder };
  const done = await withCopy(file, isOlder, (source) =>
    isPostgres(settings.address)
      ? restoreIntoPostgres(source, settings, about, how)
      : restoreIntoFile(source, settings.address, about, how),
  );
  return { madeAt, rows: sumOfRows(contents), tables: contents.length, ...done };
}

async function refuseVersion(file: string, { migrations }: CheckedBackup, upgrade: boolean): Promise<boolean> {
  const version = versionOf(migrations, await knownMigrations());
  if (version === "newer") throw new CopyRefused(`${file} was written by a newer version of this service: restore it with that version.`);
  if (version === "older" && !upgrade)
    throw new CopyRefused(
      `${file} was written by an older version of this service: add --upgrade to bring what is restored up to this version (the backup stays as it is), or restore it with that version.`,
    );
  return version === "older";
}

/** The backup itself is never changed: what is brought up to this version is a copy of it. */
async function withCopy<Result>(file: string, isOlder: boolean, work: (source: string) => Promise<Result>): Promise<Result> {
  if (!isOlder) return work(file);
  const folder = mkdtempSync(path.join(tmpdir(), "restore-"));
  try {
    const copy = path.join(folder, "backup.sqlite");
    copyFileSync(file, copy);
    const db = openDatabase(copy);
    await migrate(db).finally(() => db.destroy());
    return await work(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
