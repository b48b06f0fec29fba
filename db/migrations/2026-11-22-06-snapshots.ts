import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("snapshots")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("cycle_id", "text", (c) => c.notNull().references("cycles.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("content", "text", (c) => c.notNull())
    .addColumn("content_hash", "text", (c) => c.notNull())
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("corrects", "text", (c) => c.references("snapshots.id"))
    .addColumn("frozen_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("frozen_at", "text", (c) => c.notNull())
    .addUniqueConstraint("snapshots_name", ["cycle_id", "name"])
    .execute();
  await db.schema.createIndex("snapshots_corrects").on("snapshots").column("corrects").execute();
}
