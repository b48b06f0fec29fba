import { panelItems } from "#domain/scrutiny/panel-items.ts";
import { readActionPlan } from "#db/assessments/action-plan.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import type { Db } from "#db/connection.server.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { listKeyLines } from "./key-lines.ts";
import { listModeratedRatings } from "./moderated-ratings.ts";
import { listNotes } from "./notes.ts";
import { listRecommendations } from "./recommendations.ts";

/** Everything about one submission that a panel works from: what it says, what is asked, noted, settled and recommended. */
export async function readForPanel(db: Db, view: ReturnView, { today, open }: { today: string; open?: string }) {
  const { assessment, cycle } = view;
  const submission = await findSubmission(db, assessment.id);
  if (!submission) return null;
  const { document, revision } = submission;
  const before = assessment.previousAssessmentId;
  const [set, earlier, earlierAgreed, keyLines, notes, agreed, recommendations, plan] = await Promise.all([
    findCycleSet(db, cycle),
    before ? findSubmission(db, before) : undefined,
    before ? listNewestAgreed(db, before) : [],
    listKeyLines(db, assessment.id),
    listNotes(db, assessment.id),
    listModeratedRatings(db, assessment.id, revision),
    listRecommendations(db, assessment.id, revision),
    readActionPlan(db, assessment),
  ]);
  const actions = [...plan.actions.filter(({ id }) => !plan.carriedOn.has(id)), ...plan.offered];
  return {
    set,
    document,
    revision,
    earlier: earlier?.document ?? null,
    earlierAgreed,
    keyLines,
    notes,
    agreed,
    recommendations,
    actions,
    ...panelItems({
      document,
      earlier: earlier?.document ?? null,
      set,
      keyLines: keyLines.flatMap(({ standardCode }) => standardCode ?? []),
      broughtIn: [
        ...(open ? [open] : []),
        ...notes.flatMap(({ standardCode }) => standardCode ?? []),
        ...agreed.map(({ standardCode }) => standardCode),
      ],
      actions,
      today,
    }),
  };
}

export type ReadForPanel = NonNullable<Awaited<ReturnType<typeof readForPanel>>>;

// As they stood when the response went out: of the last revision about which anything was agreed
async function listNewestAgreed(db: Db, assessmentId: string) {
  const rows = await db.selectFrom("moderatedRatings").selectAll().where("assessmentId", "=", assessmentId).execute();
  const newest = Math.max(...rows.map(({ revision }) => revision));
  return rows.filter(({ revision }) => revision === newest);
}
