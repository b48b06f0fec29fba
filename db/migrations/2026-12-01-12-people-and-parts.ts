import type { Kysely } from "kysely";

/** What a part was given with, in whose place a deputy signed, and files of people that were read and not yet accepted. */
export async function up(db: Kysely<unknown>) {
  // As they were typed: an address that somebody has already says nothing of its owner to the one who invites
  await addTexts(db, "roles", ["given_at", "given_name", "given_job_title"]);
  await addTexts(db, "appointments", ["given_name", "given_job_title"]);
  await addTexts(db, "sign_offs", ["for_name", "for_job_title"]);

  await db.schema
    .createTable("people_imports")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("partnership_id", "text", (c) => c.notNull().references("partnerships.id"))
    .addColumn("file_name", "text", (c) => c.notNull())
    .addColumn("content", "text", (c) => c.notNull())
    .addColumn("read_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("read_at", "text", (c) => c.notNull())
    .addColumn("accepted_by", "text", (c) => c.references("people.id"))
    .addColumn("accepted_at", "text")
    .execute();
  await db.schema.createIndex("people_imports_partnership").on("people_imports").columns(["partnership_id", "read_at"]).execute();
  await db.schema.createIndex("messages_person").on("messages").columns(["person_id", "created_at"]).execute();
}

// One column a statement: SQLite adds no more at once
async function addTexts(db: Kysely<unknown>, table: string, columns: string[]) {
  for (const column of columns) await db.schema.alterTable(table).addColumn(column, "text").execute();
}
