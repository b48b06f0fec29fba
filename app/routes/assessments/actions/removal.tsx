import { data } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { WarningText } from "#app/components/govuk/warning-text.tsx";
import { closedBecause } from "#domain/assessments/assessment-state.ts";
import { dayInWords } from "#domain/dates.ts";
import { removeAction } from "#db/assessments/actions.ts";
import type { Route } from "./+types/removal.ts";
import { leadBack, requireAction, wayBack } from "./requirements.ts";
import { PageHead } from "#app/components/page-head.tsx";

const submittedOnce =
  "This return has been submitted, so its actions stay in the record. Mark the action as done, or say in a note why it is no longer needed.";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { action, assessment, facts } = await requireAction({ request, context, params }, "answer");
  if (facts.hasSubmission) throw data(submittedOnce, 403);
  return {
    back: wayBack(request, assessment.id, action.standardCode),
    action: { what: action.what, owner: action.owner, dueOn: action.dueOn, isCarried: action.carriedFrom !== null },
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, place, action, facts } = await requireAction({ request, context, params }, "edit");
  if (facts.hasSubmission) throw data(submittedOnce, 409);
  if (await removeAction(db, author, place, action)) return leadBack(request, place, "action-removed");
  throw data(closedBecause(facts), 409);
}

export const handle = { back: (page: Awaited<ReturnType<typeof loader>>) => page.back };

export default function RemoveAction({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PageHead title="Do you want to remove this action?" tab="Remove an action" />
          <p className="govuk-body">
            <strong>{page.action.what}</strong>
            <br />
            Owner: {page.action.owner}. Due {dayInWords(page.action.dueOn)}
          </p>
          <WarningText>
            It leaves the action plan. Its words stay in the history
            {page.action.isCarried ? ", and the action of the last audit is offered to you again" : ""}.
          </WarningText>
          <form method="post">
            <div className="govuk-button-group">
              <Button classes="govuk-button--warning">Remove this action</Button>
              <a className="govuk-link" href={page.back.href}>
                Keep it
              </a>
            </div>
          </form>
        </div>
      </div>
    </>
  );
}
