import { timeInWords } from "#domain/dates.ts";
import { typedAnswer } from "#app/forms/assessments/answer.ts";
import { requireStandard } from "#app/routes/assessments/requirements.ts";
import { findAnswer } from "#db/assessments/answers.ts";
import { keepDraft } from "#db/assessments/drafts.ts";
import type { Route } from "./+types/draft.ts";

/** Keeps what is being typed, whatever it is; nothing of it is part of the return until it is saved. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, assessment, standard } = await requireStandard({ request, context, params }, "edit");
  const { baseRevision, ...text } = typedAnswer.parse(Object.fromEntries(await request.formData()));

  // A keystroke sent just before "Save" may arrive just after it: it is in what was saved
  const saved = await findAnswer(db, assessment.id, standard.code);
  const isLate =
    saved !== undefined &&
    saved.savedBy === author.by &&
    saved.revision !== baseRevision &&
    Date.parse(author.at) - Date.parse(saved.savedAt) < 15_000;
  if (!isLate) await keepDraft(db, author, { assessmentId: assessment.id, standardCode: standard.code, text, baseRevision });
  return Response.json({ kept: timeInWords(author.at) });
}
