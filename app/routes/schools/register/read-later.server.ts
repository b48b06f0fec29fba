import { readApart } from "#app/files/tasks/read-apart.ts";
import type { Db } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import { beginReading, endReading } from "#db/schools/register-imports.ts";
import { registerMadeOn } from "#domain/schools/register.ts";

/** Up to this size, which holds thousands of schools, a file is read before the next page is shown. */
const atOnce = 5_000_000;

export const isReadLater = (file: File) => file.size > atOnce;

// Such a file is kept in memory while it arrives and until it is read, and is as large as a process that serves
const held = new Map<string, number>();

function hold(partnershipId: string): () => void {
  const change = (by: number) => held.set(partnershipId, (held.get(partnershipId) ?? 0) + by);
  change(1);
  return () => void change(-1);
}

/**
 * Holds the place of the one large file that this process takes of a partnership at a time while it arrives, and returns how to
 * give it up; null where it is taken. What does not say how large it is may be large.
 */
export function placeFor(request: Request, partnershipId: string): (() => void) | null {
  const size = Number(request.headers.get("Content-Length") ?? Infinity);
  if (size <= atOnce) return () => {};
  return held.get(partnershipId) ? null : hold(partnershipId);
}

/** Begins to read a large file and returns the id under which its page says how far it is. */
export async function readLater(
  db: Db,
  author: Author,
  { partnershipId, file, authorities }: { partnershipId: string; file: File; authorities: string[] },
): Promise<string> {
  const id = await beginReading(db, author, { partnershipId, fileName: file.name.slice(0, 200) });
  void read(db, id, file, authorities)
    .catch((error: unknown) => console.error("A file of the register could not be read", error))
    .finally(hold(partnershipId));
  return id;
}

async function read(db: Db, id: string, file: File, authorities: string[]) {
  try {
    const found = await readApart("register", file, { authorities });
    await endReading(db, id, "problem" in found ? found : { ...found, madeOn: registerMadeOn(file.name, found.newestChange) });
  } catch (error) {
    await endReading(db, id, { problem: "Something went wrong while it was read. Send it again" });
    throw error;
  }
}
