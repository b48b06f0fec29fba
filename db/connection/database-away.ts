/**
 * The database did not do what it was asked, and nothing of it was done: others were writing for too long, it is being
 * restarted, or its disk is full. It may work a little later, so the answer is 503.
 */
export class DatabaseAway extends Error {
  // By these four React Router tells an answer from a fault, so no route has to catch this one; the fifth is what it logs
  readonly status = 503;
  readonly statusText = "Service Unavailable";
  readonly internal = false;
  readonly data = null;
  readonly error: unknown;

  constructor(cause: unknown) {
    super(`The database is away: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "DatabaseAway";
    this.error = cause;
  }
}

/** Whether a failure is the database being away. The built application has a class of its own of this name. */
export function isDatabaseAway(error: unknown): error is DatabaseAway {
  return error instanceof Error && error.name === "DatabaseAway";
}

/** Whether SQLite says that somebody else is writing, so that it is worth trying again. */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(codeOf(error));
}

const awayOfSqlite = /^SQLITE_(BUSY|LOCKED|PROTOCOL|FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|NOMEM)/;
// Connection lost or refused, shutting down, out of connections or disk, and waits that ended: for a lock, for a statement
const awayOfPostgres = /^(08...|53...|57P0.|57014|55P03|25P03|40001|40P01|XX001|XX002)$/;
const awayOfNetwork = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT)$/;
// The driver of PostgreSQL gives these no code
const awayInWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered|Client was closed|Postgres connection has been discarded)/;

/** A failure of the database as what it means for who asked. */
export function awayOr(error: unknown): unknown {
  if (isDatabaseAway(error) || !(error instanceof Error)) return error;
  const code = codeOf(error);
  const isAway = [awayOfSqlite, awayOfPostgres, awayOfNetwork].some((codes) => codes.test(code)) || awayInWords.test(error.message);
  return isAway ? new DatabaseAway(error) : error;
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}
