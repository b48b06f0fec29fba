import { existsSync } from "node:fs";
import { counted } from "#domain/words.ts";
import { isPostgres, openDatabase } from "#db/connection.server.ts";
import { moveToPostgres } from "#db/backups/move.ts";
import { CopyRefused, sumOfRows } from "#db/backups/tables.ts";
import { migrate } from "#db/migrate.ts";
import { databaseOfCommand } from "../database-settings.ts";
import { startUpFault } from "../start-up-fault.ts";

process.exitCode = await move(process.argv.slice(2));

async function move([file, ...more]: string[]): Promise<number> {
  const usage = "Say which file to move, and set DATABASE_URL to the PostgreSQL database to move to: npm run move -- data/audit.sqlite";
  if (!file || more.length > 0) return say(1, usage);
  const settings = databaseOfCommand(process.env, { mayBeNew: true });
  if (typeof settings === "string") return say(1, settings);
  if (!isPostgres(settings.address)) return say(1, usage);
  if (!existsSync(file)) return say(1, `There is no file ${file}.`);

  const target = openDatabase({ ...settings, isPatient: true });
  try {
    await migrate(target);
    const tables = await moveToPostgres(file, target);
    const width = Math.max(...tables.map(({ table }) => table.length));
    return say(
      0,
      ...tables.map(({ table, rows }) => `${table.padEnd(width)} ${String(rows).padStart(8)}`),
      "",
      `Moved: ${counted(sumOfRows(tables), "row")} of ${counted(tables.length, "table")}, the same on both sides. Start the service with this DATABASE_URL, and keep the file until you have looked.`,
    );
  } catch (error) {
    const told = error instanceof CopyRefused ? error.message : startUpFault(error, { DATABASE_URL: settings.address });
    if (!told) throw error;
    return say(1, told, "Nothing was moved.");
  } finally {
    await target.destroy();
  }
}

function say(exitCode: number, ...lines: string[]): number {
  process.stdout.write(`${lines.join("\n")}\n`);
  return exitCode;
}
