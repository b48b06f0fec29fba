import { existsSync } from "node:fs";
import { bundledNode, run } from "./run.mjs";

/**
 * Writes the demonstration into the file where none is yet. The server would write it too, and finishes what was interrupted; to
 * write it needs no built pages, so this can be done meanwhile.
 */
export async function writeWhenNeeded(env) {
  const database = process.env.DATABASE_URL || "data/audit.sqlite";
  if (env.MODE !== "demonstration" || /^postgres(ql)?:/.test(database) || existsSync(database)) return;
  await run(bundledNode(), ["server/commands/write-demonstration.ts"], env);
}
