import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { progressLabels, progressSteps } from "#domain/assessments/progress.ts";
import { dayInWords, momentInWords } from "#domain/dates.ts";
import { actionLimits } from "#app/forms/assessments/action-limits.ts";
import { progressForm } from "#app/forms/assessments/action.ts";
import { listActionUpdates, updateActionProgress } from "#db/assessments/actions.ts";
import type { Route } from "./+types/progress.ts";
import { requireAction, wayBack } from "./requirements.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, action, assessment } = await requireAction({ request, context, params }, "update-action");
  const { what, owner, dueOn, progress } = action;
  return {
    back: wayBack(request, assessment.id, action.standardCode),
    action: { what, owner, dueOn, progress },
    updates: await listActionUpdates(db, action.id),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, assessment, action: held } = await requireAction({ request, context, params }, "update-action");
  const submission = parseWithZod(await request.formData(), { schema: progressForm });
  if (submission.status !== "success") return data(submission.reply(), 400);
  await updateActionProgress(db, author, held, submission.value);
  return redirect(wayBack(request, assessment.id, held.standardCode).href);
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
          </p>
          <PostForm>
            <Radios
              {...field("progress")}
              legend="How is it going?"
              legendSize="m"
              items={progressSteps.map((value) => ({ value, label: progressLabels[value] }))}
            />
            <CharacterCount {...field("note")} label="What has happened (optional)" labelSize="m" rows={4} maxLength={actionLimits.note} />
            <Button>Save how it is going</Button>
          </PostForm>
          {page.updates.length > 0 && (
            <>
              <h2 className="govuk-heading-m">Before</h2>
              <ul className="app-plain-list">
                {page.updates.map((update) => (
                  <li key={update.id}>
                    <strong>{progressLabels[update.progress]}</strong>, {update.name} at {momentInWords(update.madeAt)}
                    {update.note && <p className="govuk-body app-own-lines">{update.note}</p>}
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
