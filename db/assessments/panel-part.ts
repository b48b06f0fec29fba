import type { PanelPart } from "#domain/assessments/permissions.ts";
import type { Db } from "#db/connection.server.ts";

interface PanelFacts {
  /** Undefined where no panel has the return. */
  panel: PanelPart | undefined;
  hasConflict: boolean;
}

/** What the panels that have a return, and what they declared, make of a person: for whoever has a part in its partnership. */
export async function findPanelPart(db: Db, assessmentId: string, personId: string): Promise<PanelFacts> {
  const [panels, conflict] = await Promise.all([
    db
      .selectFrom("panelSubmissions")
      .innerJoin("panels", "panels.id", "panelSubmissions.panelId")
      .leftJoin("panelMembers", (join) =>
        join
          .onRef("panelMembers.panelId", "=", "panels.id")
          .on("panelMembers.personId", "=", personId)
          .on("panelMembers.removedAt", "is", null),
      )
      .select(["panels.chairId", "panelSubmissions.chairId as slotChairId", "panelMembers.personId"])
      .where("panelSubmissions.assessmentId", "=", assessmentId)
      .where("panelSubmissions.removedAt", "is", null)
      .where("panels.cancelledAt", "is", null)
      .execute(),
    db
      .selectFrom("conflicts")
      .select("personId")
      .where("assessmentId", "=", assessmentId)
      .where("personId", "=", personId)
      .where("endedAt", "is", null)
      .executeTakeFirst(),
  ]);
  // A slot may have a chair of its own, where the chair of the meeting steps out of it
  const chairs = panels.some(({ chairId, slotChairId }) => (slotChairId ?? chairId) === personId);
  const panel = panels.length === 0 ? undefined : { chairs, sits: panels.some((one) => one.personId !== null || one.chairId === personId) };
  return { panel, hasConflict: conflict !== undefined };
}

/** Who declared a conflict about a return. */
export async function listConflicted(db: Db, assessmentIds: string[]): Promise<{ assessmentId: string; personId: string }[]> {
  if (assessmentIds.length === 0) return [];
  return db
    .selectFrom("conflicts")
    .select(["assessmentId", "personId"])
    .where("assessmentId", "in", assessmentIds)
    .where("endedAt", "is", null)
    .execute();
}
