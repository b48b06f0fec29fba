import { type Kysely, sql } from "kysely";

/** The rating agreed by a panel, kept beside the self-rating of the revision that it read. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("moderated_ratings")
    .addColumn("assessment_id", "text", (c) => c.notNull().references("assessments.id"))
    .addColumn("standard_code", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("rating", "text", (c) => c.notNull().check(sql`rating in ('met', 'partially-met', 'not-met', 'not-applicable')`))
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("agreed_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("agreed_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("moderated_ratings_key", ["assessment_id", "standard_code", "revision"])
    .addForeignKeyConstraint("moderated_ratings_submission", ["assessment_id", "revision"], "submissions", ["assessment_id", "revision"])
    .execute();
}
