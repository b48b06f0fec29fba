import type { Kysely } from "kysely";

/** A set of one's own can begin from nothing, and keeps the file it was registered from: its comments are words too. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable("standard_sets").addColumn("yaml", "text").execute();

  // Nothing has written drafts before, so what may be empty is changed by beginning anew
  await db.schema.dropTable("standard_set_drafts").execute();
  await db.schema
    .createTable("standard_set_drafts")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("partnership_id", "text", (c) => c.notNull().references("partnerships.id"))
    .addColumn("base_set_id", "text", (c) => c.references("standard_sets.id"))
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("version", "text", (c) => c.notNull())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("content", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull().defaultTo(1))
    .addColumn("saved_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("saved_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("standard_set_drafts_partnership").on("standard_set_drafts").column("partnership_id").execute();
}
