import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { deleteDraft } from "#db/cycles/set-up.ts";
import type { Route } from "./+types/removal.ts";
import { backToSetUp, requirePreparing } from "./requirements.ts";

export async function loader(request: Route.LoaderArgs) {
  const { cycle } = await requirePreparing(request);
  return { cycle: { id: cycle.id, title: cycle.title, state: cycle.state } };
}

export async function action(request: Route.ActionArgs) {
  const { db, author, cycle } = await requirePreparing(request);
  if ((await deleteDraft(db, author, cycle.id)) === "locked")
    throw data("This audit has been launched, so it can no longer be deleted.", 409);
  return redirect(href("/cycles"));
}

export const handle = { back: backToSetUp };

export default function Removal({ loaderData: { cycle } }: Route.ComponentProps) {
  return (
    <div className="app-measure">
      <PageHead caption={cycle.title} title="Delete this draft" tab={`Delete the draft of ${cycle.title}`} />
      <p className="govuk-body">
        Its dates, texts, questions and list of organisations go. Organisations and people stay, and nobody has been written to. It cannot
        be brought back.
      </p>
      <form method="post" className="govuk-button-group">
        <Button classes="govuk-button--warning">Delete the draft</Button>
        <a className="govuk-link" href={href("/cycles/:cycleId/set-up", { cycleId: cycle.id })}>
          Keep it
        </a>
      </form>
    </div>
  );
}
