import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { VersionsForm } from "./versions-form.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { ratingsOffered } from "#domain/assessments/rating.ts";
import { differences, mergeTexts } from "#domain/text-difference.ts";
import { listed } from "#domain/words.ts";
import { answerForm } from "#app/forms/assessments/answer.ts";
import { versionChoice } from "#app/forms/assessments/versions.ts";
import { afterDoing } from "#app/routes/assessments/what-was-done.ts";
import { requireStandard } from "#app/routes/assessments/requirements.ts";
import { findAnswer, saveAnswer } from "#db/assessments/answers.ts";
import { findDraft, setDraftAside } from "#db/assessments/drafts.ts";
import { blankAnswer, haveOtherReasons, textOf } from "#domain/assessments/answer-text.ts";
import { findPersonById } from "#db/people/people.ts";
import type { Route } from "./+types/versions.ts";
import { backToReturn } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, organisation, assessment, standard, person, set } = await requireStandard({ request, context, params }, "edit");
  const [saved, draft] = await Promise.all([
    findAnswer(db, assessment.id, standard.code),
    findDraft(db, assessment.id, standard.code, person.id),
  ]);
  const standardPage = href("/assessments/:assessmentId/standards/:code", params);
  if (!draft || draft.baseRevision === (saved?.revision ?? 0)) throw redirect(standardPage);

  const theirs = saved ?? { ...blankAnswer, savedBy: person.id, savedAt: draft.keptAt, revision: 0 };
  const parts = differences(theirs.statement, draft.statement);
  return {
    organisation: organisation.name,
    assessmentId: assessment.id,
    standard: { code: standard.code, short: standard.short, sentence: standard.sentence },
    theirs: {
      ...textOf(theirs),
      name: theirs.savedBy === person.id ? "You" : ((await findPersonById(db, theirs.savedBy))?.name ?? "Someone"),
      isMine: theirs.savedBy === person.id,
      savedAt: theirs.savedAt,
      parts: parts.filter((part) => !part.added),
    },
    mine: { ...textOf(draft), startedAt: draft.startedAt, keptAt: draft.keptAt, parts: parts.filter((part) => !part.removed) },
    merged: mergeTexts(theirs.statement, draft.statement),
    differ: listed(
      [theirs.rating !== draft.rating && "ratings", haveOtherReasons(theirs, draft) && "reasons"].filter((what) => what !== false),
    ),
    baseRevision: theirs.revision,
    ratings: ratingsOffered(set, standard).map(({ value, label }) => ({ value, label })),
    words: set.statement_words,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, assessment, set, section, standard, person } = await requireStandard({ request, context, params }, "edit");
  const standardPage = href("/assessments/:assessmentId/standards/:code", params);
  const draft = await findDraft(db, assessment.id, standard.code, person.id);
  if (!draft) return redirect(standardPage);

  const formData = await request.formData();
  const choice = parseWithZod(formData, { schema: versionChoice });
  if (choice.status !== "success") return data(choice.reply(), 400);
  if (choice.value.version === "theirs") {
    await setDraftAside(db, author, assessment.id, standard.code);
    return redirect(afterDoing(standardPage, { deed: "version", code: standard.code }));
  }

  const form = answerForm(set, standard);
  const submission = parseWithZod(formData, { schema: form });
  if (choice.value.version === "both" && submission.status !== "success") return data(submission.reply(), 400);
  const mine = textOf(draft);
  const text =
    choice.value.version === "both" && submission.status === "success"
      ? { ...mine, rating: submission.value.rating, statement: submission.value.statement }
      : mine;
  // Mine may be longer than the return holds, or rated as it cannot be: it was typed, not saved
  const check = form.pick({ rating: true, statement: true }).safeParse(text);
  if (!check.success) return data(choice.reply({ fieldErrors: { version: check.error.issues.map((issue) => issue.message) } }), 400);

  const result = await saveAnswer(db, author, {
    assessmentId: assessment.id,
    section,
    standardCode: standard.code,
    text,
    baseRevision: choice.value.baseRevision,
    keepsDraft: true,
  });
  if (result === "saved") {
    await setDraftAside(db, author, assessment.id, standard.code);
    return redirect(afterDoing(standardPage, { deed: "version", code: standard.code }));
  }
  // There the reason stands, and the draft
  if (result === "locked") return redirect(standardPage);
  return data(choice.reply({ formErrors: ["The answer was saved again while you were choosing. Look at both versions again"] }), 409);
}

export const handle = { back: backToReturn("Task list") };

export default function Versions({ loaderData: page, actionData }: Route.ComponentProps) {
  const heading = page.theirs.isMine
    ? "You saved this answer in another window"
    : `${page.theirs.name} saved this answer while you were writing`;
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead
        caption={`${page.organisation}: standard ${page.standard.code}`}
        title={heading}
        tab={`Two versions of ${page.standard.code}`}
        lead="Nothing is lost. Choose which version is kept as the answer. The other stays in the history."
        error={actionData?.error}
      />
      <p className="govuk-body app-measure">
        <strong>{page.standard.code}</strong> {page.standard.sentence}
      </p>
      <VersionsForm page={page} reply={actionData} />
    </>
  );
}
