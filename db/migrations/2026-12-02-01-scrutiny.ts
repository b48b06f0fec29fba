import { type Kysely, sql } from "kysely";

/** What happens to a return after it was submitted: read, asked about, sat over by a panel, answered, followed to closure. */
export async function up(db: Kysely<unknown>) {
  await createReading(db);
  await createPanels(db);
  await createSettling(db);
  await createResponses(db);
  await createAfterwards(db);
}

async function createReading(db: Kysely<unknown>) {
  // One line a return, from its first submission on
  await db.schema
    .createTable("reviews")
    .addColumn("assessment_id", "text", (c) => c.primaryKey().references("assessments.id"))
    .addColumn("reader_id", "text", (c) => c.references("people.id"))
    .addColumn("reader_since", "text")
    .addColumn("acknowledged_at", "text")
    .addColumn("read_revision", "integer")
    .addColumn("read_by", "text", (c) => c.references("people.id"))
    .addColumn("read_at", "text")
    .addColumn("sampled", "text", (c) => c.check(sql`sampled in ('random', 'flagged', 'chosen')`))
    .addColumn("revision", "integer", (c) => c.notNull().defaultTo(1))
    .execute();
  await db.schema.createIndex("reviews_reader").on("reviews").column("reader_id").execute();

  await db.schema
    .createTable("read_sections")
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("section_code", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("read_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("read_sections_key", ["assessment_id", "revision", "section_code"])
    .execute();

  await db.schema
    .createTable("key_lines")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("standard_code", "text")
    .addColumn("question", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull().defaultTo(1))
    .addColumn("written_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("written_at", "text", (c) => c.notNull())
    .addColumn("removed_at", "text")
    .execute();
  await db.schema.createIndex("key_lines_assessment").on("key_lines").column("assessment_id").execute();

  await db.schema
    .createTable("samples")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("cycle_id", "text", (c) => c.notNull().references("cycles.id"))
    .addColumn("seed", "text", (c) => c.notNull())
    .addColumn("content", "text", (c) => c.notNull())
    .addColumn("drawn_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("drawn_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("samples_cycle").on("samples").column("cycle_id").execute();

  await db.schema
    .createTable("visits")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("visited_on", "text", (c) => c.notNull())
    .addColumn("people", "text", (c) => c.notNull())
    .addColumn("seen", "text", (c) => c.notNull())
    .addColumn("by_standard", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull().defaultTo(1))
    .addColumn("saved_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("saved_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("visits_assessment").on("visits").column("assessment_id").execute();
}

async function createPanels(db: Kysely<unknown>) {
  await db.schema
    .createTable("panels")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("cycle_id", "text", (c) => c.notNull().references("cycles.id"))
    .addColumn("starts_at", "text", (c) => c.notNull())
    .addColumn("minutes", "integer", (c) => c.notNull())
    .addColumn("place", "text", (c) => c.notNull())
    .addColumn("link", "text", (c) => c.notNull())
    .addColumn("chair_id", "text", (c) => c.references("people.id"))
    .addColumn("pack_on", "text")
    .addColumn("held_at", "text")
    .addColumn("cancelled_at", "text")
    .addColumn("revision", "integer", (c) => c.notNull().defaultTo(1))
    .addColumn("made_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("made_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("panels_cycle").on("panels").columns(["cycle_id", "starts_at"]).execute();

  await db.schema
    .createTable("panel_members")
    .addColumn("panel_id", "text", (c) => c.notNull().references("panels.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("added_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("added_at", "text", (c) => c.notNull())
    .addColumn("removed_at", "text")
    .addPrimaryKeyConstraint("panel_members_key", ["panel_id", "person_id"])
    .execute();
  await db.schema.createIndex("panel_members_person").on("panel_members").column("person_id").execute();

  await db.schema
    .createTable("panel_submissions")
    .addColumn("panel_id", "text", (c) => c.notNull().references("panels.id"))
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("starts_at", "text", (c) => c.notNull())
    .addColumn("minutes", "integer", (c) => c.notNull())
    .addColumn("attending", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("added_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("added_at", "text", (c) => c.notNull())
    .addColumn("removed_at", "text")
    .addPrimaryKeyConstraint("panel_submissions_key", ["panel_id", "assessment_id"])
    .execute();
  await db.schema.createIndex("panel_submissions_assessment").on("panel_submissions").column("assessment_id").execute();

  // Of a person and a return, whichever panel it comes to
  await db.schema
    .createTable("conflicts")
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("declared_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("declared_at", "text", (c) => c.notNull())
    .addColumn("ended_at", "text")
    .addPrimaryKeyConstraint("conflicts_key", ["assessment_id", "person_id"])
    .execute();
  await db.schema.createIndex("conflicts_person").on("conflicts").column("person_id").execute();
}

async function createSettling(db: Kysely<unknown>) {
  // What was said, and what a scrutineer observed: lines that are added
  await db.schema
    .createTable("scrutiny_notes")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("panel_id", "text", (c) => c.references("panels.id"))
    .addColumn("standard_code", "text")
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('said', 'observed', 'disagreed')`))
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("made_at", "text", (c) => c.notNull())
    .addColumn("changed_at", "text")
    .addColumn("revision", "integer", (c) => c.notNull().defaultTo(1))
    .execute();
  await db.schema.createIndex("scrutiny_notes_assessment").on("scrutiny_notes").columns(["assessment_id", "made_at"]).execute();

  await db.schema
    .createTable("proposals")
    .addColumn("panel_id", "text", (c) => c.notNull().references("panels.id"))
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("standard_code", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("rating", "text", (c) => c.notNull().check(sql`rating in ('met', 'partially-met', 'not-met', 'not-applicable')`))
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("made_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("proposals_key", ["panel_id", "assessment_id", "standard_code", "person_id"])
    .execute();

  await db.schema.alterTable("moderated_ratings").addColumn("panel_id", "text").execute();

  await db.schema
    .createTable("recommendations")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("standard_code", "text")
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('recommendation', 'agreed-action')`))
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("letter_words", "text")
    .addColumn("owner", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("due_on", "text")
    .addColumn("panel_id", "text", (c) => c.references("panels.id"))
    .addColumn("made_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("made_at", "text", (c) => c.notNull())
    .addColumn("removed_at", "text")
    .addColumn("answer", "text", (c) => c.check(sql`answer in ('action', 'reason')`))
    .addColumn("answer_reason", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("action_id", "text", (c) => c.references("actions.id"))
    .addColumn("answered_by", "text", (c) => c.references("people.id"))
    .addColumn("answered_at", "text")
    .addColumn("edition", "integer", (c) => c.notNull().defaultTo(1))
    .execute();
  await db.schema.createIndex("recommendations_assessment").on("recommendations").columns(["assessment_id", "made_at"]).execute();
}

async function createResponses(db: Kysely<unknown>) {
  await db.schema
    .createTable("response_batches")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("cycle_id", "text", (c) => c.notNull().references("cycles.id"))
    .addColumn("opening", "text", (c) => c.notNull())
    .addColumn("closing", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull().defaultTo(1))
    .addColumn("saved_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("saved_at", "text", (c) => c.notNull())
    .addColumn("sent_by", "text", (c) => c.references("people.id"))
    .addColumn("sent_at", "text")
    .execute();
  await db.schema.createIndex("response_batches_cycle").on("response_batches").column("cycle_id").execute();

  // One for each revision that was answered
  await db.schema
    .createTable("responses")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("batch_id", "text", (c) => c.references("response_batches.id"))
    .addColumn("outcome", "text", (c) => c.check(sql`outcome in ('assured', 'assured-with-actions', 'not-yet-assured')`))
    .addColumn("opening", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("strengths", "text", (c) => c.notNull().defaultTo("[]"))
    .addColumn("closing", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("written_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("edition", "integer", (c) => c.notNull().defaultTo(1))
    .addColumn("saved_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("saved_at", "text", (c) => c.notNull())
    .addColumn("approver_id", "text", (c) => c.references("people.id"))
    .addColumn("approval_asked_at", "text")
    .addColumn("approved_by", "text", (c) => c.references("people.id"))
    .addColumn("approved_at", "text")
    .addColumn("approver_words", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("sent_by", "text", (c) => c.references("people.id"))
    .addColumn("sent_at", "text")
    .addColumn("answers_due_on", "text")
    .addColumn("corrections_until", "text")
    .addColumn("content", "text")
    .addUniqueConstraint("responses_once", ["assessment_id", "revision"])
    .execute();

  await db.schema
    .createTable("response_readings")
    .addColumn("response_id", "text", (c) => c.notNull().references("responses.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("read_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("response_readings_key", ["response_id", "person_id"])
    .execute();

  await db.schema
    .createTable("corrections")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("response_id", "text", (c) => c.notNull().references("responses.id"))
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('fact', 'disagreement')`))
    .addColumn("standard_code", "text")
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("made_at", "text", (c) => c.notNull())
    .addColumn("answer", "text", (c) => c.check(sql`answer in ('changed', 'stands')`))
    .addColumn("answer_words", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("answered_by", "text", (c) => c.references("people.id"))
    .addColumn("answered_at", "text")
    .execute();
  await db.schema.createIndex("corrections_response").on("corrections").column("response_id").execute();
}

async function createAfterwards(db: Kysely<unknown>) {
  for (const column of ["closure_at", "closure_by", "closure_because", "recommendation_id"])
    await db.schema.alterTable("actions").addColumn(column, "text").execute();

  await db.schema
    .createTable("themes")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("partnership_id", "text", (c) => c.notNull().references("partnerships.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("made_at", "text", (c) => c.notNull())
    .addUniqueConstraint("themes_name", ["partnership_id", "name"])
    .execute();

  await db.schema
    .createTable("action_themes")
    .addColumn("action_id", "text", (c) => c.notNull().references("actions.id"))
    .addColumn("theme_id", "text", (c) => c.notNull().references("themes.id"))
    .addPrimaryKeyConstraint("action_themes_key", ["action_id", "theme_id"])
    .execute();
  await db.schema.createIndex("action_themes_theme").on("action_themes").column("theme_id").execute();

  await db.schema
    .createTable("how_it_went")
    .addColumn("cycle_id", "text", (c) => c.notNull().references("cycles.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("capacity", "text", (c) => c.notNull())
    .addColumn("answers", "text", (c) => c.notNull())
    .addColumn("sent_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("how_it_went_key", ["cycle_id", "person_id"])
    .execute();
}
