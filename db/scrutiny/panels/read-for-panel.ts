import { panelItems } from "#domain/scrutiny/panel-items.ts";
import { listAskedQuestions } from "#db/conversations/asked-questions.ts";
import { readActionPlan } from "#db/assessments/action-plan.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";
import { cycleInShort } from "#domain/assessments/comparison.ts";
import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import { kindLabel } from "#domain/scrutiny/finding-kinds.ts";
import { type FoundStandard, isStrong } from "#domain/scrutiny/found-standards.ts";
import { readFindings } from "../findings.ts";
import { listKeyLines } from "../key-lines.ts";
import { listModeratedRatings } from "../moderated-ratings.ts";
import { listNotes } from "./notes.ts";
import { listRecommendations } from "../recommendations.ts";

/** Everything about one submission that a panel works from: what it says, what is asked, noted, settled and recommended. */
export async function readForPanel(db: Db, view: ReturnView, { today, open }: { today: string; open?: string }) {
  const { assessment } = view;
  const findings = await readFindings(db, view, today);
  if (!findings) return null;
  const { set, submission, found } = findings;
  const { document, revision } = submission;
  const earlier = findings.earlier ?? null;
  const before = assessment.previousAssessmentId;
  const [earlierAgreed, keyLines, asked, notes, agreed, recommendations, plan] = await Promise.all([
    before ? listNewestAgreed(db, before) : [],
    listKeyLines(db, assessment.id),
    listAskedQuestions(db, assessment.id),
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
    earlier,
    earlierAgreed,
    keyLines,
    asked,
    notes,
    agreed,
    recommendations,
    actions,
    ...panelItems({
      document,
      earlier,
      set,
      findings: strongest(found, earlier),
      keyLines: keyLines.flatMap(({ standardCode }) => standardCode ?? []),
      asked: asked.flatMap(({ standardCode }) => standardCode ?? []),
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

// What the reading found that is by itself a reason to ask, the weightiest of each standard
function strongest(found: FoundStandard[], earlier: ReturnDocument | null): Map<string, string> {
  const then = earlier ? cycleInShort(earlier.cycle.title) : "the last audit";
  return new Map(
    found.flatMap(({ code, findings }) => {
      const [first] = findings.filter(isStrong);
      return first ? [[code, kindLabel(first.kind, then)] as const] : [];
    }),
  );
}

// As they stood when the response went out: of the last revision about which anything was agreed
async function listNewestAgreed(db: Db, assessmentId: string) {
  const rows = await db.selectFrom("moderatedRatings").selectAll().where("assessmentId", "=", assessmentId).execute();
  const newest = Math.max(...rows.map(({ revision }) => revision));
  return rows.filter(({ revision }) => revision === newest);
}
