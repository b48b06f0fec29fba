import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { EvidenceForm, EvidenceWords } from "./evidence-form.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { LockedPage } from "#app/routes/assessments/locked-page.tsx";
import { closedBecause, lockedBecause } from "#domain/assessments/assessment-state.ts";
import { dayOf } from "#domain/dates.ts";
import { evidenceForm } from "#app/forms/assessments/evidence.ts";
import { requireEvidence } from "#app/routes/assessments/evidence/require-evidence.ts";
import { changeEvidence, type Evidence } from "#db/assessments/evidence.ts";
import { afterDoing, standardHref } from "#app/routes/assessments/what-was-done.ts";
import type { Route } from "./+types/edit.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { organisation, standard, item, facts } = await requireEvidence({ request, context, params }, "edit");
  const locked = lockedBecause("answer", facts);
  const page = {
    locked,
    organisation: organisation.name,
    standard: { code: standard.code, short: standard.short },
    standardHref: standardHref(request, params),
    item,
    others: item.standards.filter((code) => code !== standard.code),
  };
  // Not thrown: what was typed when the return went to the signatory is shown on this page
  return data(page, locked ? 403 : 200);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, facts, place, item, now } = await requireEvidence({ request, context, params }, "edit");
  const formData = await request.formData();
  const submission = parseWithZod(formData, { schema: evidenceForm(dayOf(now)) });
  if (submission.status !== "success") return data({ ...submission.reply(), isStale: false }, 400);

  const result = await changeEvidence(db, author, place, item, submission.value, String(formData.get("base")));
  if (result !== "saved") {
    const isStale = result === "stale";
    const reason = isStale ? staleBecause(item) : closedBecause(facts);
    const hideFields = isStale ? ["base"] : [];
    return data({ ...submission.reply({ formErrors: [`${reason} What you typed is still here`], hideFields }), isStale }, 409);
  }
  return redirect(afterDoing(standardHref(request, params), { deed: "evidence-changed", code: params.code }, "evidence"));
}

function staleBecause(item: Evidence): string {
  return `${item.savedByName} changed this evidence while you were writing. Save again to put yours in its place; theirs goes to the history.`;
}

export { handle } from "./back.ts";

export default function EditEvidence({ loaderData: page, actionData }: Route.ComponentProps) {
  if (page.locked && !actionData) return <LockedPage title="Change evidence" reason={page.locked} />;
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead
        caption={`${page.organisation}: ${page.standard.code} ${page.standard.short}`}
        title="Change evidence"
        tab={`Change evidence for ${page.standard.code}`}
        error={actionData?.error}
      />
      {actionData?.isStale && (
        <InsetText>
          <p className="govuk-body">Saved now:</p>
          <EvidenceWords item={page.item} />
        </InsetText>
      )}
      <EvidenceForm reply={actionData} saved={page.item} others={page.others} backHref={page.standardHref} />
    </>
  );
}
