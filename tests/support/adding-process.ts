import { sql } from "kysely";
import { inTransaction, openDatabase } from "#db/connection.server.ts";

// A process of its own that reads a number and writes the next one, again and again: node adding-process.ts FILE TIMES
const [file = "", times = "0"] = process.argv.slice(2);
const db = openDatabase(file);
let failed = 0;
for (let time = 0; time < Number(times); time++) {
  await inTransaction(db, async (trx) => {
    const { rows } = await sql<{ value: number }>`select value from sum`.execute(trx);
    await sql`update sum set value = ${(rows[0]?.value ?? 0) + 1}`.execute(trx);
  }).catch(() => (failed += 1));
}
await db.destroy();
process.exitCode = failed > 0 ? 1 : 0;
