import type { Kysely } from "kysely";

/** From which day a file of the national register is, so that an older one is not taken for a newer. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable("register_imports").addColumn("made_on", "text").execute();
}
