import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { EvidenceForm } from "./evidence-form.tsx";
import { LockedPage } from "#app/routes/assessments/locked-page.tsx";
import { closedBecause, lockedBecause } from "#domain/assessments/assessment-state.ts";
import { dayOf } from "#domain/dates.ts";
import { evidenceForm } from "#app/forms/assessments/evidence.ts";
import { requireAskedStandard } from "#app/routes/assessments/requirements.ts";
import { addEvidence } from "#db/assessments/evidence.ts";
import { afterDoing, standardHref } from "#app/routes/assessments/what-was-done.ts";
import type { Route } from "./+types/new.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { organisation, standard, facts } = await requireAskedStandard({ request, context, params }, "edit");
  const locked = lockedBecause("answer", facts);
  const page = {
    locked,
    organisation: organisation.name,
    standard: { code: standard.code, short: standard.short },
    standardHref: standardHref(request, params),
  };
  // Not thrown: what was typed when the return went to the signatory is shown on this page
  return data(page, locked ? 403 : 200);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, assessment, facts, section, standard, now } = await requireAskedStandard({ request, context, params }, "edit");
  const submission = parseWithZod(await request.formData(), { schema: evidenceForm(dayOf(now)) });
  if (submission.status !== "success") return data(submission.reply(), 400);

  const place = { assessmentId: assessment.id, section, standardCode: standard.code };
  if (!(await addEvidence(db, author, place, submission.value))) {
    const reason = closedBecause(facts);
    return data(submission.reply({ formErrors: [`${reason} What you typed is still here`] }), 409);
  }
  return redirect(afterDoing(standardHref(request, params), { deed: "evidence-added", code: params.code }, "evidence"));
}

export { handle } from "./back.ts";

export default function NewEvidence({ loaderData: page, actionData }: Route.ComponentProps) {
  if (page.locked && !actionData) return <LockedPage title="Add evidence" reason={page.locked} />;
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead
        caption={`${page.organisation}: ${page.standard.code} ${page.standard.short}`}
        title="Add evidence"
        tab={`Add evidence for ${page.standard.code}`}
        error={actionData?.error}
      />
      <EvidenceForm reply={actionData} backHref={page.standardHref} />
    </>
  );
}
