import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { environmentContext } from "#app/context.ts";
import { moreTimeAnswer } from "#app/forms/cycles/more-time.ts";
import { answerForTime, listExtensions } from "#db/cycles/extensions.ts";
import { dueDate } from "#domain/assessments/due-date.ts";
import { dayInWords, dayOf, momentInWords } from "#domain/dates.ts";
import type { Route } from "./+types/answer.ts";
import { EarlierRequests } from "./earlier-requests.tsx";
import { requireExtension } from "./requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, assessment, cycle, organisation, extension } = await requireExtension({ request, context, params });
  return {
    cycle: { id: cycle.id, title: cycle.title },
    organisation: organisation.name,
    extension,
    due: dueDate(cycle, assessment).day,
    panelsFrom: cycle.panelsFrom,
    others: (await listExtensions(db, assessment.id)).filter(({ id }) => id !== extension.id || extension.answer !== null),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireExtension({ request, context, params });
  const { db, author, now, cycle, assessment, extension } = view;
  const dates = { dueOn: dueDate(cycle, assessment).day, today: dayOf(now) };
  const submission = parseWithZod(await request.formData(), { schema: moreTimeAnswer(dates) });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { value } = submission;
  const givenUntil = value.answer === "refused" ? null : value.answer === "other" ? value.until : extension.wantedUntil;
  const { PUBLIC_URL: publicUrl } = context.get(environmentContext);
  const isAnswered = await answerForTime(db, author, view, extension.id, { givenUntil, words: value.words, publicUrl });
  if (!isAnswered)
    return data(
      submission.reply({
        formErrors: ["It was answered or sent meanwhile, so nothing was changed. Open the page again to see what stands"],
      }),
      409,
    );
  return redirect(`${href("/cycles/:cycleId/tracker", { cycleId: cycle.id })}?done=answered`);
}

export const handle = {
  back: ({ cycle }: Awaited<ReturnType<typeof loader>>) => ({
    href: href("/cycles/:cycleId/tracker", { cycleId: cycle.id }),
    label: `Tracker of the ${cycle.title}`,
  }),
};

export default function AnswerMoreTime({ loaderData: page, actionData }: Route.ComponentProps) {
  const field = fieldsOf(actionData);
  const { extension } = page;
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead
        caption={page.cycle.title}
        title={`${page.organisation} asks for more time`}
        lead={`Until ${dayInWords(extension.wantedUntil)}. It is due by ${dayInWords(page.due)}.`}
        error={actionData?.error}
      />
      <blockquote className="govuk-inset-text">
        <p className="govuk-body app-own-lines">{extension.reason}</p>
        <p className="govuk-body-s">
          {extension.askedBy}, {momentInWords(extension.askedAt)}. Panels begin on {dayInWords(page.panelsFrom)}.
        </p>
      </blockquote>
      {extension.answer === null && (
        <PostForm label="Answer the request for more time" className="app-measure">
          <Radios
            {...field("answer")}
            legend="Your answer"
            items={[
              { value: "wanted", label: `Give until ${dayInWords(extension.wantedUntil)}` },
              {
                value: "other",
                label: "Give until another day",
                conditional: <DateInput {...field("until")} legend="Until which day" legendSize="s" />,
              },
              { value: "refused", label: "Give no more time", hint: "Say why in the box below" },
            ]}
          />
          <Textarea
            {...field("words")}
            label="A word to them (optional, unless you give no more time)"
            hint={`Read by those who lead and sign at ${page.organisation}`}
            rows={4}
          />
          <Button>Answer</Button>
        </PostForm>
      )}
      <EarlierRequests extensions={page.others} />
    </>
  );
}
