import type { Db } from "#db/connection.server.ts";

export async function findPersonName(db: Db, id: string): Promise<string> {
  const person = await db.selectFrom("people").select("name").where("id", "=", id).executeTakeFirst();
  return person?.name ?? "Someone";
}
