import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("standard_sets")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("version", "text", (c) => c.notNull())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("content", "text", (c) => c.notNull())
    .addColumn("content_hash", "text", (c) => c.notNull())
    .addColumn("registered_at", "text", (c) => c.notNull())
    .addUniqueConstraint("standard_sets_version", ["key", "version"])
    .execute();

  await db.schema
    .createTable("cycles")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("standard_set_id", "text", (c) => c.notNull().references("standard_sets.id"))
    .addColumn("previous_cycle_id", "text", (c) => c.references("cycles.id"))
    .addColumn("state", "text", (c) => c.notNull().check(sql`state in ('preparing', 'open', 'closed')`))
    .addColumn("opens_on", "text", (c) => c.notNull())
    .addColumn("sign_off_by", "text", (c) => c.notNull())
    .addColumn("due_at", "text", (c) => c.notNull())
    .addColumn("panels_from", "text", (c) => c.notNull())
    .addColumn("panels_to", "text", (c) => c.notNull())
    .addColumn("response_by", "text", (c) => c.notNull())
    .execute();

  await db.schema
    .createTable("cycle_partnerships")
    .addColumn("cycle_id", "text", (c) => c.notNull().references("cycles.id"))
    .addColumn("partnership_id", "text", (c) => c.notNull().references("partnerships.id"))
    .addPrimaryKeyConstraint("cycle_partnerships_key", ["cycle_id", "partnership_id"])
    .execute();
  await db.schema.createIndex("cycle_partnerships_partnership").on("cycle_partnerships").column("partnership_id").execute();

  await db.schema
    .createTable("assessments")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("cycle_id", "text", (c) => c.notNull().references("cycles.id"))
    .addColumn("organisation_id", "text", (c) => c.notNull().references("organisations.id"))
    .addColumn("previous_assessment_id", "text", (c) => c.references("assessments.id"))
    .addColumn("state", "text", (c) =>
      c.notNull().check(sql`state in ('invited', 'in-progress', 'awaiting-sign-off', 'submitted', 'in-review', 'response-sent', 'closed')`),
    )
    .addColumn("revision", "integer", (c) => c.notNull().defaultTo(1))
    .addColumn("champion_note", "text")
    .addColumn("returned_note", "text")
    .addColumn("sent_for_sign_off_at", "text")
    .addColumn("extended_to", "text")
    .addColumn("withdrawn_on", "text")
    .addColumn("withdrawn_reason", "text")
    .addColumn("reopened_on", "text")
    .addColumn("first_submitted_at", "text")
    .addColumn("submitted_at", "text")
    .addColumn("response_sent_on", "text")
    .addColumn("changed_at", "text", (c) => c.notNull())
    .addUniqueConstraint("assessments_once", ["cycle_id", "organisation_id"])
    .execute();
  await db.schema.createIndex("assessments_organisation").on("assessments").column("organisation_id").execute();

  await db.schema
    .createTable("assignments")
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("section_code", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("since", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("assignments_key", ["assessment_id", "section_code"])
    .execute();
  await db.schema.createIndex("assignments_person").on("assignments").column("person_id").execute();

  await db.schema
    .createTable("answers")
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("standard_code", "text", (c) => c.notNull())
    .addColumn("rating", "text", (c) => c.check(sql`rating in ('met', 'partially-met', 'not-met', 'not-applicable')`))
    .addColumn("statement", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("not_applicable_reason", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("no_action_reason", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("carried", "text", (c) => c.check(sql`carried in ('confirmed', 'adapted')`))
    .addColumn("carried_by", "text", (c) => c.references("people.id"))
    .addColumn("carried_at", "text")
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("saved_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("saved_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("answers_key", ["assessment_id", "standard_code"])
    .execute();

  await db.schema
    .createTable("answer_drafts")
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("standard_code", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("rating", "text")
    .addColumn("statement", "text", (c) => c.notNull())
    .addColumn("not_applicable_reason", "text", (c) => c.notNull())
    .addColumn("no_action_reason", "text", (c) => c.notNull())
    .addColumn("base_revision", "integer", (c) => c.notNull())
    .addColumn("started_at", "text", (c) => c.notNull())
    .addColumn("kept_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("answer_drafts_key", ["assessment_id", "standard_code", "person_id"])
    .execute();
  await db.schema.createIndex("answer_drafts_person").on("answer_drafts").column("person_id").execute();

  await db.schema
    .createTable("section_summaries")
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("section_code", "text", (c) => c.notNull())
    .addColumn("judged_by", "text", (c) => c.notNull().check(sql`judged_by in ('self', 'moderated')`))
    .addColumn("standards", "integer", (c) => c.notNull())
    .addColumn("answered", "integer", (c) => c.notNull())
    .addColumn("complete", "integer", (c) => c.notNull())
    .addColumn("met", "integer", (c) => c.notNull())
    .addColumn("partially_met", "integer", (c) => c.notNull())
    .addColumn("not_met", "integer", (c) => c.notNull())
    .addColumn("not_applicable", "integer", (c) => c.notNull())
    .addColumn("outcome", "text", (c) => c.check(sql`outcome in ('met', 'partially-met', 'not-met', 'not-applicable')`))
    .addPrimaryKeyConstraint("section_summaries_key", ["assessment_id", "section_code", "judged_by"])
    .execute();
}
