import type { Kysely } from "kysely";

/** Why a rating is right although the profile speaks against it: kept with the answer. */
export async function up(db: Kysely<unknown>) {
  for (const table of ["answers", "answer_drafts"])
    await db.schema
      .alterTable(table)
      .addColumn("rating_reason", "text", (c) => c.notNull().defaultTo(""))
      .execute();
}
