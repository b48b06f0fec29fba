import path from "node:path";
import { CopyRefused } from "#db/backups/tables.ts";
import { startUpFault } from "./start-up-fault.ts";

const ofFiles: Record<string, (folder: string) => string> = {
  ENOENT: (folder) => `There is no folder ${folder}: make it, and let this service write there.`,
  EEXIST: (folder) => `${folder} is no folder: name another.`,
  ENOTDIR: (folder) => `${folder} is no folder: name another.`,
  EACCES: (folder) => `${folder} cannot be written: let this service write there.`,
  EPERM: (folder) => `${folder} cannot be written: let this service write there.`,
  EROFS: (folder) => `${folder} cannot be written: let this service write there.`,
  ENOSPC: (folder) => `There is no room left in ${folder}: make room, or name another folder.`,
  SQLITE_FULL: (folder) => `There is no room left in ${folder}: make room, or name another folder.`,
};

/** Why a backup was not made or not restored, in one sentence that says what to do; null where nobody has thought of it. */
export function backupFault(fault: unknown, file: string, address: string): string | null {
  if (fault instanceof CopyRefused) return fault.message;
  const [code] = codesOf(fault).flatMap((one) => Object.keys(ofFiles).filter((known) => one === known));
  if (code) return ofFiles[code]?.(path.dirname(path.resolve(file))) ?? null;
  return startUpFault(fault, { DATABASE_URL: address });
}

/** The same for administrators of partnerships, to whom it is not shown where the machine keeps its files. */
export function withoutPlace(problem: string, file: string): string {
  const name = path.basename(file);
  const whole = path.resolve(file);
  return problem.replaceAll(whole, name).replaceAll(file, name).replaceAll(path.dirname(whole), "the folder of the backups");
}

function codesOf(fault: unknown): string[] {
  if (!(fault instanceof Error)) return [];
  return [String((fault as { code?: unknown }).code ?? ""), ...codesOf(fault.cause)];
}
