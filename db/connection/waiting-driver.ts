import { setImmediate, setTimeout } from "node:timers/promises";
import type SQLite from "better-sqlite3";
import { CompiledQuery, type DatabaseConnection, type QueryResult, SqliteDriver } from "kysely";
import { awayOr, DatabaseAway, isBusy } from "./database-away.ts";
import { keepingStatements } from "./kept-statements.ts";
import { ReadingBeside } from "./reading-beside.ts";

interface SqliteFile {
  database: SQLite.Database;
  /** How long a writer waits for others that write the same file, in milliseconds. */
  patience: number;
  /** Throws once the file is gone or another one stands in its place. */
  expectFile: () => void;
  /** The same file once more, to read only; null where there is no file. */
  openBeside: (() => SQLite.Database) | null;
}

interface Turn {
  /** Whether it is this one's turn: one query's, or one transaction's. */
  hasIt: boolean;
  isInTransaction: boolean;
}

type Waiting = DatabaseConnection & { turn: Turn };

/** Milliseconds of a transaction after which others come in between. */
const longWork = 10;

/**
 * One after the other uses the connection. A transaction takes the right to write at its beginning, because one that has read
 * already could not wait for it; while somebody else has that right it tries again a little later, and everybody else in this
 * process goes on meanwhile. They do so too while a transaction of this process takes long: they read, over a connection beside
 * it, what was there before, as on PostgreSQL.
 */
export class WaitingDriver extends SqliteDriver {
  readonly #file: SqliteFile;
  readonly #beside: ReadingBeside | null;
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;
  #isLong = false;
  #pausedAt = 0;
  #connection: DatabaseConnection | undefined;

  constructor(file: SqliteFile) {
    super({ database: keepingStatements(file.database) });
    this.#file = file;
    this.#beside = file.openBeside && new ReadingBeside(file.openBeside);
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = (this.#connection ??= await super.acquireConnection());
    const turn: Turn = { hasIt: false, isInTransaction: false };
    const waiting: Waiting = {
      turn,
      executeQuery: (query) => this.#execute(turn, connection, query),
      streamQuery: () => {
        throw new Error("Rows are read together: one by one, the connection would be somebody's until they have read the last");
      },
    };
    return waiting;
  }

  override async beginTransaction(connection: DatabaseConnection) {
    const { turn } = connection as Waiting;
    const begin = () => super.acquireConnection().then((plain) => plain.executeQuery(CompiledQuery.raw("begin immediate")));
    await this.#take(turn);
    this.#beforeWriting();
    await begin().catch((error: unknown) => this.#tryAgain(turn, error, begin));
    turn.isInTransaction = true;
  }

  override async commitTransaction(connection: DatabaseConnection) {
    await super.commitTransaction(connection);
    this.#pass((connection as Waiting).turn);
  }

  override async rollbackTransaction(connection: DatabaseConnection) {
    try {
      // On a full disk SQLite has done it already, and to do it again would fail and hide why
      if (this.#file.database.inTransaction) await super.rollbackTransaction(connection);
      // What was asked of it beside the query that failed comes now, and is refused
      await setImmediate();
    } finally {
      this.#pass((connection as Waiting).turn);
    }
  }

  // One that could not begin still has its turn
  override async releaseConnection(connection?: DatabaseConnection) {
    if (connection) this.#pass((connection as Waiting).turn);
  }

  override async destroy() {
    try {
      await this.#beside?.close();
    } finally {
      await super.destroy();
    }
  }

  async #execute<Row>(turn: Turn, connection: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<Row>> {
    if (turn.isInTransaction) {
      await this.#letOthersRead();
      // Another query of it failed, and all was undone: what is still asked of it must not be done by itself
      if (!turn.isInTransaction || !this.#file.database.inTransaction) throw new Error("The transaction that this belongs to is over");
      return await connection.executeQuery<Row>(query).catch((error: unknown) => Promise.reject(awayOr(error)));
    }
    const beside = this.#isLong && /^select\b/i.test(query.sql) ? await this.#beside?.connection() : null;
    try {
      if (beside) return await beside.executeQuery<Row>(query);
    } catch (error) {
      if (!isBusy(error)) throw awayOr(error);
    }
    await this.#take(turn);
    try {
      if (isWrite(query)) this.#beforeWriting();
      return await connection.executeQuery<Row>(query);
    } catch (error) {
      return await this.#tryAgain(turn, error, () => connection.executeQuery<Row>(query));
    } finally {
      this.#pass(turn);
    }
  }

  async #letOthersRead() {
    if (!this.#beside || performance.now() - this.#pausedAt < longWork) return;
    this.#isLong = true;
    await setImmediate();
    this.#pausedAt = performance.now();
  }

  // Otherwise people would be told that their words are saved
  #beforeWriting() {
    try {
      this.#file.expectFile();
    } catch (error) {
      throw new DatabaseAway(error);
    }
  }

  async #take(turn: Turn) {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isTaken = true;
    turn.hasIt = true;
    this.#pausedAt = performance.now();
  }

  #pass(turn: Turn) {
    if (!turn.hasIt) return;
    turn.hasIt = false;
    turn.isInTransaction = false;
    this.#isLong = false;
    const next = this.#waiting.shift();
    if (next) next();
    else this.#isTaken = false;
  }

  async #tryAgain<Result>(turn: Turn, failure: unknown, run: () => Promise<Result>): Promise<Result> {
    const end = Date.now() + this.#file.patience;
    for (let pause = 2, error = failure; ; pause = Math.min(pause * 1.5, 50)) {
      // What has begun is not begun again by trying its last part once more
      if (!isBusy(error) || this.#file.database.inTransaction || Date.now() >= end) throw awayOr(error);
      this.#pass(turn);
      // Not all after the same time, or the same ones would meet again
      await setTimeout(pause * (0.5 + Math.random()));
      await this.#take(turn);
      try {
        return await run();
      } catch (again) {
        error = again;
      }
    }
  }
}

const isWrite = ({ query }: CompiledQuery) => /^(Insert|Update|Delete)QueryNode$/.test(query.kind);
