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

/** How many statements the database is sent while this is done, those inside transactions too. */
export async function statementsOf(db: Db, work: () => Promise<unknown>): Promise<number> {
  const executor = db.getExecutor();
  const plain = executor.provideConnection;
  let statements = 0;
  executor.provideConnection = (consumer) =>
    plain.call(executor, (connection) => {
      const executeQuery: typeof connection.executeQuery = (query, options) => {
        statements++;
        return connection.executeQuery(query, options);
      };
      return consumer(Object.assign(Object.create(connection) as typeof connection, { executeQuery }));
    }) as ReturnType<typeof consumer>;
  try {
    await work();
  } finally {
    executor.provideConnection = plain;
  }
  return statements;
}
