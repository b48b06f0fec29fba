import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { RegisterSetting } from "#domain/schools/register.ts";
import type { Db } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import { stored, texts } from "#db/stored.ts";

interface ReadOfFile {
  settings: RegisterSetting[];
  /** Rows that are left out, and why. */
  problems: string[];
}

/** Keeps what was read of a file until somebody has looked at it. Nothing of it holds yet. */
export async function keepRegisterImport(
  db: Db,
  { by, at }: Author,
  {
    partnershipId,
    fileName,
    settings,
    problems,
    madeOn = null,
  }: ReadOfFile & { partnershipId: string; fileName: string; madeOn?: string | null },
): Promise<string> {
  const id = randomUUID();
  const content = JSON.stringify({ settings, problems });
  await db
    .insertInto("registerImports")
    .values({ id, partnershipId, fileName, content, readBy: by, readAt: at, acceptedBy: null, acceptedAt: null, madeOn })
    .execute();
  return id;
}

/** Notes that a large file is being read; endReading says what came of it. */
export async function beginReading(db: Db, author: Author, { partnershipId, fileName }: { partnershipId: string; fileName: string }) {
  const id = await keepRegisterImport(db, author, { partnershipId, fileName, settings: [], problems: [] });
  await db.updateTable("registerImports").set({ readingSince: author.at }).where("id", "=", id).execute();
  return id;
}

/** Keeps what was read of a large file, or why it could not be. */
export async function endReading(db: Db, id: string, read: (ReadOfFile & { madeOn: string | null }) | { problem: string }): Promise<void> {
  const found =
    "problem" in read
      ? { problem: read.problem }
      : { content: JSON.stringify({ settings: read.settings, problems: read.problems }), madeOn: read.madeOn };
  await db
    .updateTable("registerImports")
    .set({ ...found, readingSince: null })
    .where("id", "=", id)
    .where("readingSince", "is not", null)
    .execute();
}

export async function findRegisterImport(db: Db, partnershipId: string, id: string) {
  const row = await db
    .selectFrom("registerImports")
    .selectAll()
    .where("id", "=", id)
    .where("partnershipId", "=", partnershipId)
    .executeTakeFirst();
  return row && { ...row, ...stored(readOfFile, row.content, "registerImports.content", row.id) };
}

const readOfFile: z.ZodType<ReadOfFile> = z.object({
  settings: z.array(
    z.object({
      urn: z.string(),
      dfeNumber: z.string(),
      ukprn: z.string(),
      name: z.string(),
      kind: z.string(),
      governance: z.string(),
      phase: z.string(),
      trust: z.object({ id: z.string(), name: z.string() }).nullable().optional(),
      status: z.enum(["open", "closing", "proposed", "closed"]),
      closedOn: z.string().nullable(),
      // Some forty texts of each of up to 25,000 schools: to look at every one takes longer than reading them
      columns: z.custom<Record<string, string>>((value) => typeof value === "object" && value !== null),
    }),
  ),
  problems: texts,
});

/** The newest first, without what was read. */
export async function listRegisterImports(db: Db, partnershipId: string) {
  return db
    .selectFrom("registerImports")
    .innerJoin("people", "people.id", "registerImports.readBy")
    .select(["registerImports.id", "fileName", "readAt", "acceptedAt", "readingSince", "problem", "people.name as readByName"])
    .where("partnershipId", "=", partnershipId)
    .orderBy("readAt", "desc")
    .limit(20)
    .execute();
}

/** The file from the newest day that was accepted, where it is newer than this one. */
export async function findNewerAccepted(db: Db, partnershipId: string, madeOn: string | null) {
  if (madeOn === null) return undefined;
  return db
    .selectFrom("registerImports")
    .select(["fileName", "madeOn"])
    .where("partnershipId", "=", partnershipId)
    .where("acceptedAt", "is not", null)
    .where("madeOn", ">", madeOn)
    .orderBy("madeOn", "desc")
    .limit(1)
    .executeTakeFirst();
}
