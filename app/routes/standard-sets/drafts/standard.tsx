import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { BothVersions } from "#app/components/both-versions.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { standardForm } from "#app/forms/standard-sets/standard.ts";
import type { Route } from "./+types/standard.ts";
import { backToDraft } from "../back.ts";
import { inTurn, saveChanged } from "./save-draft.server.ts";
import { staleOf } from "./stale.server.ts";
import { fieldsOfStandard, readStandardPage, requireDraftStandard } from "./standard.server.ts";
import { StandardFields } from "./standard-fields.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  return readStandardPage(await requireDraftStandard({ request, context, params }));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const formData = await request.formData();
  return inTurn(() => save({ request, context, params }, formData));
}

async function save({ request, context, params }: Pick<Route.ActionArgs, "request" | "context" | "params">, formData: FormData) {
  const view = await requireDraftStandard({ request, context, params });
  const { db, author, draft, set, section, standard, before, compared, fields } = view;
  const schema = standardForm({ set, before, comparedWith: compared?.version ?? null, places: section.standards.length });
  const submission = parseWithZod(formData, { schema });
  if (submission.status !== "success") return data({ reply: submission.reply(), stale: null }, 400);
  const { place, ...typed } = submission.value;
  const after = fieldsOfStandard(set, { ...standard, ...typed }, place);
  const isStale = formData.get("base") !== readStandardPage(view).base;
  const change = { code: standard.code, standard: submission.value };
  const name = `${standard.code} ${standard.short}`;
  const result = isStale ? "stale" : await saveChanged(db, author, { draft, change, standard: name, fields: { before: fields, after } });
  if (result === "saved") return redirect(`${href("/partnerships/:partnershipId/standard-set-drafts/:draftId", params)}?done=saved`);
  if (result === "stale" && !isStale) return "again";
  if (result !== "stale") return data({ reply: submission.reply({ formErrors: result }), stale: null }, 400);
  const stale = staleOf(draft, { theirs: fields, mine: after });
  return data({ reply: submission.reply({ formErrors: [stale.sentence] }), stale }, 409);
}

export const handle = { back: backToDraft };

export default function DraftStandard({ loaderData: page, actionData, params }: Route.ComponentProps) {
  const draft = href("/partnerships/:partnershipId/standard-set-drafts/:draftId", params);
  return (
    <div className="app-measure">
      <ErrorSummary errors={actionData?.reply.error} />
      <PageHead
        caption={`${page.set.title}, version ${page.set.version}`}
        title={`${page.code} ${page.short}`}
        tab={`${page.code} ${page.short}: draft ${page.set.version}`}
        error={actionData?.reply.error}
      />
      {actionData?.stale && <BothVersions stale={actionData.stale} what="this standard" keepTheirs={draft} />}
      <PostForm>
        <Hidden name="base" value={page.base} />
        <StandardFields page={page} field={fieldsOf(actionData?.reply, page.saved)} isAnswer={actionData !== undefined} />
        <div className="govuk-button-group">
          <Button>{actionData?.stale ? "Save what stands here" : "Save in the draft"}</Button>
          <a className="govuk-link" href={draft}>
            Cancel
          </a>
        </div>
      </PostForm>
    </div>
  );
}
