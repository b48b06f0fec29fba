import type { Kysely } from "kysely";

/** A large file of the register is read while its page says how far it is: since when, and why it could not be. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable("register_imports").addColumn("reading_since", "text").execute();
  await db.schema.alterTable("register_imports").addColumn("problem", "text").execute();
}
