import { existsSync } from "node:fs";
import { readEnvironment, SettingsError } from "#app/environment.server.ts";
import { counted } from "#domain/words.ts";
import { isPostgres, openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { MoveRefused, moveToPostgres } from "#db/move.ts";
import { databaseSettings } from "./database-settings.ts";
import { startUpFault } from "./start-up-fault.ts";

process.exitCode = await move(process.argv.slice(2));

async function move([file, ...more]: string[]): Promise<number> {
  const usage = "Say which file to move, and set DATABASE_URL to the PostgreSQL database to move to: npm run move -- data/audit.sqlite";
  if (!file || more.length > 0) return say(1, usage);
  // Only the database is needed here, so the settings of mail and sessions are not asked for
  const given = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith("DATABASE_")));
  const environment = settings({ MODE: "demonstration", ...given });
  if (typeof environment === "string") return say(1, environment);
  if (!isPostgres(environment.DATABASE_URL)) return say(1, usage);
  if (!existsSync(file)) return say(1, `There is no file ${file}.`);

  const target = openDatabase({ ...databaseSettings(environment), isPatient: true });
  try {
    await migrate(target);
    const tables = await moveToPostgres(file, target);
    const rows = tables.reduce((sum, { from }) => sum + from.rows, 0);
    const width = Math.max(...tables.map(({ table }) => table.length));
    return say(
      0,
      ...tables.map(({ table, from, to }) => `${table.padEnd(width)} ${String(from.rows).padStart(8)} ${String(to.rows).padStart(8)}`),
      "",
      `Moved: ${counted(rows, "row")} of ${counted(tables.length, "table")}, the same on both sides. Start the service with this DATABASE_URL, and keep the file until you have looked.`,
    );
  } catch (error) {
    const told = error instanceof MoveRefused ? error.message : startUpFault(error, environment);
    if (!told) throw error;
    return say(1, told, "Nothing was moved.");
  } finally {
    await target.destroy();
  }
}

function settings(given: Record<string, string | undefined>) {
  try {
    return readEnvironment(given);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
}

function say(exitCode: number, ...lines: string[]): number {
  process.stdout.write(`${lines.join("\n")}\n`);
  return exitCode;
}
