import { parseWithZod } from "@conform-to/zod/v4";
import { createContext, data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { progressLabels, progressSteps } from "#domain/assessments/actions/progress.ts";
import { dayInWords, dayOf, momentInWords } from "#domain/dates.ts";
import { closedToChangeBecause } from "#domain/scrutiny/closing-actions.ts";
import { slippedInWords } from "#domain/assessments/actions/action-standing.ts";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { actionLimits } from "#app/forms/assessments/action-limits.ts";
import { progressForm } from "#app/forms/assessments/action.ts";
import { findNewest, listActionUpdates, updateActionProgress } from "#db/assessments/actions.ts";
import type { Route } from "./+types/progress.ts";
import { leadBack, requireAction, wayBack } from "./requirements.ts";
import { KeptWords } from "#app/components/kept-words.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";

// What was typed before the action was carried over is shown on this page, so that it can be copied
const isRefused = createContext(false);

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, action, assessment } = await requireAction({ request, context, params }, "update-action");
  const newest = await findNewest(db, action);
  if (newest.id !== action.id && !context.get(isRefused))
    throw redirect(
      href("/assessments/:assessmentId/actions/:actionId/progress", { assessmentId: newest.assessmentId, actionId: newest.id }),
    );
  const { what, owner, dueOn, progress } = action;
  return {
    slipped: slippedInWords(action),
    back: wayBack(request, assessment.id, action.standardCode),
    action: { what, owner, dueOn, progress },
    closed: action.closureAt ? `Closed by the partnership on ${dayInWords(action.closureAt)}. ${action.closureBecause ?? ""}` : null,
    updates: await listActionUpdates(db, action.id),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, now, place, action: held } = await requireAction({ request, context, params }, "update-action");
  const submission = parseWithZod(await request.formData(), { schema: progressForm(dayOf(now)) });
  if (submission.status !== "success") return data(submission.reply(), 400);
  if ((await findNewest(db, held)).id !== held.id) {
    context.set(isRefused, true);
    return data(
      submission.reply({
        formErrors: ["This action was carried over into a newer audit since you opened this page. Say there how it is going"],
      }),
      409,
    );
  }
  const closed = closedToChangeBecause(held);
  if (closed || (await updateActionProgress(db, author, held, submission.value)) === "closed") {
    const reason = closed ?? "The partnership closed this action meanwhile.";
    return data(submission.reply({ formErrors: [`${reason} What you typed is still here`] }), 409);
  }
  return leadBack(request, place, submission.value.dueOn ? "action-dated" : "action-progress");
}

export const handle = { back: (page: Awaited<ReturnType<typeof loader>>) => page.back };

export default function ActionProgress({ loaderData: page, actionData: reply }: Route.ComponentProps) {
  const field = fieldsOf(reply, { progress: page.action.progress });
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PageHead title="How this action is going" tab="How an action is going" error={reply?.error} />
          <p className="govuk-body">
            <strong>{page.action.what}</strong>
            <br />
            Owner: {page.action.owner}. Due {dayInWords(page.action.dueOn)}
            {page.slipped && `. ${page.slipped}`}
          </p>
          {page.closed && (
            <>
              <p className="govuk-body app-own-lines">{page.closed}</p>
              {!reply && <KeptWords />}
            </>
          )}
          {(!page.closed || reply) && (
            <PostForm>
              <Radios
                {...field("progress")}
                legend="How is it going?"
                legendSize="m"
                items={progressSteps.map((value) => ({ value, label: progressLabels[value] }))}
              />
              <DateInput
                {...field("dueOn")}
                legend="New due date (optional)"
                legendSize="m"
                hint="Where the date has to slip. The first date stays on the plan"
              />
              <CharacterCount
                {...field("note")}
                label="What has happened (optional)"
                labelSize="m"
                hint="With a new date, what has held it up"
                rows={4}
                maxLength={actionLimits.note}
              />
              <CharacterCount
                {...field("shows")}
                label="Where it is done, what shows it"
                labelSize="m"
                hint="What there is now, and where it is kept. The partnership reads it before it closes the action"
                rows={3}
                maxLength={actionLimits.note}
              />
              <Button>Save how it is going</Button>
            </PostForm>
          )}
          {page.updates.length > 0 && (
            <>
              <h2 className="govuk-heading-m">Before</h2>
              <ul className="app-plain-list">
                {page.updates.map((update) => (
                  <li key={update.id}>
                    <strong>{progressLabels[update.progress]}</strong>, {update.name} at {momentInWords(update.madeAt)}
                    {update.dueOn && `. New date: ${dayInWords(update.dueOn)}`}
                    {update.note && <p className="govuk-body app-own-lines">{update.note}</p>}
                    {update.shows && <p className="govuk-body app-own-lines">What shows it: {update.shows}</p>}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </>
  );
}
