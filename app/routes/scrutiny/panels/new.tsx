import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { environmentContext } from "#app/context.ts";
import { mostSlots, panelForm } from "#app/forms/scrutiny/panel.ts";
import { addPanel } from "#db/scrutiny/panels/panel-changes.ts";
import type { Route } from "./+types/new.ts";
import { PanelFields } from "./panel-fields.tsx";
import { boxesFor, readOffered } from "./panel-form.server.ts";
import { requireScrutiny } from "./requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireScrutiny({ request, context, params }, "set-up-panels");
  const { cycle } = view;
  return {
    cycle: { id: cycle.id, title: cycle.title },
    planned: { from: cycle.panelsFrom, to: cycle.panelsTo },
    offered: await readOffered(view),
    boxes: boxesFor(0),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireScrutiny({ request, context, params }, "set-up-panels");
  const { db, author, cycle } = view;
  const submission = parseWithZod(await request.formData(), { schema: panelForm(await readOffered(view)) });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { PUBLIC_URL: publicUrl } = context.get(environmentContext);
  const result = await addPanel(db, author, submission.value.plan, { cycle, publicUrl });
  if (result === "stale" || "refused" in result)
    return data(submission.reply({ formErrors: [result === "stale" ? "" : result.refused] }), 409);
  return redirect(`${href("/panels/:panelId", { panelId: result.saved })}?done=set-up`);
}

export const handle = {
  back: ({ cycle }: { cycle: { id: string } }) => ({ href: href("/cycles/:cycleId/panels", { cycleId: cycle.id }), label: "Panels" }),
};

export default function NewPanel({ loaderData: page, actionData: reply }: Route.ComponentProps) {
  const field = fieldsOf(reply, { minutes: "120" });
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      <PageHead
        caption={page.cycle.title}
        title="Set up a panel"
        lead="Members and organisations get an e-mail at once, with what is theirs."
        error={reply?.error}
      />
      <PostForm label="Set up a panel" className="app-measure">
        <PanelFields field={field} offered={page.offered} boxes={reply ? mostSlots : page.boxes} planned={page.planned} />
        <Button>Set up the panel and tell everybody</Button>
      </PostForm>
    </>
  );
}
