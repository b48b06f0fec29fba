import type { Environment } from "#app/environment.server.ts";
import { isPostgres } from "#db/connection.server.ts";
import { RegisteredOtherwise } from "#db/standard-sets.ts";

/** Why the service cannot start, in one sentence that says what to do; null where nobody has thought of it. */
export function startUpFault(fault: unknown, { DATABASE_URL }: Pick<Environment, "DATABASE_URL">): string | null {
  const errors = withCauses(fault);
  const codes = errors.map(({ code }) => code ?? "");
  const has = (...wanted: string[]) => codes.some((code) => wanted.some((one) => code === one || code.startsWith(`${one}_`)));
  if (errors.some((error) => error instanceof RegisteredOtherwise)) return errors[0]?.message ?? null;
  if (errors.some(({ message }) => /corrupted migrations/.test(message ?? "")))
    return `${placeOf(DATABASE_URL)} was written by another version of this service: start that version, or a newer one.`;
  if (errors.some(({ message }) => /client password must be/.test(message ?? "")))
    return `${placeOf(DATABASE_URL)} asks for a password: set DATABASE_PASSWORD.`;
  const sentence = isPostgres(DATABASE_URL) ? postgresFault(has, placeOf(DATABASE_URL)) : fileFault(has, placeOf(DATABASE_URL));
  return sentence ?? (has("ENOENT") ? `A file that the settings name is not there: ${errors.at(-1)?.message}.` : null);
}

type Has = (...codes: string[]) => boolean;

function fileFault(has: Has, file: string): string | null {
  if (has("SQLITE_NOTADB")) return `${file} is no SQLite database: check DATABASE_URL, or bring a backup back with npm run restore.`;
  if (has("SQLITE_CORRUPT"))
    return `${file} is damaged: bring the last good backup back with npm run restore, which puts the damaged file aside.`;
  if (has("SQLITE_READONLY", "EROFS")) return `${file} cannot be written: let this service write the file and its folder.`;
  if (has("SQLITE_CANTOPEN", "EACCES", "EPERM", "ENOTDIR", "EISDIR"))
    return `${file} cannot be opened: check DATABASE_URL, and let this service write the file and its folder.`;
  if (has("SQLITE_BUSY", "SQLITE_LOCKED")) return `${file} is locked by another program: end that program and start again.`;
  if (has("SQLITE_FULL", "SQLITE_IOERR", "ENOSPC"))
    return `${file} cannot be written because the disk is full or fails: make room and start again.`;
  return null;
}

function postgresFault(has: Has, database: string): string | null {
  if (has("28P01", "28000")) return `${database} refuses the user or the password: check DATABASE_URL and DATABASE_PASSWORD.`;
  if (has("3D000")) return `${database} does not exist on its server: create it, or check DATABASE_URL.`;
  if (has("42501")) return `${database} does not let its user create tables: make the user the owner of the database.`;
  if (has("ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ETIMEDOUT", "ECONNRESET", "57P03"))
    return `${database} does not answer: start PostgreSQL, or check DATABASE_URL.`;
  if (
    has(
      "DEPTH_ZERO_SELF_SIGNED_CERT",
      "SELF_SIGNED_CERT_IN_CHAIN",
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
      "ERR_TLS_CERT_ALTNAME_INVALID",
      "CERT_HAS_EXPIRED",
      "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    )
  )
    return `${database} shows a certificate that cannot be verified: give its issuer’s in DATABASE_CERTIFICATE.`;
  return null;
}

// What is written down must not hold a password
function placeOf(address: string): string {
  if (!isPostgres(address)) return `The database ${address}`;
  if (!URL.canParse(address)) return "The database";
  const { host, pathname } = new URL(address);
  return `The database ${pathname.slice(1)} on ${host}`;
}

interface Fault {
  message?: string;
  code?: string;
}

function withCauses(fault: unknown): Fault[] {
  if (!(fault instanceof Error)) return [];
  const inside = fault instanceof AggregateError ? (fault.errors as unknown[]) : [];
  return [fault as Fault, ...[fault.cause, ...inside].flatMap(withCauses)];
}
