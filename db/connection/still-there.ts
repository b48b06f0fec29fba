import { statSync } from "node:fs";

/**
 * Remembers which files hold an SQLite database now, and returns what throws once they are gone or others stand in their place:
 * SQLite would go on writing into what nobody will open again, or lay its log over another file.
 */
export function stillThere(path: string): () => void {
  if (path === ":memory:") return () => {};
  const own = identityOf(path);
  return () => {
    if (identityOf(path) !== own) throw new Error("The database file was deleted, or another one stands in its place");
  };
}

function identityOf(path: string): string | null {
  const [file, log] = [path, `${path}-wal`].map((one) => statSync(one, { bigint: true, throwIfNoEntry: false }));
  return file && log ? `${file.dev}:${file.ino} ${log.ino}` : null;
}
