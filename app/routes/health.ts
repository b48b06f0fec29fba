import { sql } from "kysely";
import { databaseContext } from "#app/context.ts";
import type { Route } from "./+types/health.ts";

/** For whoever watches the server: answers only when the database does. */
export async function loader({ context }: Route.LoaderArgs) {
  await sql`select 1`.execute(context.get(databaseContext));
  return new Response("ok\n", { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
