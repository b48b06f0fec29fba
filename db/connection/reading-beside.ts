import type SQLite from "better-sqlite3";
import { type DatabaseConnection, SqliteDriver } from "kysely";
import { keepingStatements } from "./kept-statements.ts";

/** A second connection to an SQLite file, to read only, which is opened when it is first needed. */
export class ReadingBeside {
  readonly #open: () => SQLite.Database;
  #opened: Promise<SqliteDriver | null> | undefined;

  constructor(open: () => SQLite.Database) {
    this.#open = open;
  }

  /** Null where it cannot be opened now; whoever asks next tries it again. */
  async connection(): Promise<DatabaseConnection | null> {
    this.#opened ??= this.#driver();
    const driver = await this.#opened;
    if (!driver) this.#opened = undefined;
    return driver && (await driver.acquireConnection());
  }

  async close() {
    await (await this.#opened)?.destroy();
  }

  async #driver(): Promise<SqliteDriver | null> {
    try {
      const driver = new SqliteDriver({ database: keepingStatements(this.#open()) });
      await driver.init();
      return driver;
    } catch {
      return null;
    }
  }
}
