import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { benchCycles } from "./cycles.ts";
import { benchEffort } from "./effort.ts";
import { benchMemory } from "./memory.ts";
import { benchPages } from "./pages.ts";
import { benchQueue } from "./queue.ts";
import { benchSaves } from "./saves.ts";
import { benchSchools } from "./schools.ts";
import { benchSpreadsheets } from "./spreadsheets.ts";
import { benchTogether } from "./together.ts";
import { benchWaiting } from "./waiting.ts";

// "npm run bench" runs them all, "npm run bench -- pages memory" these
const parts = {
  saves: benchSaves,
  together: benchTogether,
  cycles: benchCycles,
  pages: benchPages,
  memory: benchMemory,
  spreadsheets: benchSpreadsheets,
  schools: benchSchools,
  queue: benchQueue,
  effort: benchEffort,
  waiting: benchWaiting,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in parts));
if (unknown) throw new Error(`There is no part ${unknown}, only ${Object.keys(parts).join(", ")}`);
const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
try {
  for (const [name, part] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await part(folder);
} finally {
  rmSync(folder, { recursive: true });
}
