import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { KeptWords } from "#app/components/kept-words.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { correctionAnswerForm, longestCorrection } from "#app/forms/scrutiny/correction.ts";
import { refuse, type Asked } from "#app/routes/require-person.ts";
import { requireScrutiny } from "#app/routes/scrutiny/response/requirements.ts";
import { answerCorrection, listCorrections } from "#db/responses/corrections.ts";
import { listSent } from "#db/scrutiny/responses.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { findStandard } from "#standards/find-standard.ts";
import { momentInWords } from "#domain/dates.ts";
import { ratingLabels, ratingsOffered } from "#domain/assessments/rating.ts";
import { changesRatingRefusedBecause } from "#domain/scrutiny/agreement.ts";
import { notNowBecause, notYoursBecause } from "#domain/scrutiny/permissions.ts";
import type { Route } from "./+types/show.ts";

/** What was called wrong, for both sides; answered by the partnership. */
async function required(request: Asked<{ assessmentId: string; correctionId: string }>) {
  const view = await requireScrutiny(request, "read-response");
  for (const response of await listSent(view.db, view.assessment.id)) {
    const correction = (await listCorrections(view.db, response.id)).find(({ id }) => id === request.params.correctionId);
    if (!correction) continue;
    const set = await findCycleSet(view.db, view.cycle);
    const found = correction.standardCode === null ? undefined : findStandard(set, correction.standardCode);
    const offered = found ? ratingsOffered(set, found.standard).map(({ value }) => value) : [];
    return { view, response, correction, offered };
  }
  throw data("Page not found", 404);
}

export async function loader(request: Route.LoaderArgs) {
  const { view, response, correction, offered } = await required(request);
  const settled = response.letter.settled.find(({ code }) => code === correction.standardCode);
  return {
    organisation: view.organisation.name,
    correction,
    offered,
    standard: settled ? `${settled.code} ${settled.short}` : null,
    agreed: settled ? ratingLabels[settled.agreed] : null,
    mayAnswer:
      notYoursBecause("answer-correction", view.part, view.facts) === null && notNowBecause("answer-correction", view.facts) === null,
    mayChangeRating: changesRatingRefusedBecause(view.part) === null,
  };
}

export async function action(request: Route.ActionArgs) {
  const { view, response, correction, offered } = await required(request);
  refuse(notYoursBecause("answer-correction", view.part, view.facts));
  const isDisagreement = correction.kind === "disagreement";
  const submission = parseWithZod(await request.request.formData(), { schema: correctionAnswerForm(isDisagreement, offered) });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const locked = notNowBecause("answer-correction", view.facts);
  if (locked) return data(submission.reply({ formErrors: [locked] }), 409);
  const { answer, words, rating } = submission.value;
  const changes = isDisagreement && answer === "changed";
  if (changes) refuse(changesRatingRefusedBecause(view.part));
  const result = await answerCorrection(view.db, view.author, view, response, {
    correctionId: correction.id,
    answer,
    words,
    rating: changes ? (rating ?? null) : null,
  });
  if (result === "answered") return redirect(`${href("/assessments/:assessmentId/response", request.params)}#wrong`);
  const reason = result === "stale" ? "It was answered meanwhile: that answer stands. What you typed is still here" : result.refused;
  return data(submission.reply({ formErrors: [reason] }), 409);
}

export const handle = {
  back: (_page: unknown, params: { assessmentId: string }) => ({
    href: href("/assessments/:assessmentId/response", { assessmentId: params.assessmentId }),
    label: "The response",
  }),
};

export default function Correction({ loaderData: page, actionData: reply }: Route.ComponentProps) {
  const { correction } = page;
  const isFact = correction.kind === "fact";
  const field = fieldsOf(reply);
  return (
    <div className="app-measure">
      <ErrorSummary errors={reply?.error} />
      <PageHead
        caption={page.organisation}
        title={isFact ? "A fact to correct" : `They disagree with the agreed rating of ${page.standard ?? correction.standardCode}`}
        error={reply?.error}
      />
      <div className="app-key-line">
        <p className="app-own-lines">{correction.words}</p>
        <p className="app-quiet">
          {correction.by}, {momentInWords(correction.madeAt)}
          {page.agreed && `. Agreed rating in the letter: ${page.agreed}`}
        </p>
      </div>
      {correction.answer && (
        <>
          <p className="govuk-body app-own-lines">
            <strong>{correction.answer === "changed" ? "Changed" : "It stands"}</strong>, {correction.answeredByName} at{" "}
            {momentInWords(correction.answeredAt ?? "")}: {correction.answerWords}
          </p>
          {!reply && <KeptWords />}
        </>
      )}
      {!correction.answer && !page.mayAnswer && <p className="govuk-body">The partnership has not answered it yet.</p>}
      {page.mayAnswer && (!correction.answer || reply) && (
        <PostForm label="Answer it">
          <Radios
            {...field("answer")}
            legend="Your answer"
            legendSize="m"
            items={[
              {
                value: "changed",
                label: isFact ? "They are right: it is corrected beside the letter" : "They are right: the agreed rating changes",
                conditional: isFact ? undefined : (
                  <Select
                    {...field("rating")}
                    label="Agreed rating from now on"
                    hint={page.mayChangeRating ? undefined : "Only a reviewer or the chair of a panel can change a rating"}
                    items={[{ value: "", text: "Choose a rating" }, ...page.offered.map((value) => ({ value, text: ratingLabels[value] }))]}
                  />
                ),
              },
              { value: "stands", label: isFact ? "The letter stands" : "The agreed rating stands" },
            ]}
          />
          <CharacterCount
            {...field("words")}
            label="In words"
            hint="Kept beside the letter, and read by the organisation"
            rows={4}
            maxLength={longestCorrection}
          />
          <Button>Answer it</Button>
        </PostForm>
      )}
    </div>
  );
}
