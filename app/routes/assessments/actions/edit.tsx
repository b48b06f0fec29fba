import { parseWithZod } from "@conform-to/zod/v4";
import { data, href } from "react-router";
import { ActionFields } from "./action-fields.tsx";
import { ActionInOtherWords } from "./action-in-other-words.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { LockedPage } from "#app/routes/assessments/locked-page.tsx";
import { closedBecause, lockedBecause } from "#domain/assessments/assessment-state.ts";
import { dayInWords, dayOf, momentInWords } from "#domain/dates.ts";
import { actionLimits } from "#app/forms/assessments/action-limits.ts";
import { closedToChangeBecause } from "#domain/scrutiny/closing-actions.ts";
import { isAgreedDate } from "#domain/assessments/actions/action-standing.ts";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { changedActionForm, farAhead } from "#app/forms/assessments/action.ts";
import { actionTextOf, changeAction, findAction } from "#db/assessments/actions.ts";
import { findPersonName } from "#db/people/person-names.ts";
import type { Route } from "./+types/edit.ts";
import { fromOf, leadBack, requireAction, wayBack } from "./requirements.ts";
import { IsThatRight } from "#app/components/is-that-right.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { action, standard, assessment, facts } = await requireAction({ request, context, params }, "edit");
  const locked = lockedBecause("answer", facts) ?? closedToChangeBecause(action);
  const page = {
    locked,
    back: wayBack(request, assessment.id, standard.code),
    standard: { code: standard.code, short: standard.short },
    revision: action.revision,
    text: actionTextOf(action),
    agreedDate: isAgreedDate(action, facts) ? dayInWords(action.dueOn) : null,
    from: fromOf(request),
    isClosed: closedToChangeBecause(action) !== null,
    mayRemove: !facts.hasSubmission,
  };
  // Not thrown: what was typed when the return went to the signatory is shown on this page
  return data(page, locked ? 403 : 200);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, place, assessment, facts, now, action: held } = await requireAction({ request, context, params }, "edit");
  const formData = await request.formData();
  const isAgreed = isAgreedDate(held, facts);
  const schema = changedActionForm({ agreed: isAgreed ? held.dueOn : null, latest: farAhead(dayOf(now), formData) });
  const submission = parseWithZod(formData, { schema });
  const shown = Number(formData.get("revision"));
  // What is refused is refused against the same revision, so that a change made meanwhile is still noticed
  const revision = Number.isInteger(shown) && shown > 0 && shown < 1_000_000 ? shown : held.revision;
  if (submission.status !== "success") return data({ reply: submission.reply(), revision, saved: null }, 400);

  const refuse = (reason: string) =>
    data({ reply: submission.reply({ formErrors: [`${reason} What you typed is still here`] }), revision, saved: null }, 409);
  const closed = closedToChangeBecause(held);
  if (closed) return refuse(closed);
  const result = await changeAction(db, author, place, { before: held, isAgreed }, submission.value, revision);
  const isSame = JSON.stringify(actionTextOf(held)) === JSON.stringify(actionTextOf(submission.value));
  if (result === "saved" || (result === "stale" && isSame)) return leadBack(request, place, "action-changed");
  if (result === "locked") return refuse(closedBecause(facts));
  const saved = await findAction(db, assessment.id, held.id);
  if (!saved) throw data("This action has been removed meanwhile. Its words are in the history.", 404);
  const closedMeanwhile = closedToChangeBecause(saved);
  if (closedMeanwhile) return refuse(closedMeanwhile);
  return data(
    {
      reply: submission.reply(),
      revision: saved.revision,
      saved: { text: actionTextOf(saved), by: await findPersonName(db, saved.savedBy), at: saved.savedAt },
    },
    409,
  );
}

type Page = Awaited<ReturnType<typeof loader>>["data"];

export const handle = { back: (page: Page) => page.back };

export default function EditAction({ loaderData: page, actionData, params }: Route.ComponentProps) {
  if (page.locked && !actionData) return <LockedPage title="Change an action" reason={page.locked} />;
  const errors = actionData?.reply.error;
  const saved = actionData?.saved;
  const field = fieldsOf(actionData?.reply, page.text);
  return (
    <>
      <ErrorSummary errors={errors} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PageHead
            caption={`Standard ${page.standard.code}: ${page.standard.short}`}
            title={saved ? "Someone else changed this action" : "Change an action"}
            tab={saved ? "Two versions of an action" : "Change an action"}
            error={errors}
          />
          {saved && (
            <>
              <p className="govuk-body">
                Nothing is lost. {saved.by} saved this action at {momentInWords(saved.at)}, while you had it open. What you typed is in the
                form below, and is not saved yet.
              </p>
              <ActionInOtherWords heading={`What ${saved.by} saved`} text={saved.text} />
              <p className="govuk-body">
                <a className="govuk-link" href={page.back.href}>
                  Keep what {saved.by} saved
                </a>
              </p>
              <h2 className="govuk-heading-m">What you typed</h2>
            </>
          )}
          <PostForm>
            <Hidden name="revision" value={actionData?.revision ?? page.revision} />
            <ActionFields field={field} />
            {page.agreedDate && (
              <CharacterCount
                {...field("slipReason")}
                label="What has held it up?"
                labelSize="s"
                hint={`Needed where the date is later than ${page.agreedDate}, which was agreed. The first date stays on the plan`}
                rows={3}
                maxLength={actionLimits.note}
              />
            )}
            <IsThatRight reply={actionData?.reply} />
            <Button>{saved ? "Save what you typed instead" : "Save this action"}</Button>
          </PostForm>
          {!saved && !page.isClosed && (
            <ul className="app-inline-links">
              <li>
                <a className="govuk-link" href={`${href("/assessments/:assessmentId/actions/:actionId/progress", params)}${page.from}`}>
                  Say how it is going
                </a>
              </li>
              {page.mayRemove && (
                <li>
                  <a className="govuk-link" href={`${href("/assessments/:assessmentId/actions/:actionId/removal", params)}${page.from}`}>
                    Remove this action
                  </a>
                </li>
              )}
            </ul>
          )}
        </div>
      </div>
    </>
  );
}
