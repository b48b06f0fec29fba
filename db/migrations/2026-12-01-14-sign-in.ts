import { type Kysely, sql } from "kysely";

/** Codes that are made from their id, what is counted against guessing, browsers that are known, and what a session says of itself. */
export async function up(db: Kysely<unknown>) {
  // Codes live for minutes: whoever waits for one at this moment asks again
  await sql`delete from sign_in_codes`.execute(db);
  await db.schema.alterTable("sign_in_codes").dropColumn("code_hash").execute();
  await db.schema
    .alterTable("sign_in_codes")
    .addColumn("client", "text", (c) => c.notNull().defaultTo(""))
    .execute();
  for (const name of ["also_code_of", "known_browser", "sent_at"])
    await db.schema.alterTable("sign_in_codes").addColumn(name, "text").execute();
  for (const name of ["times_asked", "times_sent"])
    await db.schema
      .alterTable("sign_in_codes")
      .addColumn(name, "integer", (c) => c.notNull().defaultTo(0))
      .execute();

  await db.schema
    .createTable("sign_in_counts")
    .addColumn("name", "text", (c) => c.primaryKey())
    .addColumn("since", "text", (c) => c.notNull())
    .addColumn("count", "integer", (c) => c.notNull())
    .execute();

  await db.schema
    .createTable("known_browsers")
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("first_at", "text", (c) => c.notNull())
    .addColumn("last_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("known_browsers_pk", ["id", "person_id"])
    .execute();
  await db.schema.createIndex("known_browsers_person").on("known_browsers").column("person_id").execute();

  await db.schema
    .alterTable("sessions")
    .addColumn("browser", "text", (c) => c.notNull().defaultTo(""))
    .execute();
  await db.schema.alterTable("sessions").addColumn("last_used_at", "text").execute();
}
