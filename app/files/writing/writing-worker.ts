import { parentPort } from "node:worker_threads";
import { annualReportWord } from "#app/files/figures/annual-report-word.ts";
import { bookOf, type Cell, type PlainContents } from "#app/files/formats/book.ts";
import { writeOds } from "#app/files/formats/ods.ts";
import { writeXlsx } from "#app/files/formats/xlsx.ts";

export type Format = "xlsx" | "ods";

/** A workbook arrives without its cells, then the cells in parts, so that sending never takes long. */
export type Request =
  | { job: number; begin: PlainContents; format: Format }
  | { job: number; sheet: number; cells: Cell[][] }
  | { job: number; end: true }
  | { job: number; report: Parameters<typeof annualReportWord> };
export type Answer = { job: number; file: Uint8Array } | { job: number; problem: string };

const writers = { xlsx: writeXlsx, ods: writeOds };
const waiting = new Map<number, { contents: PlainContents; format: Format }>();

parentPort?.on("message", async (request: Request) => {
  const { job } = request;
  if ("report" in request) {
    await answer(job, () => annualReportWord(...request.report));
    return;
  }
  if ("begin" in request) waiting.set(job, { contents: request.begin, format: request.format });
  else if ("cells" in request) waiting.get(job)?.contents.sheets[request.sheet]?.cells.push(...request.cells);
  else {
    const found = waiting.get(job);
    waiting.delete(job);
    if (found) await answer(job, () => writers[found.format](bookOf(found.contents)));
  }
});

async function answer(job: number, write: () => Promise<Uint8Array>) {
  try {
    const file = new Uint8Array(await write());
    parentPort?.postMessage({ job, file } satisfies Answer, [file.buffer]);
  } catch (error) {
    parentPort?.postMessage({ job, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Answer);
  }
}
