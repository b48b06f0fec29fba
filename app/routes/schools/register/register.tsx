import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { FileUpload } from "#app/components/govuk/fields/file-upload.tsx";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { momentInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import { registerMadeOn } from "#domain/schools/register.ts";
import { readApart } from "#app/files/tasks/read-apart.ts";
import { registerForm } from "#app/forms/schools/register.ts";
import { listHeldSettings } from "#db/schools/register.ts";
import { keepRegisterImport, listRegisterImports } from "#db/schools/register-imports.ts";
import type { Route } from "./+types/register.ts";
import { isReadLater, placeFor, readLater } from "./read-later.server.ts";
import { requireAdministered } from "#app/routes/organisations/requirements.ts";
import { backToPartnership } from "#app/routes/organisations/partnership/back.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, partnership } = await requireAdministered({ request, context, params });
  const held = await listHeldSettings(db, partnership.id);
  const codes = new Set(held.flatMap((one) => one.dfeNumber?.slice(0, 3) ?? []));
  return {
    partnership: partnership.name,
    open: held.filter((one) => one.closedOn === null).length,
    authorities: [...codes].sort().join(", "),
    imports: await listRegisterImports(db, partnership.id),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireAdministered({ request, context, params });
  const leave = placeFor(request, view.partnership.id);
  // Its other fields have not been read either: they show what stood there first
  if (!leave) return data({ error: { file: [beingRead] } }, 429);
  try {
    const submission = parseWithZod(await request.formData(), { schema: registerForm });
    if (submission.status !== "success") return data(submission.reply({ hideFields: ["file"] }), 400);
    const { file, authorities } = submission.value;
    const { db, author, partnership } = view;
    if (isReadLater(file)) {
      const importId = await readLater(db, author, { partnershipId: partnership.id, file, authorities });
      return redirect(href("/partnerships/:partnershipId/register/:importId", { ...params, importId }));
    }
    const read = await readApart("register", file, { authorities });
    if ("problem" in read) return data(submission.reply({ fieldErrors: { file: [read.problem] }, hideFields: ["file"] }), 400);
    const importId = await keepRegisterImport(db, author, {
      partnershipId: partnership.id,
      fileName: file.name.slice(0, 200),
      settings: read.settings,
      problems: read.problems,
      madeOn: registerMadeOn(file.name, read.newestChange),
    });
    return redirect(href("/partnerships/:partnershipId/register/:importId", { ...params, importId }));
  } finally {
    leave();
  }
}

const beingRead = "A large file is being read already. Send this one when its page says that it has been read";

export const handle = { back: backToPartnership };

export default function Register({ loaderData: page, actionData, params }: Route.ComponentProps) {
  const field = fieldsOf(actionData, { authorities: page.authorities });
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead
        caption={page.partnership}
        title="Schools and colleges from the national register"
        lead={`${counted(page.open, "school or college is", "schools and colleges are")} held now. You see every change before it is made, and nothing is ever deleted.`}
        error={actionData?.error}
      />
      <p className="govuk-body app-measure">
        Download “Establishment fields CSV” from Get Information About Schools. The file of the whole country will do, and so will a part of
        it. It holds no e-mail addresses: those you enter with the people.
      </p>
      <PostForm encType="multipart/form-data" className="app-measure">
        <Input
          {...field("authorities")}
          label="Local authority code"
          labelSize="s"
          hint="3 numbers, for example 899. Put a comma between two"
          classes="govuk-input--width-10"
        />
        <FileUpload
          {...field("file")}
          label="The register’s file"
          labelSize="s"
          hint=".csv, at most 90 MB. A large file takes up to a minute, and the next page says how far it is"
          accept=".csv"
        />
        <Button>Read the file</Button>
      </PostForm>
      {page.imports.length > 0 && <h2 className="govuk-heading-m govuk-!-margin-top-6">Files read before</h2>}
      <ul className="app-plain-list">
        {page.imports.map((one) => (
          <li key={one.id}>
            <a className="govuk-link" href={href("/partnerships/:partnershipId/register/:importId", { ...params, importId: one.id })}>
              {one.fileName}
            </a>{" "}
            <span className="app-quiet">
              read by {one.readByName} at {momentInWords(one.readAt)}, {becameOf(one)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function becameOf({ acceptedAt, readingSince, problem }: Route.ComponentProps["loaderData"]["imports"][number]): string {
  if (problem !== null) return "could not be read";
  if (readingSince !== null) return "being read";
  return acceptedAt ? `accepted at ${momentInWords(acceptedAt)}` : "not accepted";
}
