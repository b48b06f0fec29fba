import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import SQLite from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { awayOr, DatabaseAway, isBusy } from "./database-away.ts";
import { stillThere } from "./still-there.ts";

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
    database.pragma("cache_size = -32000");
    // What is deleted or written over is overwritten in the file: words that were taken out are nowhere
    database.pragma("secure_delete = on");
    // Whatever was asked first has opened the log beside the file
    database.prepare("select count(*) from sqlite_schema").get();
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    createDriver: () => new WaitingDriver(database, patience, stillThere(path)),
    createAdapter: () => new TakingTurns(),
    createQueryCompiler: () => new PlannedOnce(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
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

/**
 * A transaction takes the right to write at its beginning, because one that has read already could not wait for it. While
 * somebody else has that right it tries again a little later, and everybody else in this process goes on meanwhile.
 */
class WaitingDriver extends SqliteDriver {
  readonly #database: SQLite.Database;
  readonly #patience: number;
  readonly #expectFile: () => void;
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;
  #connection: DatabaseConnection | undefined;

  constructor(database: SQLite.Database, patience: number, expectFile: () => void) {
    super({ database: keepingStatements(database) });
    this.#database = database;
    this.#patience = patience;
    this.#expectFile = expectFile;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    await this.#take();
    this.#connection ??= this.#waitingOn(await super.acquireConnection());
    return this.#connection;
  }

  override async beginTransaction(connection: DatabaseConnection) {
    this.#beforeWriting();
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  override async rollbackTransaction(connection: DatabaseConnection) {
    // On a full disk SQLite has done it already, and to do it again would fail and hide why
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }

  override async releaseConnection() {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#isTaken = false;
  }

  // Otherwise people would be told that their words are saved
  #beforeWriting() {
    try {
      this.#expectFile();
    } catch (error) {
      throw new DatabaseAway(error);
    }
  }

  async #take() {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isTaken = true;
  }

  #waitingOn(plain: DatabaseConnection): DatabaseConnection {
    return {
      executeQuery: (query) => {
        if (!this.#database.inTransaction && isWrite(query)) this.#beforeWriting();
        return this.#untilItsTurn(() => plain.executeQuery(query));
      },
      streamQuery: (query, size) => plain.streamQuery(query, size),
    };
  }

  async #untilItsTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const end = Date.now() + this.#patience;
    for (let pause = 2; ; pause = Math.min(pause * 1.5, 50)) {
      try {
        return await run();
      } catch (error) {
        // What has begun is not begun again by trying its last part once more
        if (!isBusy(error) || this.#database.inTransaction || Date.now() >= end) throw awayOr(error);
      }
      await this.releaseConnection();
      // Not all after the same time, or the same ones would meet again
      await setTimeout(pause * (0.5 + Math.random()));
      await this.#take();
    }
  }
}

const isWrite = ({ query }: CompiledQuery) => /^(Insert|Update|Delete)QueryNode$/.test(query.kind);

const keptStatements = 500;

/** Compiling the SQL of a save took as long as running it, and a page sends the same SQL each time. The oldest are let go. */
function keepingStatements(database: SQLite.Database): SqliteDatabase {
  const kept = new Map<string, SQLite.Statement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known) return known;
      const statement = database.prepare(sql);
      kept.set(sql, statement);
      if (kept.size > keptStatements) kept.delete(kept.keys().next().value as string);
      return statement;
    },
  };
}
