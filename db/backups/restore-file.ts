import { chmodSync, copyFileSync, existsSync, renameSync, statSync } from "node:fs";
import SQLite from "better-sqlite3";
import { inTransaction, openDatabase } from "#db/connection.server.ts";
import { isBusy } from "#db/connection/database-away.ts";
import { markDatabase } from "#db/kept-marker.ts";
import { countPartnerships } from "#db/organisations/first-run.ts";
import { inPlace, removePart } from "./parts.ts";
import { type Lease, refuseRunning, running } from "./running.ts";
import { type HowToRestore, type Settled, settleRestored, type WhichBackup } from "./settle.ts";
import { aboutBackup, CopyRefused } from "./tables.ts";

/** Puts a backup in the place of an SQLite file. What was there lies beside it afterwards, under another name. */
export async function restoreIntoFile(
  source: string,
  address: string,
  about: WhichBackup,
  { replace, now }: HowToRestore,
): Promise<Settled & { aside: string | null }> {
  const isThere = existsSync(address) && statSync(address).size > 0;
  if (isThere) refuseInUse(address);
  if (isThere && !replace)
    throw new CopyRefused(
      `The database ${address} is there already: add --replace to put it aside under another name, or name another file in DATABASE_URL.`,
    );
  const part = `${address}.restored`;
  removePart(part);
  try {
    copyFileSync(source, part);
    chmodSync(part, 0o600);
    const { settled, partnerships } = await settle(part, about, now);
    const aside = putAside(address, now);
    inPlace(part, address);
    if (partnerships > 0) markDatabase(address);
    return { ...settled, aside: isThere ? aside : null };
  } catch (error) {
    removePart(part);
    throw error;
  }
}

/** Refuses a file that another program has open. One that is no database is open nowhere, and may be put aside. */
function refuseInUse(address: string) {
  const database = new SQLite(address, { timeout: 0 });
  try {
    const has = database.prepare("select 1 from sqlite_master where name = 'leases'").get();
    if (has) refuseRunning(database.prepare("select name, taken_at, until from leases").all() as Lease[]);
    // Only whoever has a file alone can do this; and what was written last then stands in the file itself
    database.pragma("journal_mode = delete");
  } catch (error) {
    if (isBusy(error)) throw running();
    if (error instanceof CopyRefused) throw error;
  } finally {
    database.close();
  }
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

function putAside(address: string, now: Date): string {
  const aside = `${address}.before-${now.toISOString().slice(0, 19).replaceAll(":", "-")}`;
  if (existsSync(aside)) throw new CopyRefused(`There is a file ${aside} already: wait a second and try again.`);
  // What SQLite keeps beside a file belongs to it, and would spoil the one that takes its place
  for (const end of ["", "-wal", "-shm", "-journal"]) if (existsSync(`${address}${end}`)) renameSync(`${address}${end}`, `${aside}${end}`);
  return aside;
}
