import { href } from "react-router";
import { flagsRaised, setAsked } from "#domain/assessments/applicability.ts";
import type { AnswerIntent } from "#app/forms/assessments/answer.ts";
import { afterDoing, fromCheck, standardHref } from "#app/routes/assessments/what-was-done.ts";
import { nextToConfirm } from "#app/routes/assessments/confirm/next-place.ts";
import { readConfirming } from "#app/routes/assessments/confirm/confirm.server.ts";
import type { RequiredStandard } from "#app/routes/assessments/requirements.ts";
import { listMarks } from "#db/assessments/marks.ts";

interface Saved {
  intent: AnswerIntent;
  /** Last cycle's answer had been said to need a change, or to be out of date. */
  wasMarked: boolean;
}

/** Where saving the answer to a standard leads, and what is said there. */
export async function afterSaving(view: RequiredStandard, request: Request, { intent, wasMarked }: Saved): Promise<string> {
  const { assessment, standard } = view;
  const place = { assessmentId: assessment.id, code: standard.code };
  const saved = { deed: "saved" as const, code: standard.code };
  const home = href("/assessments/:assessmentId", place);
  if (intent === "confirm") return afterDoing(standardHref(request, place), { ...saved, deed: "confirmed" });
  if (intent === "adapt") return afterDoing(standardHref(request, place), { ...saved, deed: "adapted" });
  if (intent === "later") return afterDoing(home, saved);
  if (intent !== "save") return afterDoing(standardHref(request, place), saved);
  if (fromCheck(request)) return afterDoing(href("/assessments/:assessmentId/check", place), saved);
  return afterDoing((wasMarked && (await nextMarked(view))) || nextStandard(view) || home, saved);
}

// Several that were marked are followed one after the other; after the last one, confirming goes on
async function nextMarked(view: RequiredStandard): Promise<string | null> {
  const { db, assessment, section } = view;
  const marks = new Set((await listMarks(db, assessment.id)).map(({ standardCode }) => standardCode));
  const codes = ownStandards(view).filter((code) => marks.has(code));
  const after = codes.find((code) => ownStandards(view).indexOf(code) > ownStandards(view).indexOf(view.standard.code)) ?? codes[0];
  if (after) return href("/assessments/:assessmentId/standards/:code", { assessmentId: assessment.id, code: after });
  const confirming = await readConfirming(view, section.code);
  return confirming ? nextToConfirm(assessment.id, confirming) : null;
}

// The next standard this person may change
function nextStandard(view: RequiredStandard): string | null {
  const codes = ownStandards(view);
  const next = codes[codes.indexOf(view.standard.code) + 1];
  return next ? href("/assessments/:assessmentId/standards/:code", { assessmentId: view.assessment.id, code: next }) : null;
}

function ownStandards({ assessment, set, part }: RequiredStandard): string[] {
  return setAsked(set, flagsRaised(assessment))
    .sections.filter((section) => part.inOrganisation.includes("champion") || part.sections.includes(section.code))
    .flatMap((section) => section.standards.map(({ code }) => code));
}
