import { z } from "zod";
import type { Db } from "#db/connection.server.ts";
import type { HistoryEvent } from "#db/history-events.ts";
import type { Assessment } from "#db/rows.ts";
import { stored } from "#db/stored.ts";

/** Who reopened the return last, when and why. */
export async function findReopening(db: Db, assessmentId: string) {
  const entry = await findLast(db, assessmentId, "reopened");
  if (!entry) return undefined;
  const { reason, revision } = stored(reopening, entry.after ?? "", "history.after", entry.id);
  return { at: entry.at, by: entry.name, reason, revision };
}

const reopening = z.object({ reason: z.string(), revision: z.number() });

/** Who signed the revision that is submitted now; undefined where none is. Whoever holds the part today may be somebody else. */
export async function findSigner(db: Db, { id, revision, submittedAt }: Pick<Assessment, "id" | "revision" | "submittedAt">) {
  if (submittedAt === null) return undefined;
  return db
    .selectFrom("signOffs")
    .select(["personName as name", "jobTitle", "forName", "forJobTitle"])
    .where("assessmentId", "=", id)
    .where("revision", "=", revision)
    .where("capacity", "is", null)
    .executeTakeFirst();
}

/** The note with which a signatory returned it last, of the revision that is being signed now. */
export async function findReturning(db: Db, { id, revision }: Pick<Assessment, "id" | "revision">) {
  const entry = await findLast(db, id, "returned-to-champion");
  if (!entry) return undefined;
  const said = stored(returning, entry.after ?? "", "history.after", entry.id);
  return said.revision === revision ? { at: entry.at, by: entry.name, note: said.note } : undefined;
}

const returning = z.object({ note: z.string(), revision: z.number() });

/** The standards whose answer, evidence or actions changed since an instant, each once. */
export async function listChangedSince(db: Db, assessmentId: string, since: string): Promise<string[]> {
  const rows = await db
    .selectFrom("history")
    .select("standardCode")
    .distinct()
    .where("assessmentId", "=", assessmentId)
    .where("at", ">", since)
    .where("standardCode", "is not", null)
    .where("event", "!=", "answer-version-set-aside")
    .execute();
  return rows.flatMap((row) => row.standardCode ?? []);
}

/** Who sent the return for signature last, and when. */
export async function findSending(db: Db, assessmentId: string) {
  const entry = await findLast(db, assessmentId, "sent-for-sign-off");
  return entry && { at: entry.at, by: entry.name };
}

async function findLast(db: Db, assessmentId: string, event: HistoryEvent) {
  return db
    .selectFrom("history")
    .leftJoin("people", "people.id", "history.personId")
    .select(["history.id", "history.at", "history.after", "people.name"])
    .where("history.assessmentId", "=", assessmentId)
    .where("history.event", "=", event)
    .orderBy("history.at", "desc")
    .limit(1)
    .executeTakeFirst();
}
