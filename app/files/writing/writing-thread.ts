import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Answer, Request } from "./writing-worker.ts";

// Run from its source, which the built application stands beside: the build holds no file of its own for a thread
const file = createRequire(import.meta.url).resolve("#app/files/writing/writing-worker.ts");

interface Job {
  resolve(file: Uint8Array): void;
  reject(error: Error): void;
}

let thread: Worker | null = null;
let lastJob = 0;
const jobs = new Map<number, Job>();

/** Has a file written beside the thread that answers requests. What is yielded is sent to it part by part. */
export function writtenElsewhere(parts: (job: number) => AsyncIterable<Request>): Promise<Uint8Array> {
  const job = ++lastJob;
  return new Promise<Uint8Array>((resolve, reject) => {
    jobs.set(job, { resolve, reject });
    send(job, parts(job)).catch((error: Error) => settle(job, (one) => one.reject(error)));
  });
}

async function send(job: number, parts: AsyncIterable<Request>) {
  const worker = running();
  worker.ref();
  for await (const part of parts) worker.postMessage(part);
}

function running(): Worker {
  if (thread) return thread;
  const worker = new Worker(file, { execArgv: [] });
  worker.on("message", (answer: Answer) =>
    settle(answer.job, (job) => ("file" in answer ? job.resolve(answer.file) : job.reject(new Error(answer.problem)))),
  );
  worker.on("error", (error: Error) => stopped(worker, error));
  worker.on("exit", () => stopped(worker, new Error("The thread that writes files stopped")));
  thread = worker;
  return worker;
}

// The next file gets a new thread
function stopped(worker: Worker, error: Error) {
  if (thread !== worker) return;
  thread = null;
  for (const job of jobs.keys()) settle(job, (one) => one.reject(error));
}

function settle(job: number, how: (job: Job) => void) {
  const found = jobs.get(job);
  jobs.delete(job);
  // A server that stops does not wait for a thread that has nothing to do
  if (jobs.size === 0) thread?.unref();
  if (found) how(found);
}
