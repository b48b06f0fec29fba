import {
  chmodSync,
  chownSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
} from "node:fs";
import path from "node:path";
import SQLite from "better-sqlite3";
import { inTransaction, openDatabase } from "#db/connection.server.ts";
import { isBusy } from "#db/connection/database-away.ts";
import { markDatabase } from "#db/kept-marker.ts";
import { countPartnerships } from "#db/organisations/first-run.ts";
import { inPlace, removePart } from "./parts.ts";
import { type Lease, refuseRunning } from "./running.ts";
import { type HowToRestore, type Settled, settleRestored, type WhichBackup } from "./settle.ts";
import { aboutBackup, CopyRefused } from "./tables.ts";

/** Puts a backup in the place of an SQLite file. What was there lies beside it afterwards, under another name. */
export async function restoreIntoFile(
  source: string,
  named: string,
  about: WhichBackup,
  { replace, now }: HowToRestore,
): Promise<Settled & { aside: string | null }> {
  // Through a link the file itself is exchanged, not the link
  const address = existsSync(named) ? realpathSync(named) : named;
  const isThere = existsSync(address) && statSync(address).size > 0;
  // What cannot be read is open nowhere, and to open it would spoil what SQLite kept beside it
  const isRead = isThere && readLeases(address);
  if (isThere && !replace)
    throw new CopyRefused(
      `The database ${address} is there already: add --replace to put it aside under another name, or name another file in DATABASE_URL.`,
    );
  if (isRead) refuseOpen(address);
  const part = `${address}.restored`;
  removePart(part);
  try {
    mkdirSync(path.dirname(address), { recursive: true });
    copyFileSync(source, part);
    const { settled, partnerships } = await settle(part, about, now);
    keepOwner(part, isThere ? statSync(address) : null);
    const aside = putAside(address, now);
    inPlace(part, address);
    if (partnerships > 0) markDatabase(named);
    return { ...settled, aside: isThere ? aside : null };
  } catch (error) {
    removePart(part);
    throw error;
  }
}

/** Refuses a file which another program has open. */
function refuseOpen(address: string) {
  const database = new SQLite(address, { timeout: 0 });
  try {
    // Only whoever has a file alone can do this; and what was written last then stands in the file itself
    database.pragma("journal_mode = delete");
  } catch (error) {
    if (!isBusy(error)) throw error;
    throw new CopyRefused(`Another program has the database ${address} open: stop the service and end that program first.`);
  } finally {
    database.close();
  }
}

/** Refuses a file on which somebody serves; whether it can be read at all. */
function readLeases(address: string): boolean {
  if (!isSqlite(address)) return false;
  const database = new SQLite(address, { readonly: true, timeout: 1000 });
  try {
    const has = database.prepare("select 1 from sqlite_master where name = 'leases'").get();
    if (has) refuseRunning(database.prepare("select name, taken_at, until from leases").all() as Lease[]);
    return true;
  } catch (error) {
    if (error instanceof CopyRefused || isBusy(error)) throw error;
    return false;
  } finally {
    database.close();
  }
}

function isSqlite(address: string): boolean {
  const start = Buffer.alloc(16);
  const handle = openSync(address, "r");
  try {
    readSync(handle, start);
  } finally {
    closeSync(handle);
  }
  return start.equals(Buffer.from("SQLite format 3\0"));
}

async function settle(part: string, about: WhichBackup, now: Date) {
  const file = new SQLite(part);
  for (const table of aboutBackup) file.exec(`drop table "${table}"`);
  file.exec("delete from leases");
  file.close();
  const db = openDatabase(part);
  try {
    const settled = await inTransaction(db, (trx) => settleRestored(trx, about, now));
    return { settled, partnerships: await countPartnerships(db) };
  } finally {
    await db.destroy();
  }
}

// Whoever restores may be another user than the one who serves
function keepOwner(part: string, before: Stats | null) {
  chmodSync(part, before ? before.mode : 0o600);
  if (!before || (before.uid === process.getuid?.() && before.gid === process.getgid?.())) return;
  try {
    chownSync(part, before.uid, before.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") throw error;
  }
}

function putAside(address: string, now: Date): string {
  const aside = `${address}.before-${now.toISOString().slice(0, 19).replaceAll(":", "-")}`;
  if (existsSync(aside)) throw new CopyRefused(`There is a file ${aside} already: wait a second and try again.`);
  // What SQLite keeps beside a file belongs to it, and would spoil the one that takes its place
  for (const end of ["", "-wal", "-shm", "-journal"]) if (existsSync(`${address}${end}`)) renameSync(`${address}${end}`, `${aside}${end}`);
  return aside;
}
