import { type Kysely, sql } from "kysely";

/** When the demonstration of this database was written, and whether somebody asked for it anew; in production there is none. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("demonstration")
    .addColumn("id", "text", (c) => c.primaryKey().check(sql`id = 'this'`))
    .addColumn("written_on", "text", (c) => c.notNull())
    .addColumn("asked_at", "text")
    .addColumn("failed_at", "text")
    .execute();
}
