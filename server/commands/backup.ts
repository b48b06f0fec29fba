import path from "node:path";
import { sizeInWords } from "#domain/backups/backups.ts";
import { counted } from "#domain/words.ts";
import { noteBegun, noteFailed, noteGood } from "#db/backups/backups.ts";
import { writeBackup } from "#db/backups/write-backup.ts";
import { openDatabase } from "#db/connection.server.ts";
import { backupFault, withoutPlace } from "../backup-fault.ts";
import { databaseOfCommand } from "../database-settings.ts";

process.exitCode = await backUp(process.argv.slice(2));

async function backUp([file, ...more]: string[]): Promise<number> {
  if (!file || more.length > 0)
    return say(1, "Say which file to write, which is not there yet: npm run backup -- backups/audit-monday.sqlite");
  const settings = databaseOfCommand(process.env);
  if (typeof settings === "string") return say(1, settings);

  const db = openDatabase(settings);
  const began = new Date();
  // In a database of another version nothing can be noted, and then the backup says so itself
  const note = await noteBegun(db, path.basename(file), began).catch(() => null);
  try {
    const made = await writeBackup(settings, file, began);
    if (note) await noteGood(db, note, made, new Date());
    const seconds = ((Date.now() - began.getTime()) / 1000).toFixed(1);
    const size = sizeInWords(Math.ceil(made.bytes / 1000));
    return say(
      0,
      `Backed up ${counted(made.rows, "row")} of ${counted(made.tables, "table")} to ${file} (${size}) in ${seconds} seconds, and checked it.`,
    );
  } catch (error) {
    const told = backupFault(error, file, settings.address);
    const why = withoutPlace(told ?? "It stopped for a reason nobody has thought of.", file);
    if (note) await noteFailed(db, note, why, new Date()).catch(() => undefined);
    if (!told) throw error;
    return say(1, told, "No backup was made.");
  } finally {
    await db.destroy();
  }
}

function say(exitCode: number, ...lines: string[]): number {
  process.stdout.write(`${lines.join("\n")}\n`);
  return exitCode;
}
