import { type Kysely, sql } from "kysely";

/** What a partnership needs to set itself up, run a cycle and close it: columns first, then the tables that are new. */
export async function up(db: Kysely<unknown>) {
  await addColumns(db);
  await createSetUp(db);
  await createPeople(db);
  await createChasing(db);
  await createMail(db);
}

type TextColumns = Record<string, string[]>;

// All may be empty: what stood before has none of them
const textColumns: TextColumns = {
  partnerships: ["reply_to", "mail_sender", "phone", "letterhead"],
  organisations: ["made_at"],
  memberships: ["since"],
  people: ["first_signed_in_at", "last_signed_in_at", "weekly_progress"],
  roles: ["given_by", "ended_by", "deputy_for", "until_on", "limited_to"],
  cycles: [
    "guidance",
    "legal_basis",
    "launch_at",
    "launched_at",
    "launched_by",
    "closed_at",
    "archived_at",
    "reminders",
    "read_texts",
    "local_questions",
    "origin",
  ],
  assessments: ["withdrawn_as", "mail_held_at", "mail_held_by", "ladder_held_until", "ladder_held_because"],
  standard_sets: ["partnership_id", "registered_by"],
  history: ["organisation_id", "partnership_id", "cycle_id"],
  messages: [
    "person_id",
    "partnership_id",
    "organisation_id",
    "assessment_id",
    "from_name",
    "reply_to",
    "failure",
    "failed_at",
    "sent_again_at",
  ],
};

async function addColumns(db: Kysely<unknown>) {
  for (const [table, columns] of Object.entries(textColumns))
    for (const column of columns) await db.schema.alterTable(table).addColumn(column, "text").execute();
  await db.schema
    .alterTable("partnerships")
    .addColumn("area", "text", (c) => c.notNull().defaultTo(""))
    .execute();
  for (const [column, first] of Object.entries({ extensions_allowed: 1, revision: 1 }))
    await db.schema
      .alterTable("cycles")
      .addColumn(column, "integer", (c) => c.notNull().defaultTo(first))
      .execute();
  await db.schema
    .alterTable("messages")
    .addColumn("urgency", "text", (c) => c.notNull().defaultTo("at-once"))
    .execute();
  await db.schema.createIndex("actions_due").on("actions").columns(["due_on", "closed_on"]).execute();
  await db.schema.createIndex("evidence_review").on("evidence").column("review_by").execute();
  await db.schema.createIndex("history_partnership").on("history").columns(["partnership_id", "at"]).execute();
  await db.schema.createIndex("history_organisation").on("history").columns(["organisation_id", "at"]).execute();
  await db.schema.createIndex("messages_assessment").on("messages").columns(["assessment_id", "created_at"]).execute();
  await db.schema.createIndex("messages_to").on("messages").columns(["to_email", "created_at"]).execute();
}

async function createSetUp(db: Kysely<unknown>) {
  await db.schema
    .createTable("first_runs")
    .addColumn("token_hash", "text", (c) => c.primaryKey())
    .addColumn("made_at", "text", (c) => c.notNull())
    .addColumn("used_at", "text")
    .execute();

  await db.schema
    .createTable("partnership_logos")
    .addColumn("partnership_id", "text", (c) => c.primaryKey().references("partnerships.id"))
    .addColumn("type", "text", (c) => c.notNull().check(sql`type in ('image/png', 'image/jpeg')`))
    .addColumn("content", "text", (c) => c.notNull())
    .addColumn("saved_at", "text", (c) => c.notNull())
    .execute();

  // An organisation or a cycle that another partnership holds is joined with its consent alone
  await db.schema
    .createTable("joinings")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("partnership_id", "text", (c) => c.notNull().references("partnerships.id"))
    .addColumn("organisation_id", "text", (c) => c.references("organisations.id"))
    .addColumn("cycle_id", "text", (c) => c.references("cycles.id"))
    .addColumn("of_partnership_id", "text", (c) => c.notNull().references("partnerships.id"))
    .addColumn("asked_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("asked_at", "text", (c) => c.notNull())
    .addColumn("answer", "text", (c) => c.check(sql`answer in ('agreed', 'refused')`))
    .addColumn("answered_by", "text", (c) => c.references("people.id"))
    .addColumn("answered_at", "text")
    .addColumn("reason", "text", (c) => c.notNull().defaultTo(""))
    .addCheckConstraint("joinings_thing", sql`(organisation_id is null) <> (cycle_id is null)`)
    .execute();
  await db.schema.createIndex("joinings_of").on("joinings").columns(["of_partnership_id", "asked_at"]).execute();
  await db.schema.createIndex("joinings_by").on("joinings").columns(["partnership_id", "asked_at"]).execute();

  // Who will be invited, before the launch makes assessments of them
  await db.schema
    .createTable("cycle_organisations")
    .addColumn("cycle_id", "text", (c) => c.notNull().references("cycles.id"))
    .addColumn("organisation_id", "text", (c) => c.notNull().references("organisations.id"))
    .addColumn("added_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("added_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("cycle_organisations_key", ["cycle_id", "organisation_id"])
    .execute();
  await db.schema.createIndex("cycle_organisations_organisation").on("cycle_organisations").column("organisation_id").execute();

  await db.schema
    .createTable("standard_set_drafts")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("partnership_id", "text", (c) => c.notNull().references("partnerships.id"))
    .addColumn("base_set_id", "text", (c) => c.notNull().references("standard_sets.id"))
    .addColumn("version", "text", (c) => c.notNull())
    .addColumn("content", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull().defaultTo(1))
    .addColumn("saved_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("saved_at", "text", (c) => c.notNull())
    .execute();

  await db.schema
    .createTable("area_notes")
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("standard_code", "text", (c) => c.notNull())
    .addColumn("partnership_id", "text", (c) => c.notNull().references("partnerships.id"))
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull().defaultTo(1))
    .addColumn("saved_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("saved_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("area_notes_key", ["assessment_id", "standard_code", "partnership_id"])
    .execute();
}

async function createPeople(db: Kysely<unknown>) {
  // Somebody named as head, signatory or deputy, until the partnership or the present one confirms it
  await db.schema
    .createTable("appointments")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("organisation_id", "text", (c) => c.notNull().references("organisations.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("deputy_for", "text", (c) => c.references("people.id"))
    .addColumn("from_on", "text")
    .addColumn("until_on", "text")
    .addColumn("named_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("named_at", "text", (c) => c.notNull())
    .addColumn("confirmed_by", "text", (c) => c.references("people.id"))
    .addColumn("confirmed_at", "text")
    .addColumn("refused_by", "text", (c) => c.references("people.id"))
    .addColumn("refused_at", "text")
    .addColumn("reason", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("role_id", "text", (c) => c.references("roles.id"))
    .execute();
  await db.schema.createIndex("appointments_organisation").on("appointments").columns(["organisation_id", "named_at"]).execute();

  await db.schema
    .createTable("handovers")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("organisation_id", "text", (c) => c.references("organisations.id"))
    .addColumn("partnership_id", "text", (c) => c.references("partnerships.id"))
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("from_role_id", "text", (c) => c.notNull().references("roles.id"))
    .addColumn("to_person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("afterwards", "text", (c) => c.notNull().check(sql`afterwards in ('nothing', 'reader', 'stays')`))
    .addColumn("words", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("started_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("started_at", "text", (c) => c.notNull())
    .addColumn("late_told_at", "text")
    .addColumn("ended_at", "text")
    .addColumn("cancelled_at", "text")
    .execute();
  await db.schema.createIndex("handovers_organisation").on("handovers").columns(["organisation_id", "started_at"]).execute();
  await db.schema.createIndex("handovers_to").on("handovers").columns(["to_person_id", "ended_at"]).execute();

  await db.schema
    .createTable("access_requests")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("partnership_id", "text", (c) => c.notNull().references("partnerships.id"))
    .addColumn("organisation", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("email", "text", (c) => c.notNull())
    .addColumn("job_title", "text", (c) => c.notNull())
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("asked_at", "text", (c) => c.notNull())
    .addColumn("answer", "text", (c) => c.check(sql`answer in ('accepted', 'refused')`))
    .addColumn("answered_by", "text", (c) => c.references("people.id"))
    .addColumn("answered_at", "text")
    .execute();
  await db.schema.createIndex("access_requests_partnership").on("access_requests").columns(["partnership_id", "asked_at"]).execute();
}

async function createChasing(db: Kysely<unknown>) {
  await db.schema
    .createTable("extensions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("asked_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("asked_at", "text", (c) => c.notNull())
    .addColumn("wanted_until", "text", (c) => c.notNull())
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("answer", "text", (c) => c.check(sql`answer in ('given', 'refused')`))
    .addColumn("given_until", "text")
    .addColumn("answered_by", "text", (c) => c.references("people.id"))
    .addColumn("answered_at", "text")
    .addColumn("words", "text", (c) => c.notNull().defaultTo(""))
    .execute();
  await db.schema.createIndex("extensions_assessment").on("extensions").columns(["assessment_id", "asked_at"]).execute();

  // Every word with an organisation about its late return, and each step of the ladder: once a round
  await db.schema
    .createTable("contacts")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('call', 'mail', 'letter', 'list', 'note')`))
    .addColumn("step", "text")
    .addColumn("round", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("person_id", "text", (c) => c.references("people.id"))
    .addColumn("made_at", "text", (c) => c.notNull())
    .addColumn("spoken_with", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("words", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("promised_for", "text")
    .addColumn("letter", "text")
    .addUniqueConstraint("contacts_step_once", ["assessment_id", "round", "step"])
    .execute();
  await db.schema.createIndex("contacts_assessment").on("contacts").columns(["assessment_id", "made_at"]).execute();

  await db.schema
    .createTable("notices")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("partnership_id", "text", (c) => c.notNull().references("partnerships.id"))
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("kinds", "text")
    .addColumn("from_on", "text", (c) => c.notNull())
    .addColumn("until_on", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("made_at", "text", (c) => c.notNull())
    .addColumn("ended_at", "text")
    .execute();
  await db.schema.createIndex("notices_partnership").on("notices").columns(["partnership_id", "until_on"]).execute();
}

async function createMail(db: Kysely<unknown>) {
  await db.schema
    .createTable("mail_texts")
    .addColumn("partnership_id", "text", (c) => c.notNull().references("partnerships.id"))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull().defaultTo(1))
    .addColumn("saved_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("saved_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("mail_texts_key", ["partnership_id", "kind"])
    .execute();

  // What a person is told with the one mail of the day; the key makes the same thing be told once
  await db.schema
    .createTable("daily_lines")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("assessment_id", "text", (c) => c.references("assessments.id"))
    .addColumn("partnership_id", "text", (c) => c.references("partnerships.id"))
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("path", "text", (c) => c.notNull())
    .addColumn("made_at", "text", (c) => c.notNull())
    .addColumn("message_id", "text", (c) => c.references("messages.id"))
    .addColumn("dropped_at", "text")
    .addUniqueConstraint("daily_lines_once", ["person_id", "key"])
    .execute();
  await db.schema.createIndex("daily_lines_waiting").on("daily_lines").columns(["message_id", "dropped_at", "person_id"]).execute();
  await db.schema.createIndex("daily_lines_assessment").on("daily_lines").columns(["assessment_id", "made_at"]).execute();
}
