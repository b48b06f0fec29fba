import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { FileUpload } from "#app/components/govuk/fields/file-upload.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { readApart } from "#app/files/tasks/read-apart.ts";
import { importForm } from "#app/forms/organisations/import.ts";
import { agencyBases } from "#domain/organisations/basis.ts";
import { capitalised } from "#domain/words.ts";
import { keepImport, listImports } from "#db/organisations/imports.ts";
import type { Route } from "./+types/import.ts";
import { backToOrganisations } from "../partnership/back.ts";
import { requireAdministered } from "../requirements.ts";
import { ReadBefore } from "./read-before.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, partnership } = await requireAdministered({ request, context, params });
  return { partnership: partnership.name, imports: await listImports(db, partnership.id, "agencies") };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, partnership } = await requireAdministered({ request, context, params });
  const submission = parseWithZod(await request.formData(), { schema: importForm });
  if (submission.status !== "success") return data(submission.reply({ hideFields: ["file"] }), 400);
  const { file } = submission.value;
  const read = await readApart("agencies", file, null);
  if ("problem" in read) return data(submission.reply({ fieldErrors: { file: [read.problem] }, hideFields: ["file"] }), 400);
  const kept = { partnershipId: partnership.id, kind: "agencies" as const, fileName: file.name.slice(0, 200), content: read };
  const importId = await keepImport(db, author, kept);
  return redirect(href("/partnerships/:partnershipId/organisations/import/:importId", { ...params, importId }));
}

export const handle = { back: backToOrganisations };

export default function ImportAgencies({ loaderData: page, actionData, params }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead
        caption={page.partnership}
        title="Add agencies from a file"
        lead="You see every change before it is made. Nothing is ever deleted, and the same file twice changes nothing."
        error={actionData?.error}
      />
      <p className="govuk-body app-measure">
        Fill in the{" "}
        <a className="govuk-link" href={href("/partnerships/:partnershipId/organisations/template.csv", params)}>
          template
        </a>{" "}
        in a spreadsheet program, one agency a row, and save it as CSV. Name, Kind and Basis are needed. Basis is one of:{" "}
        {agencyBases.map(capitalised).join(", ")}. Put semicolons between other names; an agency that you hold under one of them is renamed.
      </p>
      <PostForm encType="multipart/form-data" className="app-measure">
        <FileUpload {...fieldsOf(actionData)("file")} label="The file" labelSize="s" hint=".csv, at most 5 MB" accept=".csv" />
        <Button>Read the file</Button>
      </PostForm>
      <ReadBefore
        imports={page.imports}
        hrefOf={(importId) => href("/partnerships/:partnershipId/organisations/import/:importId", { ...params, importId })}
      />
    </>
  );
}
