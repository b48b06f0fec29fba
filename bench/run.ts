import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { benchCycles } from "./cycles.ts";
import { benchEffort } from "./effort.ts";
import { benchPages } from "./pages.ts";
import { benchQueue } from "./queue.ts";
import { benchSaves } from "./saves.ts";
import { benchSchools } from "./schools.ts";
import { benchSpreadsheets } from "./spreadsheets.ts";
import { benchWaiting } from "./waiting.ts";

const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
try {
  for (const part of [benchSaves, benchCycles, benchPages, benchSpreadsheets, benchSchools, benchQueue, benchEffort, benchWaiting])
    await part(folder);
} finally {
  rmSync(folder, { recursive: true });
}
