import type { Kysely } from "kysely";

/** When the people of a return were invited: hundreds are written to in portions, each once. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable("assessments").addColumn("invited_at", "text").execute();
  await db.schema.createIndex("assessments_invited").on("assessments").columns(["cycle_id", "invited_at"]).execute();
}
