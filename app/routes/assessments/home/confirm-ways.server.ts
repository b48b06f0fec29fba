import { flagsRaised, setAsked } from "#domain/assessments/applicability.ts";
import { markInWords } from "#domain/assessments/carried-answer.ts";
import { lookRule } from "#domain/assessments/evidence/to-look-at.ts";
import { pilesOf, sectionsLeft } from "#domain/assessments/piles.ts";
import { refusedBecause } from "#domain/assessments/permissions.ts";
import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import type { TaskList } from "#domain/assessments/task-list.ts";
import { dayOf } from "#domain/dates.ts";
import { listAnswers } from "#db/assessments/answers.ts";
import { begunStandards } from "#app/routes/assessments/confirm/confirm.server.ts";
import { listMarks } from "#db/assessments/marks.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import type { RequiredAssessment } from "#app/routes/assessments/requirements.ts";

/** The ways to the answers of last cycle that are left to confirm, and what was said of some and waits to be followed up. */
export async function readConfirmWays(
  view: RequiredAssessment,
  earlierReturn: ReturnDocument | undefined,
  list: Pick<TaskList, "sections">,
) {
  const { db, assessment, cycle } = view;
  if (!assessment.previousAssessmentId) return null;
  const [set, marks, answers] = await Promise.all([findCycleSet(db, cycle), listMarks(db, assessment.id), listAnswers(db, assessment.id)]);
  const asked = setAsked(set, flagsRaised(assessment));
  const piles = pilesOf(asked, earlierReturn, list, lookRule(set, cycle, dayOf(view.now)));
  if (!piles) return null;
  const mine = asked.sections.map(({ code }) => ({ code, mayEdit: refusedBecause("answer", view.part, view.facts, code) === null }));
  const begun = begunStandards(answers);
  const left = [...piles.unchanged.left, ...piles.evidence.left].filter(({ code }) => !begun.has(code));
  const sections = sectionsLeft({ ...piles.unchanged, left }, mine);
  const order = asked.sections.map(({ code }) => code);
  return {
    version: earlierReturn?.set.version ?? "",
    sections: sections
      .sort((a, b) => order.indexOf(a) - order.indexOf(b))
      .map((code) => ({ code, left: left.filter((one) => one.sectionCode === code).length })),
    changedLeft: piles.changed.left.filter(
      ({ code, sectionCode }) => !begun.has(code) && mine.some((one) => one.code === sectionCode && one.mayEdit),
    ).length,
    marks: asked.sections.flatMap((section) =>
      section.standards.flatMap(({ code, short }) =>
        marks.filter(({ standardCode }) => standardCode === code).map((mark) => ({ code, short, words: markInWords(mark) })),
      ),
    ),
  };
}

export type ConfirmWays = NonNullable<Awaited<ReturnType<typeof readConfirmWays>>>;
