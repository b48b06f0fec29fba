import type { Kysely } from "kysely";

/** Askings are counted of a wider network too, and taken out there as well once they have signed somebody in. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable("sign_in_codes").addColumn("network", "text").execute();
}
