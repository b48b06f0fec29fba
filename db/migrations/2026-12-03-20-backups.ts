import { type Kysely, sql } from "kysely";

/** Each try to make a backup, and each time the database was brought back from one. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("backups")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("began_at", "text", (c) => c.notNull())
    .addColumn("ended_at", "text")
    .addColumn("file_name", "text", (c) => c.notNull())
    // Bytes would not go into an integer of PostgreSQL beyond two gigabytes
    .addColumn("kilobytes", "integer")
    .addColumn("row_count", "integer")
    .addColumn("outcome", "text", (c) => c.check(sql`outcome in ('good', 'failed', 'restored')`))
    .addColumn("why", "text")
    .execute();
  await db.schema.createIndex("backups_began").on("backups").column("began_at").execute();
}
