import type { Kysely } from "kysely";

/** For which letter an approval was given: what is changed afterwards was not approved. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable("responses").addColumn("approved_hash", "text").execute();
}
