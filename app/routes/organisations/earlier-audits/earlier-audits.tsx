import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { FileUpload } from "#app/components/govuk/fields/file-upload.tsx";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { readApart } from "#app/files/tasks/read-apart.ts";
import { earlierAuditForm } from "#app/forms/organisations/earlier-audit.ts";
import { dayOf } from "#domain/dates.ts";
import { ratingLabels } from "#domain/assessments/rating.ts";
import type { EarlierContent } from "#db/assessments/earlier-audits.ts";
import { listHeldOrganisations } from "#db/organisations/held-organisations.ts";
import { keepImport, listImports } from "#db/organisations/imports.ts";
import { findStandardSet, listSets } from "#db/standard-sets.ts";
import type { Route } from "./+types/earlier-audits.ts";
import { ReadBefore } from "../organisations/read-before.tsx";
import { backToPartnership } from "../partnership/back.ts";
import { requireAdministered } from "../requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, partnership } = await requireAdministered({ request, context, params });
  const [sets, imports] = await Promise.all([listSets(db, partnership.id), listImports(db, partnership.id, "earlier-audit")]);
  return { partnership: partnership.name, sets, imports };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, partnership, now } = await requireAdministered({ request, context, params });
  const sets = await listSets(db, partnership.id);
  const schema = earlierAuditForm(
    sets.map(({ id }) => id),
    dayOf(now),
  );
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply({ hideFields: ["file"] }), 400);
  const { file, title, set: setId, madeOn } = submission.value;
  const [set, organisations] = await Promise.all([findStandardSet(db, setId), listHeldOrganisations(db, partnership.id)]);
  const codes = set.sections.flatMap((section) => section.standards.map(({ code }) => code));
  const read = await readApart("earlierAudit", file, { organisations, codes, madeOn });
  if ("problem" in read) return data(submission.reply({ fieldErrors: { file: [read.problem] }, hideFields: ["file"] }), 400);
  const content: EarlierContent = { title, setId, madeOn, ...read };
  const kept = { partnershipId: partnership.id, kind: "earlier-audit" as const, fileName: file.name.slice(0, 200), content };
  const importId = await keepImport(db, author, kept);
  return redirect(href("/partnerships/:partnershipId/earlier-audits/:importId", { ...params, importId }));
}

export const handle = { back: backToPartnership };

export default function EarlierAudits({ loaderData: page, actionData, params }: Route.ComponentProps) {
  const field = fieldsOf(actionData);
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead
        caption={page.partnership}
        title="Bring in an earlier audit"
        lead="What organisations said before this service is offered to them to confirm. It is marked so, and stands in no figures."
        error={actionData?.error}
      />
      <p className="govuk-body app-measure">
        Fill in the{" "}
        <a className="govuk-link" href={href("/partnerships/:partnershipId/earlier-audits/template.csv", params)}>
          template
        </a>
        , one standard of one organisation a row, and save it as CSV. Organisation is its name or URN, Standard its code, Rating one of{" "}
        {Object.values(ratingLabels).join(", ")}. A second action of a standard is a further row without a rating. You see what is read
        before anything is taken over.
      </p>
      <PostForm encType="multipart/form-data" className="app-measure">
        <Input {...field("title")} label="What it was called" labelSize="s" hint="For example, Section 11 audit 2024" />
        <Select
          {...field("set")}
          label="The standards it was made against"
          labelSize="s"
          items={[{ value: "", text: "Select one" }, ...page.sets.map(({ id, title }) => ({ value: id, text: title }))]}
        />
        <DateInput {...field("madeOn")} legend="Date it was finished" legendSize="s" />
        <FileUpload {...field("file")} label="The file" labelSize="s" hint=".csv, at most 5 MB" accept=".csv" />
        <Button>Read the file</Button>
      </PostForm>
      <ReadBefore
        imports={page.imports}
        hrefOf={(importId) => href("/partnerships/:partnershipId/earlier-audits/:importId", { ...params, importId })}
      />
    </>
  );
}
