import { type Kysely, sql } from "kysely";

/** Words that are not saved yet, and what was marked, agreed or looked at along the way. */
export async function up(db: Kysely<unknown>) {
  // What somebody typed into a form and has not saved: while typing, or because the session had ended when it was sent
  await db.schema
    .createTable("kept_forms")
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("page", "text", (c) => c.notNull())
    .addColumn("form", "text", (c) => c.notNull())
    .addColumn("fields", "text", (c) => c.notNull())
    .addColumn("because", "text", (c) => c.notNull().check(sql`because in ('typed', 'session-ended')`))
    .addColumn("kept_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("kept_forms_key", ["person_id", "page", "form"])
    .execute();
  await db.schema.createIndex("kept_forms_kept_at").on("kept_forms").column("kept_at").execute();

  // What a school said to its trust's offer: used, or not and why
  await db.schema
    .createTable("trust_answer_replies")
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("standard_code", "text", (c) => c.notNull())
    .addColumn("choice", "text", (c) => c.notNull().check(sql`choice in ('used', 'declined')`))
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("made_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("trust_answer_replies_key", ["assessment_id", "standard_code"])
    .execute();

  await addTexts(db, "answers", ["marked", "marked_by", "marked_at", "confirmed_together"]);
  await addTexts(db, "evidence", ["checked_by", "checked_together", "from_trust_id"]);
  await addTexts(db, "actions", ["first_due_on", "due_agreed_on"]);
  await addTexts(db, "action_updates", ["due_on"]);
  await addTexts(db, "profiles", ["carried"]);
  await addTexts(db, "trust_answers", ["evidence_checked_by"]);
  await addTexts(db, "sign_offs", ["looked_at"]);
}

// One column a statement: SQLite adds no more at once
async function addTexts(db: Kysely<unknown>, table: string, columns: string[]) {
  for (const column of columns) await db.schema.alterTable(table).addColumn(column, "text").execute();
}
