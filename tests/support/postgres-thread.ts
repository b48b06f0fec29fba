import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import pg from "pg";

// Answers one question after the other for somebody who sleeps meanwhile
const client = new pg.Client({ connectionString: workerData as string });
client.on("error", () => {});
const connected = client.connect();

parentPort?.on("message", async ({ sql, bell, port }: { sql: string; bell: Int32Array; port: MessagePort }) => {
  const answer = await connected
    .then(() => client.query(sql))
    .then(
      // Several statements at once have no rows to ask for
      (result) => ({ rows: (Array.isArray(result) ? [] : result.rows) as unknown[] }),
      (error: Error) => ({ problem: `${error.message}: ${sql.slice(0, 300)}` }),
    );
  port.postMessage(answer);
  Atomics.store(bell, 0, 1);
  Atomics.notify(bell, 0);
});
