import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { correctionForm, longestCorrection } from "#app/forms/scrutiny/correction.ts";
import { LockedPage } from "#app/routes/assessments/locked-page.tsx";
import { requireResponse } from "#app/routes/scrutiny/response/requirements.ts";
import { makeCorrection } from "#db/responses/corrections.ts";
import { listAnswering } from "#db/responses/answering.ts";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { ratingLabel } from "#domain/assessments/rating.ts";
import { notNowBecause } from "#domain/scrutiny/permissions.ts";
import { correctionRefusedBecause } from "#domain/responses/response-answers.ts";
import { listed } from "#domain/words.ts";
import type { Route } from "./+types/new.ts";

async function required(request: Route.LoaderArgs | Route.ActionArgs) {
  const { view, response } = await requireResponse(request, "correct");
  if (!response) throw data("There is no response that could be corrected", 404);
  const kind = new URL(request.request.url).searchParams.get("kind") === "disagreement" ? "disagreement" : "fact";
  const { correctionsUntil } = response.letter;
  const refused = notNowBecause("correct", view.facts) ?? correctionRefusedBecause({ correctionsUntil, today: dayOf(view.now) });
  return { view, response, kind, refused } as const;
}

export async function loader(request: Route.LoaderArgs) {
  const { view, response, kind, refused } = await required(request);
  const { letter } = response;
  const page = {
    kind,
    refused,
    organisation: view.organisation.name,
    until: letter.correctionsUntil,
    readers: listed((await listAnswering(view.db, view)).map(({ name }) => name)),
    settled: letter.settled.map(({ code, short, agreed }) => ({ value: code, text: `${code} ${short}: ${ratingLabel(agreed)}` })),
  };
  return data(page, refused ? 403 : 200);
}

export async function action(request: Route.ActionArgs) {
  const { view, response, kind, refused } = await required(request);
  const settled = response.letter.settled.map(({ code }) => code);
  const submission = parseWithZod(await request.request.formData(), { schema: correctionForm(kind, settled) });
  if (refused) return data(submission.reply({ formErrors: [refused] }), 409);
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { words, standard } = submission.value;
  const result = await makeCorrection(view.db, view.author, view, response, { kind, words, standardCode: standard || null });
  if (result !== "made") return data(submission.reply({ formErrors: [result.refused] }), 409);
  return redirect(`${href("/assessments/:assessmentId/response", request.params)}?done=corrected#wrong`);
}

export const handle = {
  back: (_page: unknown, params: { assessmentId: string }) => ({
    href: href("/assessments/:assessmentId/response", params),
    label: "The response",
  }),
};

export default function NewCorrection({ loaderData: page, actionData: reply }: Route.ComponentProps) {
  const title = page.kind === "fact" ? "Correct a fact" : "Disagree with an agreed rating";
  if (page.refused && !reply) return <LockedPage title={title} reason={page.refused} />;
  const field = fieldsOf(reply);
  return (
    <div className="app-measure">
      <ErrorSummary errors={reply?.error} />
      <PageHead
        caption={page.organisation}
        title={title}
        lead={`Until ${dayInWords(page.until)}. The letter stays as it was sent; your words and the answer are kept beside it.`}
        error={reply?.error}
      />
      <PostForm>
        {page.kind === "disagreement" && (
          <Select
            {...field("standard")}
            label="Agreed rating"
            labelSize="m"
            items={[{ value: "", text: "Choose a rating" }, ...page.settled]}
          />
        )}
        <CharacterCount
          {...field("words")}
          label={page.kind === "fact" ? "What is wrong, and what is right" : "Why you disagree"}
          labelSize="m"
          hint={`Read by ${page.readers || "the partnership"}, and by those of your organisation who read the response. No names of children`}
          rows={6}
          maxLength={longestCorrection}
        />
        <Button>Send it to the partnership</Button>
      </PostForm>
    </div>
  );
}
