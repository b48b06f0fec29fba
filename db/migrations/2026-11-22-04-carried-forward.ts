import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>) {
  await db.schema.createIndex("evidence_carried_from").on("evidence").column("carried_from").execute();
  await db.schema.createIndex("actions_carried_from").on("actions").column("carried_from").execute();
}
