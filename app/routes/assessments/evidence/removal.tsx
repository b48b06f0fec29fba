import { data, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { closedBecause } from "#domain/assessments/assessment-state.ts";
import { listed } from "#domain/words.ts";
import { requireEvidence } from "#app/routes/assessments/evidence/require-evidence.ts";
import { removeEvidence } from "#db/assessments/evidence.ts";
import { afterDoing, standardHref } from "#app/routes/assessments/what-was-done.ts";
import type { Route } from "./+types/removal.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { organisation, standard, item } = await requireEvidence({ request, context, params }, "answer");
  return {
    organisation: organisation.name,
    standard: { code: standard.code, short: standard.short },
    standardHref: standardHref(request, params),
    title: item.title,
    others: item.standards.filter((code) => code !== standard.code),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, facts, place, item } = await requireEvidence({ request, context, params }, "edit");
  if (!(await removeEvidence(db, author, place, item))) {
    throw data(closedBecause(facts), 409);
  }
  return redirect(afterDoing(standardHref(request, params), { deed: "evidence-removed", code: params.code }, "evidence"));
}

export { handle } from "./back.ts";

export default function RemoveEvidence({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        caption={`${page.organisation}: ${page.standard.code} ${page.standard.short}`}
        title={`Remove “${page.title}” from ${page.standard.code}?`}
        tab={`Remove evidence from ${page.standard.code}`}
      />
      <p className="govuk-body">
        {page.others.length > 0
          ? `It stays with ${listed(page.others)}, where it is used too.`
          : "What you wrote about it stays in the history. The document itself is not touched."}
      </p>
      <form method="post" className="govuk-button-group">
        <Button classes="govuk-button--warning">Remove it</Button>
        <a className="govuk-link" href={page.standardHref}>
          Keep it
        </a>
      </form>
    </>
  );
}
