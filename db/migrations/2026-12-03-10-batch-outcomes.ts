import type { Kysely } from "kysely";

/** What letters to many say of the returns of each group, as whoever sends them chose. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable("response_batches").addColumn("outcomes", "text").execute();
}
