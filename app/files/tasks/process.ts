import type { Answer, Told } from "#app/files/apart/processes.ts";
import { type TaskName, tasks } from "./tasks.ts";

// It ends with the server that began it, and not before: who stops the server may wait for a download
process.on("disconnect", () => process.exit());
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => undefined);

let task: TaskName | null = null;
let parts: unknown[] = [];

process.on("message", async (told: Told) => {
  if ("part" in told) {
    task = told.task as TaskName;
    parts.push(told.part);
    return;
  }
  const given = parts;
  parts = [];
  process.send?.(await answerTo(given));
});

async function answerTo(given: unknown[]): Promise<Answer> {
  try {
    if (!task) throw new Error("Nothing was asked");
    const work = (await tasks[task]()) as (given: unknown[]) => unknown;
    return { result: await work(given) };
  } catch (error) {
    // More than the language can hold of one thing, which is said as too much memory
    if (error instanceof RangeError) process.exit(1);
    return { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
