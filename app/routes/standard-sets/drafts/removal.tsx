import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { removeDraft } from "#db/standard-sets/drafts.ts";
import type { Route } from "./+types/removal.ts";
import { backToDraft } from "../back.ts";
import { requireDraft } from "./requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { draft } = await requireDraft({ request, context, params });
  return { title: draft.title, version: draft.version, revision: draft.revision };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, draft } = await requireDraft({ request, context, params });
  const isShown = (await request.formData()).get("revision") === String(draft.revision);
  if (isShown && (await removeDraft(db, author, draft)))
    return redirect(`${href("/partnerships/:partnershipId/standard-sets", params)}?done=removed`);
  return data(
    { error: { "": [`${draft.savedByName} has saved this draft since you opened the page. Look at it before you remove it`] } },
    409,
  );
}

export const handle = { back: backToDraft };

export default function RemoveDraft({ loaderData: page, actionData, params }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead
        caption={`${page.title}, version ${page.version}`}
        title="Remove this draft"
        tab={`Remove the draft ${page.version}`}
        lead="Its words are gone then. What is registered, and every other draft, stays."
        error={actionData?.error}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={href("/partnerships/:partnershipId/standard-set-drafts/:draftId.yaml", params)} download>
          Keep it as a file (YAML)
        </a>
      </p>
      <form method="post">
        <Hidden name="revision" value={page.revision} />
        <div className="govuk-button-group">
          <Button classes="govuk-button--warning">Remove the draft</Button>
          <a className="govuk-link" href={href("/partnerships/:partnershipId/standard-set-drafts/:draftId", params)}>
            Cancel
          </a>
        </div>
      </form>
    </>
  );
}
