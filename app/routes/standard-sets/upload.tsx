import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { setFileForm } from "#app/forms/standard-sets/upload.ts";
import { makeDraft } from "#db/standard-sets/drafts.ts";
import type { Route } from "./+types/upload.ts";
import { backToSets } from "./back.ts";
import { checkFile } from "./check-file.server.ts";
import { FileProblems } from "./file-problems.tsx";
import { requireSetWriter } from "./requirements.ts";
import { SetFileForm } from "./set-file-form.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { partnership } = await requireSetWriter({ request, context, params });
  return { partnership: partnership.name };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireSetWriter({ request, context, params });
  const submission = parseWithZod(await request.formData(), { schema: setFileForm });
  if (submission.status !== "success") return data({ reply: submission.reply({ hideFields: ["file"] }), problems: [], more: 0 }, 400);
  const { file } = submission.value;
  const checked = await checkFile(view, file);
  if ("problem" in checked) {
    const { problem, problems, more } = checked;
    return data({ reply: submission.reply({ fieldErrors: { file: [problem] }, hideFields: ["file"] }), problems, more }, 400);
  }
  const from = `The file ${file.name.slice(0, 200)}`;
  const draftId = await makeDraft(view.db, view.author, { partnershipId: view.partnership.id, ...checked, from });
  return redirect(href("/partnerships/:partnershipId/standard-set-drafts/:draftId", { ...params, draftId }));
}

export const handle = { back: backToSets };

export default function UploadSet({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={actionData?.reply.error} />
      <PageHead
        caption={page.partnership}
        title="Upload a standard set"
        tab="Upload a standard set"
        lead="It becomes a draft: you see what it changes before anything is registered."
        error={actionData?.reply.error}
      />
      <SetFileForm reply={actionData?.reply} />
      {actionData && <FileProblems problems={actionData.problems} more={actionData.more} />}
      <p className="govuk-body app-measure">
        Begin from the file of a version that is there, and give it a version of your own, such as 2027 with your name after a hyphen. A
        changed file of a draft is sent on the page of that draft.
      </p>
    </>
  );
}
