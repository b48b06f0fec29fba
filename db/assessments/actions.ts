import { randomUUID } from "node:crypto";
import type { Progress } from "#domain/assessments/progress.ts";
import { dayOf } from "#domain/dates.ts";
import { touchAssessment } from "./assessments.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import type { Database } from "#db/schema.ts";
import { refreshSummary } from "./section-summaries.ts";
import type { WholeSection } from "#domain/assessments/applicability.ts";

export type Action = Database["actions"];
type ActionText = Pick<Action, "what" | "gap" | "owner" | "dueOn" | "successMeasure">;

export async function listActions(db: Db, assessmentId: string): Promise<Action[]> {
  return db.selectFrom("actions").selectAll().where("assessmentId", "=", assessmentId).orderBy("dueOn").orderBy("id").execute();
}

export async function findAction(db: Db, assessmentId: string, id: string): Promise<Action | undefined> {
  return db.selectFrom("actions").selectAll().where("id", "=", id).where("assessmentId", "=", assessmentId).executeTakeFirst();
}

export async function findActionByWords(db: Db, assessmentId: string, standardCode: string, what: string) {
  return db
    .selectFrom("actions")
    .selectAll()
    .where("assessmentId", "=", assessmentId)
    .where("standardCode", "=", standardCode)
    .where("what", "=", what)
    .executeTakeFirst();
}

export async function listActionUpdates(db: Db, actionId: string) {
  return db
    .selectFrom("actionUpdates")
    .innerJoin("people", "people.id", "actionUpdates.personId")
    .select(["actionUpdates.id", "actionUpdates.progress", "actionUpdates.note", "actionUpdates.madeAt", "people.name"])
    .where("actionUpdates.actionId", "=", actionId)
    .orderBy("actionUpdates.madeAt", "desc")
    .execute();
}

interface Place {
  assessmentId: string;
  section: WholeSection;
  standardCode: string;
}

/**
 * Adds an action to a standard. False when the return may not be changed now. One carried over from an earlier
 * return keeps its date of agreement and its progress, and is carried over once however often this is asked. The same
 * words for the same standard are the same action, sent twice.
 */
export async function addAction(
  db: Db,
  author: Author,
  place: Place,
  text: ActionText,
  earlier: Pick<Action, "id" | "agreedOn" | "progress"> | null = null,
) {
  return inTransaction(db, async (trx) => {
    if (!(await touchAssessment(trx, place.assessmentId, author.at))) return false;
    if (earlier && (await isCarriedOver(trx, place.assessmentId, earlier.id))) return true;
    if (!earlier && (await isThere(trx, place, text))) return true;
    await trx
      .insertInto("actions")
      .values({
        id: randomUUID(),
        assessmentId: place.assessmentId,
        standardCode: place.standardCode,
        ...text,
        progress: earlier?.progress ?? "not-started",
        carriedFrom: earlier?.id ?? null,
        agreedOn: earlier?.agreedOn ?? dayOf(author.at),
        closedOn: null,
        revision: 1,
        savedBy: author.by,
        savedAt: author.at,
      })
      .execute();
    await recordHistory(trx, author, { ...place, event: "action-added", after: text });
    await refreshSummary(trx, place.assessmentId, place.section);
    return true;
  });
}

async function isThere(trx: Trx, { assessmentId, standardCode }: Place, text: ActionText): Promise<boolean> {
  const words = JSON.stringify(actionTextOf(text));
  const actions = await listActions(trx, assessmentId);
  return actions.some((action) => action.standardCode === standardCode && JSON.stringify(actionTextOf(action)) === words);
}

async function isCarriedOver(trx: Trx, assessmentId: string, earlierId: string): Promise<boolean> {
  const known = await trx
    .selectFrom("actions")
    .select("id")
    .where("assessmentId", "=", assessmentId)
    .where("carriedFrom", "=", earlierId)
    .executeTakeFirst();
  return known !== undefined;
}

/** Changes an action's words. "stale" when someone else changed it since the person opened it. */
export async function changeAction(db: Db, author: Author, place: Place, before: Action, text: ActionText, baseRevision: number) {
  return inTransaction(db, async (trx): Promise<"saved" | "stale" | "locked"> => {
    if (!(await touchAssessment(trx, place.assessmentId, author.at))) return "locked";
    const { numUpdatedRows } = await trx
      .updateTable("actions")
      .set({ ...text, revision: baseRevision + 1, savedBy: author.by, savedAt: author.at })
      .where("id", "=", before.id)
      .where("assessmentId", "=", place.assessmentId)
      .where("revision", "=", baseRevision)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return "stale";
    await recordHistory(trx, author, { ...place, event: "action-changed", before: actionTextOf(before), after: text });
    return "saved";
  });
}

/** Records how an action is going, before and after submission. */
export async function updateActionProgress(db: Db, author: Author, action: Action, update: { progress: Progress; note: string }) {
  await inTransaction(db, async (trx) => {
    await trx
      .updateTable("actions")
      .set({ progress: update.progress, closedOn: update.progress === "done" ? dayOf(author.at) : null })
      .where("id", "=", action.id)
      .execute();
    await trx
      .insertInto("actionUpdates")
      .values({ id: randomUUID(), actionId: action.id, ...update, personId: author.by, madeAt: author.at })
      .execute();
    await recordHistory(trx, author, {
      assessmentId: action.assessmentId,
      standardCode: action.standardCode,
      event: "action-progress",
      before: { progress: action.progress },
      after: update,
    });
  });
}

/** Takes an action out of the plan before it was ever submitted; its words stay in the history. */
export async function removeAction(db: Db, author: Author, place: Place, action: Action) {
  return inTransaction(db, async (trx) => {
    if (!(await touchAssessment(trx, place.assessmentId, author.at))) return false;
    await trx.deleteFrom("actionUpdates").where("actionId", "=", action.id).execute();
    await trx.deleteFrom("actions").where("id", "=", action.id).execute();
    await recordHistory(trx, author, { ...place, event: "action-removed", before: actionTextOf(action) });
    await refreshSummary(trx, place.assessmentId, place.section);
    return true;
  });
}

export function actionTextOf(action: ActionText): ActionText {
  const { what, gap, owner, dueOn, successMeasure } = action;
  return { what, gap, owner, dueOn, successMeasure };
}
