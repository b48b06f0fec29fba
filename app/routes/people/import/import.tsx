import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { FileUpload } from "#app/components/govuk/fields/file-upload.tsx";
import { FileLink } from "#app/components/file-link.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { peopleColumns } from "#app/files/people/people-template.ts";
import { readApart } from "#app/files/tasks/read-apart.ts";
import { largestPeopleFile } from "#app/files/people/people-template.ts";
import { environmentContext } from "#app/context.ts";
import { peopleFileForm } from "#app/forms/people/import.ts";
import { requireAdministered } from "#app/routes/organisations/requirements.ts";
import { listed } from "#domain/words.ts";
import { keepPeopleImport } from "#db/people/imports.ts";
import { backToPeople } from "../hrefs.ts";
import type { Route } from "./+types/import.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { partnership } = await requireAdministered({ request, context, params });
  return { partnership: partnership.name };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, partnership } = await requireAdministered({ request, context, params });
  const submission = parseWithZod(await request.formData(), { schema: peopleFileForm(largestPeopleFile) });
  if (submission.status !== "success") return data(submission.reply({ hideFields: ["file"] }), 400);
  const { file } = submission.value;
  const read = await readApart("people", file, null);
  if ("problem" in read) return data(submission.reply({ fieldErrors: { file: [read.problem] }, hideFields: ["file"] }), 400);
  const acting = { ...author, publicUrl: context.get(environmentContext).PUBLIC_URL };
  const importId = await keepPeopleImport(db, acting, { partnershipId: partnership.id, fileName: file.name.slice(0, 200), ...read });
  return redirect(href("/partnerships/:partnershipId/people/import/:importId", { ...params, importId }));
}

export const handle = { back: backToPeople };

export default function Import({ loaderData: page, actionData, params }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead
        caption={page.partnership}
        title="People from a spreadsheet"
        lead="You see everything before it is done, and who is written to. Nobody gets an e-mail before an audit of theirs is launched."
        error={actionData?.error}
      />
      <p className="govuk-body app-measure">
        One line a part, with {listed(peopleColumns.map(({ heading }) => `“${heading}”`))}. The part is, for example, champion, DSL,
        signatory, head, governor, contributor, reader or trust lead. Heads and signatories that you name here need no further confirmation.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <FileLink href={href("/partnerships/:partnershipId/people/import/template.csv", params)}>
          Template with a line for everybody who is missing (CSV)
        </FileLink>
      </ul>
      <PostForm encType="multipart/form-data" className="app-measure" label="People from a spreadsheet">
        <FileUpload
          {...fieldsOf(actionData)("file")}
          label="The file"
          labelSize="s"
          hint=".csv, at most 2 MB and 3,000 lines"
          accept=".csv"
        />
        <Button>Read the file</Button>
      </PostForm>
    </>
  );
}
