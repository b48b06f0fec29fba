import type { Db } from "./connection.server.ts";
import type { Database } from "./schema.ts";

export function listNewestMessages(db: Db, count: number): Promise<Database["messages"][]> {
  return db.selectFrom("messages").selectAll().orderBy("createdAt", "desc").orderBy("id").limit(count).execute();
}
