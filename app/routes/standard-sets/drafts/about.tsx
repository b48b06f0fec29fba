import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { BothVersions } from "#app/components/both-versions.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { aboutForm } from "#app/forms/standard-sets/about.ts";
import { listTakenVersions } from "#db/standard-sets/readable-sets.ts";
import type { Field } from "#domain/standard-sets/set-in-words.ts";
import { ownVersionName } from "#domain/standard-sets/version-name.ts";
import type { SetEdit } from "#standards/editing/edits.ts";
import type { Route } from "./+types/about.ts";
import { backToDraft } from "../back.ts";
import { requireDraftSet } from "./requirements.ts";
import { inTurn, saveChanged } from "./save-draft.server.ts";
import { markOf, staleOf } from "./stale.server.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { set } = await requireDraftSet({ request, context, params });
  const { version, title, changes = "", source, statement_hint } = set;
  return {
    base: markOf(fieldsOfSet(set)),
    comparedWith: set.compared_with ?? null,
    saved: { version, title, changes, source, statement_hint },
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const formData = await request.formData();
  return inTurn(() => save({ request, context, params }, formData));
}

async function save({ request, context, params }: Pick<Route.ActionArgs, "request" | "context" | "params">, formData: FormData) {
  const { db, author, partnership, draft, set } = await requireDraftSet({ request, context, params });
  const taken = (await listTakenVersions(db, partnership.id, draft.id)).filter(({ key }) => key === set.key).map(({ version }) => version);
  const proposed = ownVersionName(Number(set.version.slice(0, 4)), partnership.shortName, taken);
  const schema = aboutForm({ key: set.key, taken, proposed }, set.compared_with !== undefined);
  const submission = parseWithZod(formData, { schema });
  if (submission.status !== "success") return data({ reply: submission.reply(), stale: null }, 400);
  const before = fieldsOfSet(set);
  const after = fieldsOfSet(submission.value);
  const isStale = formData.get("base") !== markOf(before);
  const change = { set: submission.value };
  const result = isStale ? "stale" : await saveChanged(db, author, { draft, change, standard: null, fields: { before, after } });
  if (result === "saved") return redirect(`${href("/partnerships/:partnershipId/standard-set-drafts/:draftId", params)}?done=saved`);
  if (result === "stale" && !isStale) return "again";
  if (result !== "stale") return data({ reply: submission.reply({ formErrors: result }), stale: null }, 400);
  const stale = staleOf(draft, { theirs: before, mine: after });
  return data({ reply: submission.reply({ formErrors: [stale.sentence] }), stale }, 409);
}

function fieldsOfSet({ version, title, changes = "", source, statement_hint }: SetEdit): Field[] {
  return [
    ["Version", version],
    ["Title", title],
    ["What changed", changes],
    ["Where the words come from", source],
    ["Above the box for the statement", statement_hint],
  ];
}

export const handle = { back: backToDraft };

export default function AboutDraft({ loaderData: page, actionData, params }: Route.ComponentProps) {
  const field = fieldsOf(actionData?.reply, page.saved);
  const draft = href("/partnerships/:partnershipId/standard-set-drafts/:draftId", params);
  return (
    <div className="app-measure">
      <ErrorSummary errors={actionData?.reply.error} />
      <PageHead
        caption={`${page.saved.title}, version ${page.saved.version}`}
        title="What it says of itself"
        tab={`What the draft ${page.saved.version} says of itself`}
        error={actionData?.reply.error}
      />
      {actionData?.stale && <BothVersions stale={actionData.stale} what="this part" keepTheirs={draft} />}
      <PostForm>
        <Hidden name="base" value={page.base} />
        <Input
          {...field("version")}
          label="Version"
          labelSize="s"
          hint="The year, a hyphen and your name in small letters. A year alone is kept for the sets that come with the service"
        />
        <Input {...field("title")} label="Title" labelSize="s" hint="Stands at the top of pages and reports" />
        {page.comparedWith && (
          <Textarea
            {...field("changes")}
            label={`What changed since ${page.comparedWith}`}
            labelSize="s"
            hint="Optional. A few sentences for everybody who answers"
            rows={4}
          />
        )}
        <Textarea {...field("source")} label="Where the words come from" labelSize="s" hint="And who has approved them" rows={6} />
        <Textarea {...field("statement_hint")} label="Above the box for the statement" labelSize="s" rows={4} />
        <div className="govuk-button-group">
          <Button>Save</Button>
          <a className="govuk-link" href={draft}>
            Cancel
          </a>
        </div>
      </PostForm>
    </div>
  );
}
