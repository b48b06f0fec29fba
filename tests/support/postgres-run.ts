import { startPostgres } from "./postgres-server.ts";

/** One real PostgreSQL for all files of a run. */
export default async function setup() {
  const server = await startPostgres();
  process.env["TEST_POSTGRES"] = server.address("postgres");
  return () => server.remove();
}
