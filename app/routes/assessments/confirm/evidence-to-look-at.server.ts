import { findStandard } from "#standards/find-standard.ts";
import { flagsRaised, notAskedBecause } from "#domain/assessments/applicability.ts";
import { lookAt, lookInWords, lookRule } from "#domain/assessments/evidence/to-look-at.ts";
import { refusedBecause } from "#domain/assessments/permissions.ts";
import { dayOf } from "#domain/dates.ts";
import { listAnswers } from "#db/assessments/answers.ts";
import { listEvidence } from "#db/assessments/evidence.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import type { RequiredAssessment } from "#app/routes/assessments/requirements.ts";

/** Evidence of answers that are given, past its date, undated or old, which this person may date. Each item once. */
export async function readEvidenceToLookAt(view: RequiredAssessment) {
  const { db, assessment, cycle, now } = view;
  const [set, answers, evidence] = await Promise.all([
    findCycleSet(db, cycle),
    listAnswers(db, assessment.id),
    listEvidence(db, assessment.id),
  ]);
  const rule = lookRule(set, cycle, dayOf(now));
  const flags = flagsRaised(assessment);
  const rated = new Set(answers.filter(({ rating }) => rating && rating !== "not-applicable").map(({ standardCode }) => standardCode));
  return evidence.flatMap((item) => {
    const look = lookAt(item, rule);
    const served = item.standards.flatMap((code) => {
      const found = findStandard(set, code);
      return found && rated.has(code) && notAskedBecause(set, found.standard, flags) === null ? [{ code, section: found.section }] : [];
    });
    const own = served.find(({ section }) => refusedBecause("edit", view.part, view.facts, section.code) === null);
    if (!look || !own) return [];
    const { id, title, shows, kept, checkedOn, reviewBy, savedAt } = item;
    return [
      {
        id,
        title,
        shows,
        kept,
        checkedOn,
        reviewBy,
        savedAt,
        look: lookInWords(look, item, rule),
        standards: served.map(({ code }) => code),
        section: own.section,
        standardCode: own.code,
      },
    ];
  });
}

export type EvidenceToLookAt = Awaited<ReturnType<typeof readEvidenceToLookAt>>[number];
