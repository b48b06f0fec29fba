import { type Kysely, sql } from "kysely";

// Most lines are of a return and name none of these places: an index that leaves them out is three pages less to write for a save
const places = ["partnership_id", "organisation_id", "cycle_id"] as const;

export async function up(db: Kysely<unknown>) {
  for (const column of places) {
    const index = `history_${column.replace("_id", "")}`;
    await db.schema.dropIndex(index).execute();
    await db.schema.createIndex(index).on("history").columns([column, "at"]).where(sql.ref(column), "is not", null).execute();
  }
}
