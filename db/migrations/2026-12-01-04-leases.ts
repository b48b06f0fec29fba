import type { Kysely } from "kysely";

/** Which process does the work that comes round by itself, and until when others leave it alone. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("leases")
    .addColumn("name", "text", (c) => c.primaryKey())
    .addColumn("holder", "text", (c) => c.notNull())
    .addColumn("until", "text", (c) => c.notNull())
    .addColumn("taken_at", "text", (c) => c.notNull())
    .execute();
}
