import type { Db } from "#db/connection.server.ts";

/** How often the database is asked for something while this is done; a transaction counts as one. */
export async function queriesOf(db: Db, work: () => Promise<unknown>): Promise<number> {
  const executor = db.getExecutor();
  const plain = executor.provideConnection;
  let queries = 0;
  executor.provideConnection = (consumer) => {
    queries++;
    return plain.call(executor, consumer) as ReturnType<typeof consumer>;
  };
  try {
    await work();
  } finally {
    executor.provideConnection = plain;
  }
  return queries;
}
