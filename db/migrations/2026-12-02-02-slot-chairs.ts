import type { Kysely } from "kysely";

/** Who chairs one slot, where the chair of the meeting has to step out of it. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .alterTable("panel_submissions")
    .addColumn("chair_id", "text", (c) => c.references("people.id"))
    .execute();
}
