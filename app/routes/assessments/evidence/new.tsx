import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { EvidenceForm, evidenceTargets } from "#app/components/evidence-form.tsx";
import { dayOf } from "#app/domain/dates.ts";
import { evidenceForm } from "#app/forms/evidence.ts";
import { requireStandard } from "#app/routes/assessments/requirements.ts";
import { addEvidence } from "#db/evidence.ts";
import type { Route } from "./+types/new.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { organisation, standard } = await requireStandard({ request, context, params }, "answer");
  return { organisation: organisation.name, standard: { code: standard.code, short: standard.short } };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, assessment, section, standard, now } = await requireStandard({ request, context, params }, "answer");
  const submission = parseWithZod(await request.formData(), { schema: evidenceForm(dayOf(now)) });
  if (submission.status !== "success") return data(submission.reply(), 400);

  const place = { assessmentId: assessment.id, section, standardCode: standard.code };
  if (!(await addEvidence(db, author, place, submission.value))) {
    return data(submission.reply({ formErrors: ["This return can no longer be changed"] }), 409);
  }
  return redirect(`${href("/assessments/:assessmentId/standards/:code", params)}#evidence`);
}

export const handle = {
  back: (page: Awaited<ReturnType<typeof loader>>, params: { assessmentId: string; code: string }) => ({
    href: href("/assessments/:assessmentId/standards/:code", params),
    label: `${page.standard.code} ${page.standard.short}`,
  }),
};

export default function NewEvidence({ loaderData: page, actionData, params }: Route.ComponentProps) {
  return (
    <>
      <title>{`${actionData?.error ? "Error: " : ""}Add evidence for ${page.standard.code} - Safeguarding audit`}</title>
      <ErrorSummary errors={actionData?.error} targets={evidenceTargets} />
      <span className="govuk-caption-l">
        {page.organisation}: {page.standard.code} {page.standard.short}
      </span>
      <h1 className="govuk-heading-l">Add evidence</h1>
      <EvidenceForm reply={actionData ?? null} backHref={href("/assessments/:assessmentId/standards/:code", params)} />
    </>
  );
}
