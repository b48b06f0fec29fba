import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("evidence")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("shows", "text", (c) => c.notNull())
    .addColumn("kept", "text", (c) => c.notNull())
    .addColumn("checked_on", "text")
    .addColumn("review_by", "text")
    .addColumn("carried_from", "text", (c) => c.references("evidence.id"))
    .addColumn("saved_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("saved_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("evidence_assessment").on("evidence").column("assessment_id").execute();

  await db.schema
    .createTable("evidence_standards")
    .addColumn("evidence_id", "text", (c) => c.notNull().references("evidence.id"))
    .addColumn("standard_code", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("evidence_standards_key", ["evidence_id", "standard_code"])
    .execute();

  await db.schema
    .createTable("actions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("standard_code", "text", (c) => c.notNull())
    .addColumn("what", "text", (c) => c.notNull())
    .addColumn("gap", "text", (c) => c.notNull())
    .addColumn("owner", "text", (c) => c.notNull())
    .addColumn("due_on", "text", (c) => c.notNull())
    .addColumn("success_measure", "text", (c) => c.notNull())
    .addColumn("progress", "text", (c) => c.notNull().check(sql`progress in ('not-started', 'on-track', 'at-risk', 'done')`))
    .addColumn("carried_from", "text", (c) => c.references("actions.id"))
    .addColumn("agreed_on", "text", (c) => c.notNull())
    .addColumn("closed_on", "text")
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("saved_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("saved_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("actions_assessment").on("actions").column("assessment_id").execute();

  await db.schema
    .createTable("action_updates")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("action_id", "text", (c) => c.notNull().references("actions.id"))
    .addColumn("progress", "text", (c) => c.notNull())
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("made_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("action_updates_action").on("action_updates").column("action_id").execute();

  await db.schema
    .createTable("submissions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("receipt", "text", (c) => c.notNull().unique())
    .addColumn("content", "text", (c) => c.notNull())
    .addColumn("content_hash", "text", (c) => c.notNull())
    .addColumn("submitted_at", "text", (c) => c.notNull())
    .addUniqueConstraint("submissions_revision", ["assessment_id", "revision"])
    .execute();

  await db.schema
    .createTable("sign_offs")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("person_name", "text", (c) => c.notNull())
    .addColumn("job_title", "text", (c) => c.notNull())
    .addColumn("declarations", "text", (c) => c.notNull())
    .addColumn("signed_at", "text", (c) => c.notNull())
    .addUniqueConstraint("sign_offs_once", ["assessment_id", "revision", "person_id"])
    .execute();

  await db.schema
    .createTable("messages")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("to_email", "text", (c) => c.notNull())
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("next_attempt_at", "text")
    .addColumn("attempts", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("sent_at", "text")
    .addColumn("last_error", "text")
    .execute();
  await db.schema.createIndex("messages_waiting").on("messages").column("next_attempt_at").execute();
  await db.schema.createIndex("messages_created").on("messages").column("created_at").execute();

  await db.schema
    .createTable("history")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("assessment_id", "text", (c) => c.references("assessments.id"))
    .addColumn("standard_code", "text")
    .addColumn("person_id", "text", (c) => c.references("people.id"))
    .addColumn("event", "text", (c) => c.notNull())
    .addColumn("before", "text")
    .addColumn("after", "text")
    .execute();
  await db.schema.createIndex("history_assessment").on("history").columns(["assessment_id", "at"]).execute();
}
