import { parentPort } from "node:worker_threads";
import { bookOf, type Cell, type PlainContents } from "./book.ts";
import { writeOds } from "./ods.ts";
import { writeXlsx } from "./xlsx.ts";

export type Format = "xlsx" | "ods";

/** A workbook arrives without its cells, then the cells in parts, so that sending never takes long. */
export type Request =
  | { job: number; begin: PlainContents; format: Format }
  | { job: number; sheet: number; cells: Cell[][] }
  | { job: number; end: true };
export type Answer = { job: number; file: Uint8Array } | { job: number; problem: string };

const writers = { xlsx: writeXlsx, ods: writeOds };
const waiting = new Map<number, { contents: PlainContents; format: Format }>();

parentPort?.on("message", async (request: Request) => {
  const { job } = request;
  if ("begin" in request) waiting.set(job, { contents: request.begin, format: request.format });
  else if ("cells" in request) waiting.get(job)?.contents.sheets[request.sheet]?.cells.push(...request.cells);
  else {
    const found = waiting.get(job);
    waiting.delete(job);
    if (found) await answer(job, found);
  }
});

async function answer(job: number, { contents, format }: { contents: PlainContents; format: Format }) {
  try {
    const file = new Uint8Array(await writers[format](bookOf(contents)));
    parentPort?.postMessage({ job, file } satisfies Answer, [file.buffer]);
  } catch (error) {
    parentPort?.postMessage({ job, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Answer);
  }
}
