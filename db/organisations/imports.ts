import { randomUUID } from "node:crypto";
import type { Db, Trx } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import type { Row } from "#db/rows.ts";

type Kind = Row<"organisationImports">["kind"];

/** Keeps what was read of a file until somebody has looked at it. Nothing of it holds yet. */
export async function keepImport(
  db: Db,
  { by, at }: Author,
  { partnershipId, kind, fileName, content }: { partnershipId: string; kind: Kind; fileName: string; content: object },
): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto("organisationImports")
    .values({
      id,
      partnershipId,
      kind,
      fileName,
      content: JSON.stringify(content),
      readBy: by,
      readAt: at,
      acceptedBy: null,
      acceptedAt: null,
    })
    .execute();
  return id;
}

export function findImport(db: Db, partnershipId: string, kind: Kind, id: string) {
  return db
    .selectFrom("organisationImports")
    .selectAll()
    .where("id", "=", id)
    .where("partnershipId", "=", partnershipId)
    .where("kind", "=", kind)
    .executeTakeFirst();
}

/** The newest first, without what was read. */
export function listImports(db: Db, partnershipId: string, kind: Kind) {
  return db
    .selectFrom("organisationImports")
    .innerJoin("people", "people.id", "organisationImports.readBy")
    .select(["organisationImports.id", "fileName", "readAt", "acceptedAt", "people.name as readByName"])
    .where("partnershipId", "=", partnershipId)
    .where("kind", "=", kind)
    .orderBy("readAt", "desc")
    .limit(20)
    .execute();
}

/** Marks an import as taken over, once; whoever comes second waits here, then finds it done. Whether it was this call. */
export async function claimImport(trx: Trx, { by, at }: Author, partnershipId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("organisationImports")
    .set({ acceptedBy: by, acceptedAt: at })
    .where("id", "=", id)
    .where("partnershipId", "=", partnershipId)
    .where("acceptedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function releaseImport(trx: Trx, id: string): Promise<void> {
  await trx.updateTable("organisationImports").set({ acceptedBy: null, acceptedAt: null }).where("id", "=", id).execute();
}
