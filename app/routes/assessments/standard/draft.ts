import { href } from "react-router";
import { beginsWith, isSameText } from "#domain/assessments/answer-text.ts";
import { draftLine } from "#domain/assessments/draft-line.ts";
import { refusedBecause } from "#domain/assessments/permissions.ts";
import { typedAnswer } from "#app/forms/assessments/answer.ts";
import { requireStandard } from "#app/routes/assessments/requirements.ts";
import { findAnswer } from "#db/assessments/answers.ts";
import { keepDraft } from "#db/assessments/drafts.ts";
import { seenIn } from "#domain/people/kept-forms.ts";
import { dropSavedForm } from "#db/people/kept-forms.ts";
import { nameOf } from "#db/people/people.ts";
import type { Route } from "./+types/draft.ts";

/** Keeps what is being typed, whatever it is; nothing of it is part of the return until it is saved. Says what stands in its way now. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, assessment, section, standard, part, facts, notAsked } = await requireStandard(
    { request, context, params },
    "keep-draft",
  );
  const fields = [...(await request.formData())];
  const { baseRevision, seen, ...text } = typedAnswer.parse(Object.fromEntries(fields));
  const saved = await findAnswer(db, assessment.id, standard.code);
  const isOvertaken = saved !== undefined && saved.revision !== baseRevision;
  // A keystroke sent just before "Save" may arrive just after it: it is in what was saved
  const isLate = isOvertaken && saved.savedBy === author.by && Date.parse(author.at) - Date.parse(saved.savedAt) < 15_000;
  if (isOvertaken && (isSameText(saved, text) || (isLate && beginsWith(saved, text)))) return Response.json({ isKept: true, says: "" });

  const place = { assessmentId: assessment.id, standardCode: standard.code };
  const isBesideOther = await keepDraft(db, author, { ...place, text, baseRevision, seen });
  const page = href("/assessments/:assessmentId/standards/:code", params);
  await dropSavedForm(db, author.by, { page, form: "", fields }, seenIn(fields));
  const refused = notAsked ? `This standard does not apply. ${notAsked}.` : refusedBecause("answer", part, facts, section.code);
  const savedBy = isOvertaken && {
    name: saved.savedBy === author.by ? "" : await nameOf(db, saved.savedBy),
    isSelf: saved.savedBy === author.by,
    at: saved.savedAt,
  };
  const says = draftLine({ at: author.at, refused, savedBy: savedBy || null, isBesideOther });
  return Response.json({ isKept: true, keptAt: author.at, says });
}
