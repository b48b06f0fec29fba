import type { SubmissionResult } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { LockedPage } from "#app/routes/assessments/locked-page.tsx";
import { closedBecause, lockedBecause } from "#domain/assessments/assessment-state.ts";
import { evidenceToReuse } from "#domain/assessments/evidence/evidence-to-reuse.ts";
import { dayInWords } from "#domain/dates.ts";
import { counted, listed } from "#domain/words.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { WithAddresses } from "#app/components/with-addresses.tsx";
import { requireAskedStandard } from "#app/routes/assessments/requirements.ts";
import { listEvidence, useEvidence as serveStandard } from "#db/assessments/evidence.ts";
import { afterDoing, standardHref } from "#app/routes/assessments/what-was-done.ts";
import type { Route } from "./+types/reuse.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const { db, assessment, facts, organisation, standard, set } = await requireAskedStandard({ request, context, params }, "edit");
  const locked = lockedBecause("answer", facts);
  const items = await listEvidence(db, assessment.id);
  const page = {
    locked,
    organisation: organisation.name,
    standard: { code: standard.code, short: standard.short },
    standardHref: standardHref(request, params),
    ...evidenceToReuse(set, items, {
      code: standard.code,
      find: url.searchParams.get("find") ?? "",
      chosen: url.searchParams.getAll("evidence"),
    }),
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
  return redirect(afterDoing(standardHref(request, params), { deed: "evidence-used", code: params.code }, "evidence"));
}

export { handle } from "./back.ts";

export default function ReuseEvidence({ loaderData: page, actionData }: Route.ComponentProps) {
  if (page.locked && !actionData) return <LockedPage title="Use evidence from another standard" reason={page.locked} />;
  const field = fieldsOf(actionData)("evidence");
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead
        caption={`${page.organisation}: ${page.standard.code} ${page.standard.short}`}
        title="Use evidence from another standard"
        tab={`Use evidence for ${page.standard.code}`}
        error={actionData?.error}
      />
      {page.all === 0 ? (
        <p className="govuk-body">
          All the evidence there is, is used here already.{" "}
          <a className="govuk-link" href={page.standardHref}>
            Go back to the standard
          </a>
        </p>
      ) : (
        <PostForm>
          {/* The search sends the same form by GET, so that what is ticked stays ticked; Enter in its box presses its button */}
          <div className="app-filters">
            <Input name="find" label="Find evidence by a word" defaultValue={page.find} classes="govuk-input--width-20" />
            <button type="submit" formMethod="get" className="govuk-button govuk-button--secondary" data-module="govuk-button">
              Find
            </button>
          </div>
          <p className="govuk-body" role="status">
            {page.find
              ? `${counted(page.found, "piece")} of ${page.all} with “${page.find}” in name, place or what it shows.`
              : `${counted(page.all, "piece")} of evidence.`}
            {page.hidden.length > 0 &&
              ` ${counted(page.hidden.length, "piece")} you ticked before ${page.hidden.length === 1 ? "is" : "are"} still chosen.`}
          </p>
          {page.hidden.map((id) => (
            <input type="hidden" name="evidence" value={id} key={id} />
          ))}
          <h2 className="govuk-heading-m" id="evidence-heading">
            Which evidence also shows this standard?
          </h2>
          {page.groups.map((group, index) => (
            <Checkboxes
              key={group.title}
              {...field}
              id={index === 0 ? field.id : `evidence-of-${group.code}`}
              error={index === 0 ? field.error : undefined}
              defaultValue={page.chosen}
              legend={group.title}
              legendSize="s"
              size="small"
              items={group.items.map((item) => ({ value: item.id, label: item.title, hint: <ItemFacts item={item} /> }))}
            />
          ))}
          <div className="govuk-button-group">
            <Button>Use for {page.standard.code}</Button>
            <a className="govuk-link" href={page.standardHref}>
              Cancel
            </a>
          </div>
        </PostForm>
      )}
    </>
  );
}

type Item = Route.ComponentProps["loaderData"]["groups"][number]["items"][number];

function ItemFacts({ item }: { item: Item }) {
  const facts = [
    item.shows,
    item.checkedOn ? `Checked ${dayInWords(item.checkedOn)}` : "No date checked",
    item.reviewBy && `Check again by ${dayInWords(item.reviewBy)}`,
    item.standards.length > 0 && `Used for ${listed(item.standards)}`,
  ];
  return (
    <>
      {item.kept && (
        <>
          Kept: <WithAddresses text={item.kept} />
          <br />
        </>
      )}
      {facts.filter(Boolean).join(". ")}
    </>
  );
}
