import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

/** Takes away a file that was not finished, with what SQLite kept beside it. */
export function removePart(part: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${part}${end}`, { force: true });
}

/** Gives a finished file its name, once it is on the disk. */
export function inPlace(part: string, file: string): void {
  onDisk(part, "r+");
  renameSync(part, file);
  onDisk(path.dirname(file), "r");
}

function onDisk(name: string, flags: string) {
  // Windows has no such thing for a folder
  if (flags === "r" && process.platform === "win32") return;
  const handle = openSync(name, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
