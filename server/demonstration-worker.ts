import { parentPort, workerData } from "node:worker_threads";
import type { DatabaseSettings } from "#db/connection.server.ts";
import { writeAnew } from "#db/seeds/write-anew.ts";

export interface ToWriteAnew {
  settings: DatabaseSettings;
  publicUrl: string;
  at: string;
}

// A thread of its own: it takes half a minute, and whoever sent a request would wait
const { settings, publicUrl, at } = workerData as ToWriteAnew;
await writeAnew(settings, publicUrl, new Date(at));
parentPort?.postMessage("written");
