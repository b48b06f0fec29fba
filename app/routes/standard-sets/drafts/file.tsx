import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { setFileForm } from "#app/forms/standard-sets/upload.ts";
import { saveDraft } from "#db/standard-sets/drafts.ts";
import type { Route } from "./+types/file.ts";
import { readDraft } from "../apart.server.ts";
import { backToDraft } from "../back.ts";
import { checkFile } from "../check-file.server.ts";
import { FileProblems } from "../file-problems.tsx";
import { requireDraft } from "./requirements.ts";
import { SetFileForm } from "../set-file-form.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { draft } = await requireDraft({ request, context, params });
  const { problems } = await readDraft(draft.content);
  return { title: draft.title, version: draft.version, revision: draft.revision, problems: problems.slice(0, 200) };
}

/** Puts a file in the place of a draft's words. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireDraft({ request, context, params });
  const { db, author, draft } = view;
  const formData = await request.formData();
  const submission = parseWithZod(formData, { schema: setFileForm });
  const refuse = (reason: string | undefined, { problems = [], more = 0, status = 400 }: Refused = {}) => {
    const fieldErrors = reason ? { file: [reason] } : undefined;
    return data({ reply: submission.reply({ fieldErrors, hideFields: ["file"] }), problems, more }, status);
  };
  if (submission.status !== "success") return refuse(undefined);
  const { file } = submission.value;
  const checked = await checkFile(view, file, draft.id);
  if ("problem" in checked) return refuse(checked.problem, checked);
  const isShown = formData.get("revision") === String(draft.revision);
  const about = { standard: null, before: [], after: [`The file ${file.name.slice(0, 200)}`] };
  if (isShown && (await saveDraft(db, author, { draft, ...checked, ...about })))
    return redirect(`${href("/partnerships/:partnershipId/standard-set-drafts/:draftId", params)}?done=saved`);
  return refuse(
    `${draft.savedByName} has saved this draft since you opened the page, so your file was not taken. Download the draft to see theirs; sent once more, your file takes its place`,
    { status: 409 },
  );
}

interface Refused {
  problems?: Route.ComponentProps["loaderData"]["problems"];
  more?: number;
  status?: number;
}

export const handle = { back: backToDraft };

export default function DraftFile({ loaderData: page, actionData, params }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={actionData?.reply.error} />
      <PageHead
        caption={`${page.title}, version ${page.version}`}
        title="Send the changed file"
        tab={`Send the changed file: ${page.version}`}
        lead="It takes the place of all words of the draft. Nothing is registered by this."
        error={actionData?.reply.error}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={href("/partnerships/:partnershipId/standard-set-drafts/:draftId.yaml", params)} download>
          Download the draft as it is (YAML)
        </a>
      </p>
      <SetFileForm reply={actionData?.reply}>
        <Hidden name="revision" value={page.revision} />
      </SetFileForm>
      <FileProblems problems={actionData?.problems ?? page.problems} more={actionData?.more ?? 0} />
    </>
  );
}
