import { findStandard } from "#standards/find-standard.ts";
import type { Progress } from "#domain/assessments/actions/progress.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { findStandardOfReturn } from "#domain/assessments/return-document.ts";
import type { StandardSet } from "#standards/schema.ts";
import { addAction, findActionByWords, updateActionProgress } from "#db/assessments/actions.ts";
import { saveAnswer } from "#db/assessments/answers.ts";
import { confirmEarlierAnswer } from "#db/assessments/carry-forward.ts";
import type { Trx } from "../connection.server.ts";
import { addEvidence, listEvidence, useEvidence as serveStandard } from "#db/assessments/evidence.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import type { SeedAgency } from "./agencies.ts";
import { answerFor } from "./answers.ts";
import type { SeedAnswer } from "./texts/seed-answer.ts";
import { ratings2024 } from "./finished-cycle.ts";
import { openAnswers } from "./open-cycle.ts";
import { openReturns } from "./open-returns.ts";
import { chance } from "./texts/chance.ts";

export type SeededAnswer = SeedAnswer & {
  code: string;
  rating: Rating;
  savedOn: string;
  confirmed: boolean;
};

/** What an agency answered in the finished cycle. */
export function answers2024(agency: SeedAgency): SeededAnswer[] {
  return Object.entries(ratings2024[agency.id] ?? {}).map(([code, rating], index) => ({
    ...answerFor(agency.id, code, "2024", rating),
    code,
    rating,
    savedOn: dayAfter("2024-10-07", index + (chance(agency.id, code) % 12)),
    confirmed: false,
  }));
}

/** What an agency has answered in the open cycle so far. */
export function answers2026(agency: SeedAgency): SeededAnswer[] {
  const plan = openReturns[agency.id];
  const answers = openAnswers(agency.id);
  const last = plan?.lastWorkedOn ?? "2026-11-20";
  return answers.map((answer, index) => ({
    ...answer.answer,
    code: answer.code,
    rating: answer.rating,
    savedOn: dayAfter(last, -Math.min(40, answers.length - 1 - index)),
    confirmed: answer.confirmedFrom2024,
  }));
}

/** Writes answers, evidence and actions as the agency's people would, through the repositories. */
export async function writeAnswers(trx: Trx, agency: SeedAgency, assessmentId: string, set: StandardSet, answers: SeededAnswer[]) {
  const known = new Map<string, string>();
  for (const answer of answers) {
    const section = findStandard(set, answer.code)?.section;
    if (!section) throw new Error(`${answer.code} is not in ${set.key} ${set.version}`);
    const author = {
      by: writerOf(agency, section.code),
      at: `${answer.savedOn}T1${chance(agency.id, answer.code) % 8}:3${chance(answer.code) % 10}:00.000Z`,
    };
    const place = { assessmentId, section, standardCode: answer.code };

    if (answer.confirmed) {
      const earlier = await findSubmission(trx, `2024-${agency.id}`);
      const standard = earlier && findStandardOfReturn(earlier.document, answer.code);
      if (!standard) throw new Error(`${assessmentId} has no earlier answer to ${answer.code}`);
      await confirmEarlierAnswer(trx, author, { ...place, earlier: standard, baseRevision: 0 });
      await checkEvidenceAgain(trx, assessmentId, answer);
      continue;
    }
    const text = {
      rating: answer.rating,
      statement: answer.statement,
      notApplicableReason: answer.notApplicableReason ?? "",
      noActionReason: answer.noActionReason ?? "",
    };
    await saveAnswer(trx, author, { ...place, text, baseRevision: 0 });
    for (const item of answer.evidence) {
      const id = known.get(item.id);
      if (id) {
        const items = await listEvidence(trx, assessmentId);
        await serveStandard(
          trx,
          author,
          place,
          items.filter((one) => one.id === id),
        );
        continue;
      }
      const { title, shows, kept, checkedOn, reviewBy } = item;
      const added = await addEvidence(trx, author, place, { title, shows, kept, checkedOn, reviewBy });
      if (added) known.set(item.id, added);
    }
    if (answer.action) await writeAction(trx, author, place, answer.action);
  }
}

async function writeAction(
  trx: Trx,
  author: { by: string; at: string },
  place: Parameters<typeof addAction>[2],
  { what, why, ownerRole, dueOn, successMeasure, progress }: NonNullable<SeedAnswer["action"]>,
) {
  await addAction(trx, author, place, { what, gap: why, owner: ownerRole, dueOn, successMeasure });
  if (place.assessmentId.startsWith("2024") || progress.status === "not-started") return;
  const action = await findActionByWords(trx, place.assessmentId, place.standardCode, what);
  const steps: Record<typeof progress.status, Progress> = { "in-progress": "on-track", done: "done" };
  if (action) await updateActionProgress(trx, author, action, { progress: steps[progress.status], note: progress.note });
}

// A confirmed answer's evidence was looked at again when it was confirmed
async function checkEvidenceAgain(trx: Trx, assessmentId: string, answer: SeededAnswer) {
  const items = await listEvidence(trx, assessmentId);
  for (const item of items.filter((one) => one.standards.includes(answer.code))) {
    await trx.updateTable("evidence").set({ checkedOn: answer.savedOn, reviewBy: "2027-11-30" }).where("id", "=", item.id).execute();
  }
}

// The champion writes the leadership sections, colleagues take turns with the others
export function writerOf(agency: SeedAgency, sectionCode: string): string {
  const own = openReturns[agency.id]?.sections?.[sectionCode];
  const champion = agency.people.find((person) => person.role === "champion")?.id ?? "";
  const contributors = agency.people.filter((person) => person.role === "contributor");
  if (own) return own;
  if (Number(sectionCode) <= 3 || contributors.length === 0) return champion;
  return contributors[Number(sectionCode) % contributors.length]?.id ?? champion;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
