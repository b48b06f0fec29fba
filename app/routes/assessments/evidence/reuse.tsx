import type { SubmissionResult } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { LockedPage } from "#app/routes/assessments/locked-page.tsx";
import { closedBecause, lockedBecause } from "#domain/assessments/assessment-state.ts";
import { listed } from "#domain/words.ts";
import { requireAskedStandard } from "#app/routes/assessments/requirements.ts";
import { listEvidence, useEvidence as serveStandard } from "#db/assessments/evidence.ts";
import type { Route } from "./+types/reuse.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, assessment, facts, organisation, standard } = await requireAskedStandard({ request, context, params }, "edit");
  const locked = lockedBecause("answer", facts);
  const items = await listEvidence(db, assessment.id);
  const page = {
    locked,
    organisation: organisation.name,
    standard: { code: standard.code, short: standard.short },
    items: items
      .filter((item) => !item.standards.includes(standard.code))
      .map(({ id, title, shows, standards }) => ({ id, title, shows, standards })),
  };
  // Not thrown: what was chosen when the return went to the signatory is shown on this page
  return data(page, locked ? 403 : 200);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, assessment, facts, section, standard } = await requireAskedStandard({ request, context, params }, "edit");
  const chosen = new Set((await request.formData()).getAll("evidence"));
  const items = (await listEvidence(db, assessment.id)).filter((item) => chosen.has(item.id));
  const refuse = (error: SubmissionResult["error"], status: number) => data<SubmissionResult>({ error }, status);
  if (items.length === 0) return refuse({ evidence: ["Select the evidence to use for this standard"] }, 400);

  const place = { assessmentId: assessment.id, section, standardCode: standard.code };
  if (!(await serveStandard(db, author, place, items))) {
    const reason = closedBecause(facts);
    return refuse({ "": [reason] }, 409);
  }
  return redirect(`${href("/assessments/:assessmentId/standards/:code", params)}#evidence`);
}

export { handle } from "./back.ts";

export default function ReuseEvidence({ loaderData: page, actionData, params }: Route.ComponentProps) {
  if (page.locked && !actionData) return <LockedPage title="Use evidence from another standard" reason={page.locked} />;
  const standardPage = href("/assessments/:assessmentId/standards/:code", params);
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead
        caption={`${page.organisation}: ${page.standard.code} ${page.standard.short}`}
        title="Use evidence from another standard"
        tab={`Use evidence for ${page.standard.code}`}
        error={actionData?.error}
      />
      {page.items.length === 0 ? (
        <p className="govuk-body">
          All the evidence there is, is used here already.{" "}
          <a className="govuk-link" href={standardPage}>
            Go back to the standard
          </a>
        </p>
      ) : (
        <PostForm>
          <Checkboxes
            {...fieldsOf(actionData)("evidence")}
            legend="Which evidence also shows this standard?"
            legendSize="m"
            items={page.items.map((item) => ({
              value: item.id,
              label: item.title,
              hint: [item.shows, item.standards.length > 0 && `Used for ${listed(item.standards)}`].filter(Boolean).join(". "),
            }))}
          />
          <div className="govuk-button-group">
            <Button>Use for {page.standard.code}</Button>
            <a className="govuk-link" href={standardPage}>
              Cancel
            </a>
          </div>
        </PostForm>
      )}
    </>
  );
}
