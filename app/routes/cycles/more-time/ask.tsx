import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { moreTimeForm } from "#app/forms/cycles/more-time.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import { backToReturn } from "#app/routes/back.ts";
import { askForTime, listExtensions } from "#db/cycles/extensions.ts";
import { outstandingStates } from "#domain/assessments/assessment-state.ts";
import { dueDate } from "#domain/assessments/due-date.ts";
import { askingRefusedBecause } from "#domain/cycles/extensions.ts";
import { dayInWords, dayOf, daysBetween, daysInWords } from "#domain/dates.ts";
import type { Route } from "./+types/ask.ts";
import { EarlierRequests } from "./earlier-requests.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "ask-for-time");
  const { db, assessment, cycle, organisation, now, words } = view;
  const extensions = await listExtensions(db, assessment.id);
  const due = dueDate(cycle, assessment);
  const isOutstanding = outstandingStates.includes(assessment.state);
  return {
    organisation: organisation.name,
    cycle: cycle.title,
    words,
    due: { ...due, left: daysInWords(daysBetween(dayOf(now), due.day)) },
    extensions,
    refused: askingRefusedBecause({ ...assessment, isOutstanding, extensions, allowed: cycle.extensionsAllowed, words }),
    isDone: new URL(request.url).searchParams.get("done") === "asked",
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireAssessment({ request, context, params }, "ask-for-time");
  const { db, author, now, cycle, assessment } = view;
  const dates = { dueOn: dueDate(cycle, assessment).day, today: dayOf(now) };
  const submission = parseWithZod(await request.formData(), { schema: moreTimeForm(dates) });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { until: wantedUntil, reason } = submission.value;
  const refused = await askForTime(db, author, view, { wantedUntil, reason });
  if (refused) return data(submission.reply({ formErrors: [refused] }), 409);
  return redirect(`${href("/assessments/:assessmentId/more-time", params)}?done=asked`);
}

export const handle = { back: backToReturn("Task list") };

export default function MoreTime({ loaderData: page, actionData }: Route.ComponentProps) {
  const field = fieldsOf(actionData);
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      {page.isDone && !actionData && (
        <NotificationBanner isSuccess>The partnership has been asked. The answer comes by e-mail and stands here</NotificationBanner>
      )}
      <PageHead
        caption={`${page.organisation}, ${page.cycle}`}
        title="Ask for more time"
        lead={`It is due by ${page.due.time} on ${dayInWords(page.due.day)}, ${page.due.left}.`}
        error={actionData?.error}
      />
      {page.refused ? (
        <p className="govuk-body">{page.refused}</p>
      ) : (
        <PostForm label="Ask for more time" className="app-measure">
          <DateInput {...field("until")} legend="Until which day" legendSize="s" hint="For example, 15 1 2027" />
          <Textarea
            {...field("reason")}
            label="Why"
            labelSize="s"
            hint="Read by the administrators of your partnership. Say what is done and what keeps you, and name no child"
            rows={5}
          />
          <p className="govuk-body">Until you have an answer, it stays due on {dayInWords(page.due.day)}.</p>
          <Button>Ask the partnership</Button>
        </PostForm>
      )}
      <EarlierRequests extensions={page.extensions} />
    </>
  );
}
