import { setImmediate } from "node:timers/promises";
import { processes, Stopped } from "#app/files/apart/processes.ts";
import type { Given, Result, TaskName } from "./tasks.ts";

type Reader = Exclude<TaskName, "workbook" | "annualReport" | "setYaml">;

const read = processes({ most: 2, waiting: 20, seconds: 60, megabytes: 512 });

const because = {
  time: "Reading the file took longer than a minute, so it was stopped. Save it again in the program that it comes from, or divide it",
  memory:
    "Reading the file took more memory than any such file needs, so it was stopped. Save it again in the program that it comes from, or divide it",
  busy: "Many files are being read at the moment. Send it again in a few minutes",
};

/**
 * Has what somebody sent read in a process of its own, so that nobody else waits for it, whatever is in it. Where it takes too
 * long or too much, a sentence says what to do.
 */
export async function readApart<Name extends Reader>(
  task: Name,
  file: Blob,
  given: Given<Name>[0],
): Promise<Result<Name> | { problem: string }> {
  try {
    return (await read(task, partsOf(file, given))) as Result<Name>;
  } catch (error) {
    if (error instanceof Stopped) return { problem: because[error.because] };
    throw error;
  }
}

// As much as is copied within a millisecond
const pieceSize = 512 * 1024;

async function* partsOf(file: Blob, given: unknown) {
  yield given;
  for (let at = 0; at < file.size; at += pieceSize) {
    yield new Uint8Array(await file.slice(at, at + pieceSize).arrayBuffer());
    await setImmediate();
  }
}
