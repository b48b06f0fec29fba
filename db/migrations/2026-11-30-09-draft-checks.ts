import type { Kysely } from "kysely";

/** The findings on the draft that somebody checked last, until they have downloaded them. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("draft_checks")
    .addColumn("person_id", "text", (c) => c.primaryKey().references("people.id"))
    .addColumn("id", "text", (c) => c.notNull().unique())
    .addColumn("snapshot_id", "text", (c) => c.notNull().references("snapshots.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("report", "text", (c) => c.notNull())
    .addColumn("checked_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("draft_checks_checked_at").on("draft_checks").column("checked_at").execute();
}
