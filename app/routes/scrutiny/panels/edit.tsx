import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { KeptWords } from "#app/components/kept-words.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { environmentContext } from "#app/context.ts";
import { mostSlots, panelForm } from "#app/forms/scrutiny/panel.ts";
import { cancelPanel, changePanel } from "#db/scrutiny/panels/panel-changes.ts";
import { dayInWords } from "#domain/dates.ts";
import { dayToKnow, panelClosedBecause } from "#domain/scrutiny/panels.ts";
import type { Route } from "./+types/edit.ts";
import { PanelFields } from "./panel-fields.tsx";
import { boxesFor, readOffered, savedPanel } from "./panel-form.server.ts";
import { requirePanel } from "./requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requirePanel({ request, context, params }, "set-up-panels");
  const { cycle, panel } = view;
  return {
    cycle: { id: cycle.id, title: cycle.title },
    planned: { from: cycle.panelsFrom, to: cycle.panelsTo },
    day: dayInWords(panel.startsAt),
    base: panel.revision,
    closed: panelClosedBecause(panel),
    toKnow: dayToKnow(panel.startsAt, cycle),
    offered: await readOffered(view, view),
    saved: savedPanel(view),
    boxes: boxesFor(view.slots.length),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requirePanel({ request, context, params }, "set-up-panels");
  const { db, author, cycle } = view;
  const { PUBLIC_URL: publicUrl } = context.get(environmentContext);
  const form = await request.formData();
  const { panelId } = params;
  if (form.get("intent") === "cancel") {
    const refused = await cancelPanel(db, author, panelId, { cycle, publicUrl });
    if (refused) throw data(refused, 409);
    return redirect(`${href("/panels/:panelId", params)}?done=cancelled`);
  }
  const submission = parseWithZod(form, { schema: panelForm(await readOffered(view, view)) });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { base, plan } = submission.value;
  const result = await changePanel(db, author, { panelId, base, plan }, { cycle, publicUrl });
  if (result === "stale")
    return data(
      submission.reply({
        formErrors: [
          "Somebody changed this panel while you had it open. Open the page again, and put into it what is yours. All you typed is still here",
        ],
      }),
      409,
    );
  if ("refused" in result) return data(submission.reply({ formErrors: [result.refused] }), 409);
  return redirect(`${href("/panels/:panelId", params)}?done=changed`);
}

export const handle = {
  back: ({ day }: { day: string }, params: { panelId: string }) => ({ href: href("/panels/:panelId", params), label: `Panel of ${day}` }),
};

export default function EditPanel({ loaderData: page, actionData: reply }: Route.ComponentProps) {
  const field = fieldsOf(reply, page.saved);
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      <PageHead
        caption={page.cycle.title}
        title={`Change the panel of ${page.day}`}
        lead="Whoever it changes for gets an e-mail at once. A member you take off has no access from then on."
        error={reply?.error}
      />
      {page.toKnow && <p className="govuk-inset-text">{page.toKnow}</p>}
      {page.closed && !reply ? (
        <>
          <p className="govuk-body">{page.closed}</p>
          <KeptWords />
        </>
      ) : (
        <>
          <PostForm label="Change the panel" className="app-measure">
            <input type="hidden" name="base" value={page.base} />
            <PanelFields field={field} offered={page.offered} boxes={reply ? mostSlots : page.boxes} planned={page.planned} />
            <Button>Save the panel</Button>
          </PostForm>
          <section aria-labelledby="cancel" className="app-measure govuk-!-margin-top-8">
            <h2 className="govuk-heading-m" id="cancel">
              Cancel this panel
            </h2>
            <p className="govuk-body">Everybody who was to come is told. What was noted and settled stays. It cannot be undone.</p>
            <form method="post">
              <Button name="intent" value="cancel" classes="govuk-button--warning">
                Cancel the panel of {page.day}
              </Button>
            </form>
          </section>
        </>
      )}
    </>
  );
}
