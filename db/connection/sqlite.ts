import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import SQLite from "better-sqlite3";
import { type Dialect, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import { stillThere } from "./still-there.ts";
import { WaitingDriver } from "./waiting-driver.ts";

/** How long a writer waits for others that write the same file, in milliseconds. */
export const usualPatience = 5000;

/** The SQLite file at this path, which other processes may write too. */
export function sqliteDialect(path: string, patience = usualPatience): Dialect {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  // While it starts nobody else is held up, so SQLite itself may wait; afterwards it never does
  const database = new SQLite(path, { timeout: patience });
  try {
    database.pragma("journal_mode = WAL");
    // FULL: a save that was acknowledged survives a power cut, not only a crash of this process
    database.pragma("synchronous = FULL");
    database.pragma("busy_timeout = 0");
    database.pragma("cache_size = -24000");
    // What is deleted or written over is overwritten in the file: words that were taken out are nowhere
    database.pragma("secure_delete = on");
    // Whatever was asked first has opened the log beside the file
    database.prepare("select count(*) from sqlite_schema").get();
  } catch (error) {
    database.close();
    throw error;
  }
  const file = { database, patience, expectFile: stillThere(path), openBeside: path === ":memory:" ? null : () => openToRead(path) };
  return {
    createDriver: () => new WaitingDriver(file),
    createAdapter: () => new TakingTurns(),
    createQueryCompiler: () => new PlannedOnce(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

function openToRead(path: string): SQLite.Database {
  const database = new SQLite(path, { readonly: true, timeout: 0 });
  database.pragma("cache_size = -8000");
  return database;
}

/**
 * Writes a value as +?, which means the same. SQLite 3.54 looks whether a plain ? holds 0 or 1 to guess how many rows it
 * leaves, and plans the statement anew each time its values were cleared, as the driver does after each use: that took four
 * fifths of the time of a query by its key.
 */
class PlannedOnce extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder() {
    return "+?";
  }
}

// The driver itself lets one after the other use its connection: only so can it let others go first while it waits
class TakingTurns extends SqliteAdapter {
  override get supportsMultipleConnections() {
    return true;
  }
}
