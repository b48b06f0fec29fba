import { expect, test } from "vitest";
import { startUpFault } from "../../server/start-up-fault.ts";

const file = { DATABASE_URL: "data/audit.sqlite" };
const postgres = { DATABASE_URL: "postgres://audit:very-secret@db.example:5432/audit?sslmode=require" };
const fault = (code: string) => Object.assign(new Error("as the driver says it"), { code });

test.each([
  ["SQLITE_NOTADB", "is no SQLite database"],
  ["SQLITE_CORRUPT", "is damaged"],
  ["SQLITE_READONLY_DIRECTORY", "cannot be written"],
  ["EROFS", "cannot be written"],
  ["SQLITE_CANTOPEN_ISDIR", "cannot be opened"],
  ["EACCES", "cannot be opened"],
  ["SQLITE_BUSY", "is locked by another program"],
  ["SQLITE_FULL", "the disk is full"],
])("a file with %s is told in one sentence that says what to do", (code, words) => {
  const told = startUpFault(new Error("The database is away", { cause: fault(code) }), file);
  expect(told).toMatch(/^The database data\/audit\.sqlite [^\n]*: [^\n]*\.$/);
  expect(told).toContain(words);
});

test.each([
  ["28P01", "refuses the user or the password"],
  ["3D000", "does not exist"],
  ["ECONNREFUSED", "does not answer"],
  ["42501", "does not let its user create tables"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "cannot be verified"],
])("PostgreSQL with %s too, and the password is not told", (code, words) => {
  const told = startUpFault(new AggregateError([fault(code)], "several"), postgres);
  expect(told).toMatch(/^The database audit on db\.example:5432 [^\n]*: [^\n]*\.$/);
  expect(told).toContain(words);
  expect(told).not.toContain("very-secret");
});

test("a database of a newer version is not migrated back", () => {
  const newer = new Error("corrupted migrations: previously executed migration 2099-01-01 is missing");
  expect(startUpFault(newer, file)).toContain("was written by another version of this service");
});

test("a missing password is asked for", () => {
  const told = startUpFault(new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string"), postgres);
  expect(told).toBe("The database audit on db.example:5432 asks for a password: set DATABASE_PASSWORD.");
});

test("what nobody has thought of keeps its stack", () => {
  expect(startUpFault(new TypeError("x is undefined"), file)).toBeNull();
});
