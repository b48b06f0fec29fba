import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { lookForm } from "#app/forms/assessments/look.ts";
import type { RequiredAssessment } from "#app/routes/assessments/requirements.ts";
import { lookAtTogether } from "#db/assessments/looking.ts";
import { closedBecause, lockedBecause } from "#domain/assessments/assessment-state.ts";
import { counted } from "#domain/words.ts";
import { readEvidenceToLookAt } from "./evidence-to-look-at.server.ts";

/** Dates evidence of answers that are given: what the page showed, and this person may date. */
export async function dateEvidence(view: RequiredAssessment, formData: FormData) {
  const { db, author, assessment, facts } = view;
  const submission = parseWithZod(formData, { schema: lookForm });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const offered = await readEvidenceToLookAt(view);
  const seen = submission.value.flatMap(({ id, savedAt }) =>
    offered.filter((item) => item.id === id).map((item) => ({ ...item, savedAt })),
  );
  const locked = lockedBecause("answer", facts);
  const result = locked ? "locked" : await lookAtTogether(db, author, assessment.id, seen);
  if (result === "locked") return data(submission.reply({ formErrors: [`${locked ?? closedBecause(facts)} Nothing was changed`] }), 409);
  if (result.changed > 0) return data(submission.reply({ formErrors: [changedInWords(result)], hideFields: ["lookedAt"] }), 409);
  const page = href("/assessments/:assessmentId/confirm/:part", { assessmentId: assessment.id, part: "evidence" });
  return redirect(`${page}?looked=${result.dated}#main`);
}

function changedInWords({ dated, changed }: { dated: number; changed: number }): string {
  const others = dated > 0 ? ` ${datedInWords(dated)}.` : "";
  return `${counted(changed, "piece")} of evidence changed after you opened this page, so ${changed === 1 ? "it was" : "they were"} not dated.${others} Look again`;
}

/** "7 pieces of evidence carry today's date" */
export function datedInWords(count: number): string {
  return `${counted(count, "piece")} of evidence ${count === 1 ? "carries" : "carry"} today’s date`;
}
