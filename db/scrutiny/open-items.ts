import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import type { Db } from "#db/connection.server.ts";

/** What the panel of a return was to talk about and has not settled; nothing where no panel has it. */
export async function listOpenItems(db: Db, assessmentId: string, document: ReturnDocument): Promise<{ code: string; short: string }[]> {
  const panels = await db
    .selectFrom("panelSubmissions")
    .innerJoin("panels", "panels.id", "panelSubmissions.panelId")
    .select("panels.id")
    .where("panelSubmissions.assessmentId", "=", assessmentId)
    .where("panelSubmissions.removedAt", "is", null)
    .where("panels.cancelledAt", "is", null)
    .execute();
  if (panels.length === 0) return [];
  const [lines, proposals, settled] = await Promise.all([
    db.selectFrom("keyLines").select("standardCode").where("assessmentId", "=", assessmentId).where("removedAt", "is", null).execute(),
    db.selectFrom("proposals").select("standardCode").where("assessmentId", "=", assessmentId).execute(),
    db
      .selectFrom("moderatedRatings")
      .select("standardCode")
      .where("assessmentId", "=", assessmentId)
      .where("revision", "=", document.revision)
      .execute(),
  ]);
  const asked = new Set([...lines, ...proposals].map(({ standardCode }) => standardCode));
  const done = new Set(settled.map(({ standardCode }) => standardCode));
  return document.sections
    .flatMap(({ standards }) => standards)
    .filter(({ code }) => asked.has(code) && !done.has(code))
    .map(({ code, short }) => ({ code, short }));
}
