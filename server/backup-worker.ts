import { parentPort, workerData } from "node:worker_threads";
import { type Backup, writeBackup } from "#db/backups/write-backup.ts";
import type { DatabaseSettings } from "#db/connection.server.ts";
import { backupFault } from "./backup-fault.ts";

export interface ToBackUp {
  settings: DatabaseSettings;
  file: string;
  at: string;
}
export type BackedUp = { made: Backup } | { problem: string };

// A thread of its own: to copy and to read a large database again takes seconds, and whoever sent a request would wait
const { settings, file, at } = workerData as ToBackUp;
parentPort?.postMessage(await written());

async function written(): Promise<BackedUp> {
  try {
    return { made: await writeBackup(settings, file, new Date(at)) };
  } catch (error) {
    return { problem: backupFault(error, file, settings.address) ?? (error instanceof Error ? error.message : String(error)) };
  }
}
