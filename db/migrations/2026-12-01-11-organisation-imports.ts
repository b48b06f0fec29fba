import { type Kysely, sql } from "kysely";

/** What was read of a file of agencies or of an earlier audit, until somebody has looked at it and taken it over. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("organisation_imports")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("partnership_id", "text", (c) => c.notNull().references("partnerships.id"))
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('agencies', 'earlier-audit')`))
    .addColumn("file_name", "text", (c) => c.notNull())
    .addColumn("content", "text", (c) => c.notNull())
    .addColumn("read_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("read_at", "text", (c) => c.notNull())
    .addColumn("accepted_by", "text", (c) => c.references("people.id"))
    .addColumn("accepted_at", "text")
    .execute();
  await db.schema
    .createIndex("organisation_imports_partnership")
    .on("organisation_imports")
    .columns(["partnership_id", "read_at"])
    .execute();
  await db.schema.createIndex("history_cycle").on("history").columns(["cycle_id", "at"]).execute();
  await db.schema.createIndex("history_event").on("history").columns(["event", "at"]).execute();
}
