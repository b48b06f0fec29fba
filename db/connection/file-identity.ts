import { statSync } from "node:fs";

/** Which files hold an SQLite database at this path, or null where there is none: what is put in their place later has others. */
export function fileIdentity(path: string): string | null {
  const [file, log] = [path, `${path}-wal`].map((one) => statSync(one, { bigint: true, throwIfNoEntry: false }));
  return file && log ? `${file.dev}:${file.ino} ${log.ino}` : null;
}
