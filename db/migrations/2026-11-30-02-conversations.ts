import { type Kysely, sql } from "kysely";

/** All words between people about a standard or a return: who reads them, whom they wait for, when they were answered. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("conversations")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("standard_code", "text")
    .addColumn("readers", "text", (c) => c.notNull().check(sql`readers in ('colleagues', 'governors', 'trust', 'partnership')`))
    .addColumn("opened_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("opened_at", "text", (c) => c.notNull())
    .addColumn("due_on", "text")
    .addColumn("last_side", "text", (c) => c.notNull().check(sql`last_side in ('organisation', 'governors', 'trust', 'partnership')`))
    .addColumn("last_at", "text", (c) => c.notNull())
    .addColumn("answered_by", "text", (c) => c.references("people.id"))
    .addColumn("answered_at", "text")
    .execute();
  await db.schema
    .createIndex("conversations_assessment")
    .on("conversations")
    .columns(["assessment_id", "standard_code", "last_at"])
    .execute();
  await db.schema
    .createTable("conversation_entries")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("conversation_id", "text", (c) => c.notNull().references("conversations.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("side", "text", (c) => c.notNull().check(sql`side in ('organisation', 'governors', 'trust', 'partnership')`))
    .addColumn("capacity", "text", (c) => c.notNull())
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("made_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("conversation_entries_conversation")
    .on("conversation_entries")
    .columns(["conversation_id", "made_at"])
    .execute();

  // A comment was a conversation of one entry. Whose side it came from follows from the part its writer has or had in that
  // organisation or its trust; where there is none, from the capacity that was kept with it.
  const holds = (roles: string[], organisation: string) =>
    sql`exists (select 1 from roles where roles.person_id = comments.person_id
      and roles.role in (${sql.join(roles)}) and roles.organisation_id = ${sql.ref(organisation)})`;
  const own = "organisations.id";
  const side = sql`case
    when ${holds(["champion", "contributor", "signatory"], own)} then 'organisation'
    when ${holds(["governor", "reader"], own)} then 'governors'
    when ${holds(["trust-lead"], "organisations.trust_id")} then 'trust'
    when lower(comments.capacity) like '%governor%' or lower(comments.capacity) like '%trustee%' then 'governors'
    when lower(comments.capacity) like '%trust%' then 'trust'
    else 'organisation' end`;
  await sql`insert into conversations (id, assessment_id, standard_code, readers, opened_by, opened_at, last_side, last_at)
    select comments.id, comments.assessment_id, comments.standard_code, 'governors', comments.person_id, comments.made_at, ${side}, comments.made_at
    from comments
    inner join assessments on assessments.id = comments.assessment_id
    inner join organisations on organisations.id = assessments.organisation_id`.execute(db);
  await sql`insert into conversation_entries (id, conversation_id, person_id, side, capacity, words, made_at)
    select comments.id || '-000001', comments.id, comments.person_id, conversations.last_side, comments.capacity, comments.words, comments.made_at
    from comments inner join conversations on conversations.id = comments.id`.execute(db);
  await db.schema.dropTable("comments").execute();
}
