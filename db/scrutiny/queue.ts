import type { StandardSet } from "#standards/schema.ts";
import type { QueuePanel, QueueReturn } from "#domain/scrutiny/queue.ts";
import { submittedRevision } from "#domain/assessments/assessment-state.ts";
import type { Db } from "#db/connection.server.ts";
import { organisationsIn } from "#db/cycles/cycles.ts";
import { organisationColumns, parted } from "#db/organisations/organisation-facts.ts";
import { listAttention } from "./attention.ts";

/** Every return of a cycle that has been submitted, with what the partnership did with it: as many queries whatever it holds. */
export async function listQueue(db: Db, cycleId: string, set: StandardSet): Promise<{ returns: QueueReturn[]; missing: Missing[] }> {
  const [rows, sections, questions, panels, keyLines, letters, attention] = await Promise.all([
    listReturns(db, cycleId),
    countReadSections(db, cycleId),
    listQuestions(db, cycleId),
    listPanelSlots(db, cycleId),
    countKeyLines(db, cycleId),
    listLetters(db, cycleId),
    listAttention(db, cycleId, set),
  ]);
  const returns = rows.flatMap(({ organisation, rest }): QueueReturn[] => {
    const { assessmentId, firstSubmittedAt, readerId, readerName, ...row } = rest;
    if (firstSubmittedAt === null) return [];
    const revision = submittedRevision(row);
    const asked = questions.get(assessmentId) ?? [];
    const open = asked.filter(({ answeredAt }) => answeredAt === null);
    const unreplied = open.filter(({ lastSide }) => lastSide === "partnership");
    const letter = letters.get(keyOf({ assessmentId, revision }));
    return [
      {
        ...row,
        assessmentId,
        organisation,
        firstSubmittedAt,
        reader: readerId && readerName ? { id: readerId, name: readerName } : null,
        sectionsRead: sections.get(keyOf({ assessmentId, revision })) ?? 0,
        questions: {
          open: open.length,
          replied: open.length - unreplied.length,
          answered: asked.length - open.length,
          dueOn: unreplied.flatMap(({ dueOn }) => dueOn ?? []).sort()[0] ?? null,
        },
        keyLines: keyLines.get(assessmentId) ?? 0,
        panel: panels.get(assessmentId) ?? null,
        response: letter
          ? {
              byId: letter.savedBy,
              by: letter.by,
              savedAt: letter.savedAt,
              approverId: letter.approverId,
              isAsked: letter.approvalAskedAt !== null,
              isApproved: letter.approvedAt !== null,
            }
          : null,
        attention: attention.get(assessmentId) ?? null,
      },
    ];
  });
  const missing = rows.flatMap(({ organisation, rest }) => (rest.firstSubmittedAt === null ? [{ organisation }] : []));
  return { returns, missing };
}

type Missing = Pick<QueueReturn, "organisation">;

async function listReturns(db: Db, cycleId: string) {
  const rows = await organisationsIn(db, cycleId)
    .leftJoin("reviews", "reviews.assessmentId", "assessments.id")
    .leftJoin("people as readers", "readers.id", "reviews.readerId")
    .select(organisationColumns)
    .select([
      "assessments.id as assessmentId",
      "assessments.state",
      "assessments.revision",
      "assessments.firstSubmittedAt",
      "assessments.responseSentOn",
      "reviews.readerId",
      "readers.name as readerName",
      "reviews.acknowledgedAt",
      "reviews.readRevision",
      "reviews.readAt",
      "reviews.sampled",
    ])
    .where("assessments.withdrawnOn", "is", null)
    .execute();
  return rows.map(parted);
}

async function countReadSections(db: Db, cycleId: string) {
  const rows = await db
    .selectFrom("readSections")
    .innerJoin("assessments", "assessments.id", "readSections.assessmentId")
    .select((eb) => ["readSections.assessmentId", "readSections.revision", eb.fn.countAll<number | string>().as("count")])
    .where("assessments.cycleId", "=", cycleId)
    .groupBy(["readSections.assessmentId", "readSections.revision"])
    .execute();
  // PostgreSQL counts in strings
  return new Map(rows.map((row) => [keyOf(row), Number(row.count)]));
}

// Only what the partnership asks has a day
async function listQuestions(db: Db, cycleId: string) {
  const rows = await db
    .selectFrom("conversations")
    .innerJoin("assessments", "assessments.id", "conversations.assessmentId")
    .select(["conversations.assessmentId", "conversations.answeredAt", "conversations.dueOn", "conversations.lastSide"])
    .where("assessments.cycleId", "=", cycleId)
    .where("conversations.dueOn", "is not", null)
    .execute();
  return Map.groupBy(rows, ({ assessmentId }) => assessmentId);
}

async function listPanelSlots(db: Db, cycleId: string): Promise<Map<string, QueuePanel & { slotAt: string; slotMinutes: number }>> {
  const rows = await db
    .selectFrom("panelSubmissions")
    .innerJoin("panels", "panels.id", "panelSubmissions.panelId")
    .select([
      "panels.id",
      "panels.startsAt",
      "panels.minutes",
      "panels.place",
      "panels.link",
      "panels.chairId",
      "panels.packOn",
      "panels.heldAt",
      "panelSubmissions.assessmentId",
    ])
    .select(["panelSubmissions.startsAt as slotAt", "panelSubmissions.minutes as slotMinutes"])
    .where("panels.cycleId", "=", cycleId)
    .where("panels.cancelledAt", "is", null)
    .where("panelSubmissions.removedAt", "is", null)
    .orderBy("panels.startsAt")
    .execute();
  return new Map(rows.map(({ assessmentId, ...panel }) => [assessmentId, panel]));
}

async function countKeyLines(db: Db, cycleId: string) {
  const rows = await db
    .selectFrom("keyLines")
    .innerJoin("assessments", "assessments.id", "keyLines.assessmentId")
    .select((eb) => ["keyLines.assessmentId", eb.fn.countAll<number | string>().as("count")])
    .where("assessments.cycleId", "=", cycleId)
    .where("keyLines.removedAt", "is", null)
    .groupBy("keyLines.assessmentId")
    .execute();
  return new Map(rows.map((row) => [row.assessmentId, Number(row.count)]));
}

async function listLetters(db: Db, cycleId: string) {
  const rows = await db
    .selectFrom("responses")
    .innerJoin("assessments", "assessments.id", "responses.assessmentId")
    .innerJoin("people", "people.id", "responses.savedBy")
    .select([
      "responses.assessmentId",
      "responses.revision",
      "responses.savedBy",
      "responses.savedAt",
      "responses.approverId",
      "responses.approvalAskedAt",
      "responses.approvedAt",
    ])
    .select("people.name as by")
    .where("assessments.cycleId", "=", cycleId)
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row]));
}

const keyOf = ({ assessmentId, revision }: { assessmentId: string; revision: number }) => `${assessmentId} ${revision}`;
