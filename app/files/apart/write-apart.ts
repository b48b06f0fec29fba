import { processes } from "./processes.ts";

const write = processes({ most: 2, waiting: 50, seconds: 120, megabytes: 1024 });

/** Has a file written beside the process that answers requests. What is yielded is sent to it part by part. */
export async function writtenApart(
  task: "workbook" | "annualReport" | "setYaml",
  parts: Iterable<unknown> | AsyncIterable<unknown>,
): Promise<Buffer> {
  const file = (await write(task, parts)) as Uint8Array;
  return Buffer.from(file.buffer, file.byteOffset, file.byteLength);
}
