import { existsSync, statSync, writeFileSync } from "node:fs";

// Beside an SQLite file lies a mark that a partnership was set up in it. Without the mark a lost file looks like a new one
const markOf = (address: string) => (/^postgres(ql)?:\/\//.test(address) || address === ":memory:" ? null : `${address}.partnership`);

/** Marks the file of a database in which a partnership is set up. PostgreSQL has no file, and no mark. */
export function markDatabase(address: string): void {
  const mark = markOf(address);
  if (!mark || existsSync(mark)) return;
  writeFileSync(mark, "A partnership was set up in the database beside this file. Keep both, and delete neither.\n");
}

/** Why the database of this address may not be opened, or null: a lost one never turns into a first run. */
export function lostBecause(address: string): string | null {
  const mark = markOf(address);
  if (!mark || !existsSync(mark)) return null;
  if (existsSync(address) && statSync(address).size > 0) return null;
  return lostSentence(address, existsSync(address) ? "is empty" : "is missing");
}

/** The same of a database that was opened, and has no partnership in it. */
export function emptiedBecause(address: string, partnerships: number): string | null {
  const mark = markOf(address);
  return mark && partnerships === 0 && existsSync(mark) ? lostSentence(address, "holds none") : null;
}

function lostSentence(address: string, what: string): string {
  return `A partnership was set up in the database ${address}, which ${what} now: bring it back from your backup with npm run restore, or, to begin anew and lose what it held, delete ${address}.partnership.`;
}
