import type { Organisation } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";

export async function findOrganisation(db: Db, id: string): Promise<Organisation | undefined> {
  return db.selectFrom("organisations").selectAll().where("id", "=", id).executeTakeFirst();
}
