import { randomUUID } from "node:crypto";
import { slips } from "#domain/assessments/actions/action-standing.ts";
import type { Progress } from "#domain/assessments/actions/progress.ts";
import { dayOf } from "#domain/dates.ts";
import { touchAssessment } from "./assessments.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import type { ExpressionBuilder } from "kysely";
import { builtOnce } from "#db/built-once.ts";
import { type Author, recordHistory } from "#db/history.ts";
import type { Database } from "#db/schema.ts";
import { refreshSummary } from "./section-summaries.ts";
import type { WholeSection } from "#domain/assessments/applicability.ts";

export type Action = Database["actions"];
type ActionText = Pick<Action, "what" | "gap" | "owner" | "dueOn" | "successMeasure">;

export async function listActions(db: Db, assessmentId: string): Promise<Action[]> {
  return actionsOf.all(db, { assessmentId });
}

const actionsOf = builtOnce((db, { assessmentId }: Pick<Action, "assessmentId">) =>
  db.selectFrom("actions").selectAll().where("assessmentId", "=", assessmentId).orderBy("dueOn").orderBy("id"),
);

export async function findAction(db: Db, assessmentId: string, id: string): Promise<Action | undefined> {
  return db.selectFrom("actions").selectAll().where("id", "=", id).where("assessmentId", "=", assessmentId).executeTakeFirst();
}

export async function findActions(db: Db, ids: string[]): Promise<Action[]> {
  if (ids.length === 0) return [];
  return db.selectFrom("actions").selectAll().where("id", "in", ids).execute();
}

/** The actions of later audits into which these were carried over. */
export async function listCarriedOn(db: Db, ids: string[]): Promise<Action[]> {
  if (ids.length === 0) return [];
  return db.selectFrom("actions").selectAll().where("carriedFrom", "in", ids).execute();
}

/** The same action in the newest audit that holds it: there alone it is said how it is going. */
export async function findNewest(db: Db, action: Action): Promise<Action> {
  const [next] = await listCarriedOn(db, [action.id]);
  return next ? findNewest(db, next) : action;
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
    .select([
      "actionUpdates.id",
      "actionUpdates.progress",
      "actionUpdates.note",
      "actionUpdates.shows",
      "actionUpdates.dueOn",
      "actionUpdates.madeAt",
      "people.name",
    ])
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
 * return keeps its dates of agreement and its progress, and is carried over once however often this is asked. The same
 * words for the same standard are the same action, sent twice.
 */
export async function addAction(
  db: Db,
  author: Author,
  place: Place,
  text: ActionText,
  earlier: Pick<Action, "id" | "agreedOn" | "progress" | "firstDueOn" | "dueAgreedOn"> | null = null,
) {
  return inTransaction(db, async (trx) => {
    if (!(await touchAssessment(trx, place.assessmentId, author.at))) return false;
    if (earlier && (await isCarriedOver(trx, place.assessmentId, earlier.id))) return true;
    if (!earlier && (await isThere(trx, place, text))) return true;
    const [before] = earlier ? await findActions(trx, [earlier.id]) : [];
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
        firstDueOn: earlier?.firstDueOn ?? null,
        dueAgreedOn: earlier?.dueAgreedOn ?? null,
        closedOn: null,
        // What it answers, it answers in the next audit too
        recommendationId: before?.recommendationId ?? null,
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

interface Change extends ActionText {
  /** What has held it up, where a date slips that had been agreed: the first one then stays on record. */
  slipReason?: string;
}

/** Changes an action's words, and its date. "stale" when someone else changed it since the person opened it. */
export async function changeAction(
  db: Db,
  author: Author,
  place: Place,
  { before, isAgreed }: { before: Action; isAgreed: boolean },
  change: Change,
  baseRevision: number,
) {
  const text = actionTextOf(change);
  const isSlipping = slips({ dueOn: before.dueOn, isAgreed }, text.dueOn);
  const note = change.slipReason ?? "";
  return inTransaction(db, async (trx): Promise<"saved" | "stale" | "locked"> => {
    if (!(await touchAssessment(trx, place.assessmentId, author.at))) return "locked";
    const { numUpdatedRows } = await trx
      .updateTable("actions")
      .set((eb) => ({
        ...text,
        ...(isSlipping && slipped(eb, author)),
        revision: baseRevision + 1,
        savedBy: author.by,
        savedAt: author.at,
      }))
      .where("id", "=", before.id)
      .where("assessmentId", "=", place.assessmentId)
      .where("revision", "=", baseRevision)
      .where("closureAt", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return "stale";
    if (isSlipping && note) await insertUpdate(trx, author, before.id, { progress: before.progress, note, dueOn: text.dueOn });
    const after = isSlipping && note ? { ...text, note } : text;
    await recordHistory(trx, author, { ...place, event: "action-changed", before: actionTextOf(before), after });
    return "saved";
  });
}

// The right side of an update reads the row as it was: the first date is kept, however often it slips
function slipped(eb: ExpressionBuilder<Database, "actions">, { at }: Author) {
  return { firstDueOn: eb.fn.coalesce("firstDueOn", "dueOn"), dueAgreedOn: dayOf(at) };
}

interface ActionUpdate {
  progress: Progress;
  note: string;
  /** Of one that is done: what shows it. */
  shows?: string;
  /** The date agreed anew; the note says why. */
  dueOn?: string | null;
}

/** Records how an action is going and until when, before and after submission; "closed" where the partnership closed it meanwhile. */
export async function updateActionProgress(
  db: Db,
  author: Author,
  action: Action,
  { progress, note, shows = "", dueOn = null }: ActionUpdate,
) {
  const isDated = dueOn !== null && dueOn !== action.dueOn;
  const update = { progress, note };
  return inTransaction(db, async (trx): Promise<"saved" | "closed"> => {
    const { numUpdatedRows } = await trx
      .updateTable("actions")
      .set((eb) => ({
        progress,
        closedOn: progress === "done" ? dayOf(author.at) : null,
        // Who has it open to change would put the old date back
        ...(isDated && { dueOn, ...slipped(eb, author), revision: eb("revision", "+", 1) }),
      }))
      .where("id", "=", action.id)
      .where("closureAt", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return "closed";
    await insertUpdate(trx, author, action.id, { ...update, shows, dueOn: isDated ? dueOn : null });
    await recordHistory(trx, author, {
      assessmentId: action.assessmentId,
      standardCode: action.standardCode,
      event: "action-progress",
      before: { progress: action.progress, ...(isDated && { dueOn: action.dueOn }) },
      after: { ...update, ...(shows && { shows }), ...(isDated && { dueOn }) },
    });
    return "saved";
  });
}

async function insertUpdate(
  trx: Trx,
  { by, at }: Author,
  actionId: string,
  update: { progress: Progress; note: string; shows?: string; dueOn: string | null },
) {
  await trx
    .insertInto("actionUpdates")
    .values({ id: randomUUID(), actionId, ...update, personId: by, madeAt: at })
    .execute();
}

/** Agrees one new date, for one reason, for several open actions. */
export async function agreeNewDate(db: Db, author: Author, actions: Action[], { dueOn, reason }: { dueOn: string; reason: string }) {
  await inTransaction(db, async (trx) => {
    for (const action of actions) await updateActionProgress(trx, author, action, { progress: action.progress, note: reason, dueOn });
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
