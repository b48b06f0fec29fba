import { type Organisation, organisationOf } from "#db/rows.ts";
import type { Db } from "#db/connection.server.ts";

export async function findOrganisation(db: Db, id: string): Promise<Organisation | undefined> {
  const row = await db.selectFrom("organisations").selectAll().where("id", "=", id).executeTakeFirst();
  return row && organisationOf(row);
}
