import cluster, { type Worker } from "node:cluster";
import type { Counts } from "./metrics.ts";

const signals = ["SIGTERM", "SIGINT", "SIGHUP"] as const;
const second = 1000;

/** How long to wait before one that died is begun again: at once, but the longer the more often they die soon after beginning. */
export function waitBefore(earlyDeaths: number): number {
  return earlyDeaths === 0 ? 0 : Math.min(2 ** (earlyDeaths - 1), 30) * second;
}

const soon = 10 * second;

/** Keeps so many processes serving: one that dies is begun again. Ends when it is told to, after all of them have. */
export function keepServing(count: number, onAllListening: () => void) {
  let isStopping = false;
  let hasServed = false;
  let earlyDeaths = 0;
  const born = new Map<number, number>();

  const begin = () => void born.set(cluster.fork().id, Date.now());
  const listening = new Set<number>();
  cluster.on("listening", (worker) => {
    hasServed = true;
    listening.add(worker.id);
    if (listening.size === count) onAllListening();
  });
  cluster.on("exit", (worker, code, signal) => {
    if (isStopping) {
      if (running().length === 0) process.exit(0);
      return;
    }
    // What none of them can do the next one cannot either, such as listen on a port that is taken
    if (!hasServed) return process.exit(code || 1);
    const isEarly = Date.now() - (born.get(worker.id) ?? 0) < soon;
    earlyDeaths = isEarly ? earlyDeaths + 1 : 0;
    born.delete(worker.id);
    const wait = waitBefore(earlyDeaths);
    console.error(`A process ended (${signal ?? `code ${code}`}). Another begins ${wait === 0 ? "now" : `in ${wait / second} s`}.`);
    setTimeout(() => !isStopping && begin(), wait);
  });
  for (const signal of signals) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      if (running().length === 0) process.exit(0);
      for (const worker of running()) worker.process.kill("SIGTERM");
    });
  }
  for (let number = 0; number < count; number++) begin();
}

/** What every process has counted; one that does not answer in time is left out. */
export function countsOfAll(patience = second): Promise<Counts[]> {
  return Promise.all(running().map((worker) => countsOf(worker, patience))).then((all) => all.filter((one) => one !== null));
}

function countsOf(worker: Worker, patience: number): Promise<Counts | null> {
  return new Promise((resolve) => {
    const done = (counts: Counts | null) => {
      worker.off("message", hear);
      clearTimeout(timer);
      resolve(counts);
    };
    const hear = (message: { counts?: Counts }) => message.counts && done(message.counts);
    const timer = setTimeout(done, patience, null);
    worker.on("message", hear);
    worker.send("counts");
  });
}

function running(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
}
