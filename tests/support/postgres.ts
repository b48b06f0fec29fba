import { PGlite } from "@electric-sql/pglite";
import { CamelCasePlugin, Kysely, PGliteDialect } from "kysely";
import type { Database } from "#db/schema.ts";

const idle: PGlite[] = [];

/** An empty PostgreSQL for the caller alone. To start one takes seconds, so the next file gets the same, emptied. */
export function openPostgres(): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PGliteDialect({ pglite: () => idle.pop() ?? started() }), plugins: [new CamelCasePlugin()] });
}

function started(): PGlite {
  const postgres = new PGlite();
  postgres.close = async () => {
    await postgres.exec("drop schema public cascade; create schema public");
    idle.push(postgres);
  };
  return postgres;
}
