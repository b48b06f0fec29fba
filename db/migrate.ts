import { promises as fs } from "node:fs";
import path from "node:path";
import type { Kysely } from "kysely";
import { FileMigrationProvider, type MigrationProvider, Migrator } from "kysely/migration";
import type { Db } from "./connection.server.ts";

const usualFolder = () => path.join(process.cwd(), "db/migrations");

interface Migrations {
  folder?: string;
  /** The name of the last that is run, where it is not the newest. */
  upTo?: string | undefined;
}

/** Brings the database to the newest migration, or to another one; returns the names of those it ran. */
export async function migrate(db: Db, { folder = usualFolder(), upTo }: Migrations = {}): Promise<string[]> {
  const files = new FileMigrationProvider({ fs, path, migrationFolder: folder });
  const migrator = new Migrator({ db, provider: eachInATransaction(files) });
  const { error, results = [] } = await (upTo ? migrator.migrateTo(upTo) : migrator.migrateToLatest());
  if (error) throw error;
  return results.map((result) => result.migrationName);
}

/** The migrations of this version of the service, by name. */
export async function knownMigrations(folder = usualFolder()): Promise<string[]> {
  return Object.keys(await new FileMigrationProvider({ fs, path, migrationFolder: folder }).getMigrations()).toSorted();
}

// Kysely wraps migrations in a transaction on PostgreSQL but not on SQLite
function eachInATransaction(files: MigrationProvider): MigrationProvider {
  return {
    async getMigrations() {
      const migrations = await files.getMigrations();
      return Object.fromEntries(
        Object.entries(migrations).map(([name, { up }]) => [
          name,
          { up: (db: Kysely<unknown>) => (db.isTransaction ? up(db) : db.transaction().execute(up)) },
        ]),
      );
    },
  };
}
