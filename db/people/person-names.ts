import type { Db } from "#db/connection.server.ts";

export async function findPersonName(db: Db, id: string): Promise<string> {
  const person = await db.selectFrom("people").select("name").where("id", "=", id).executeTakeFirst();
  return person?.name ?? "Someone";
}

/** The names of several people, by id. */
export async function listPersonNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await db
    .selectFrom("people")
    .select(["id", "name"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(people.map(({ id, name }) => [id, name]));
}
