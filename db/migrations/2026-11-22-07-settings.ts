import { type Kysely, sql } from "kysely";

/** What schools and colleges add: their place in the register, their profile, a second signature, trusts and statistics. */
export async function up(db: Kysely<unknown>) {
  await addTexts(db, "organisations", [
    "category",
    "urn",
    "dfe_number",
    "ukprn",
    "phase",
    "governance",
    "trust_id",
    "register",
    "closed_on",
  ]);
  await db.schema.createIndex("organisations_urn").on("organisations").column("urn").unique().execute();
  await db.schema.createIndex("organisations_trust").on("organisations").column("trust_id").execute();
  await addTexts(db, "cycles", [
    "extent",
    "final_due_at",
    "governor_signs_by",
    "statistics_open_on",
    "statistics_due_on",
    "statistics_periods",
  ]);
  await addTexts(db, "assessments", ["flags"]);
  await addTexts(db, "sign_offs", ["capacity", "meeting_on", "minute_reference"]);

  await db.schema
    .createTable("profiles")
    .addColumn("assessment_id", "text", (c) => c.primaryKey().references("assessments.id"))
    .addColumn("fields", "text", (c) => c.notNull())
    .addColumn("flags", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("confirmed_by", "text", (c) => c.references("people.id"))
    .addColumn("confirmed_at", "text")
    .addColumn("saved_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("saved_at", "text", (c) => c.notNull())
    .execute();

  await db.schema
    .createTable("local_answers")
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("question_code", "text", (c) => c.notNull())
    .addColumn("answer", "text", (c) => c.notNull())
    .addColumn("saved_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("saved_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("local_answers_key", ["assessment_id", "question_code"])
    .execute();

  await db.schema
    .createTable("statistics_returns")
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("period", "text", (c) => c.notNull().check(sql`period in ('year', 'autumn', 'spring', 'summer')`))
    .addColumn("fields", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("submitted_by", "text", (c) => c.references("people.id"))
    .addColumn("submitted_at", "text")
    .addColumn("saved_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("saved_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("statistics_returns_key", ["assessment_id", "period"])
    .execute();

  await db.schema
    .createTable("comments")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("standard_code", "text")
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("capacity", "text", (c) => c.notNull())
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("made_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("comments_assessment").on("comments").columns(["assessment_id", "made_at"]).execute();

  await db.schema
    .createTable("trust_answers")
    .addColumn("trust_id", "text", (c) => c.notNull().references("organisations.id"))
    .addColumn("cycle_id", "text", (c) => c.notNull().references("cycles.id"))
    .addColumn("standard_code", "text", (c) => c.notNull())
    .addColumn("rating", "text", (c) => c.notNull().check(sql`rating in ('met', 'partially-met', 'not-met')`))
    .addColumn("statement", "text", (c) => c.notNull())
    .addColumn("evidence_title", "text", (c) => c.notNull())
    .addColumn("evidence_kept", "text", (c) => c.notNull())
    .addColumn("evidence_checked_on", "text")
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("saved_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("saved_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("trust_answers_key", ["trust_id", "cycle_id", "standard_code"])
    .execute();

  await db.schema
    .createTable("register_imports")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("partnership_id", "text", (c) => c.notNull().references("partnerships.id"))
    .addColumn("file_name", "text", (c) => c.notNull())
    .addColumn("content", "text", (c) => c.notNull())
    .addColumn("read_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("read_at", "text", (c) => c.notNull())
    .addColumn("accepted_by", "text", (c) => c.references("people.id"))
    .addColumn("accepted_at", "text")
    .execute();
  await db.schema.createIndex("register_imports_partnership").on("register_imports").columns(["partnership_id", "read_at"]).execute();
}

// One column a statement: SQLite adds no more at once
async function addTexts(db: Kysely<unknown>, table: string, columns: string[]) {
  for (const column of columns) await db.schema.alterTable(table).addColumn(column, "text").execute();
}
