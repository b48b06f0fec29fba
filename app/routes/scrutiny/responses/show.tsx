import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Details } from "#app/components/govuk/details.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { Progress } from "#app/components/progress.tsx";
import type { Reply } from "#app/components/govuk/fields/fields-of.ts";
import { batchForm } from "#app/forms/scrutiny/batch.ts";
import { saveBatch, startBatch } from "#db/responses/batches.ts";
import { batchGroups } from "#domain/responses/batch-groups.ts";
import { counted } from "#domain/words.ts";
import type { Route } from "./+types/show.ts";
import { BatchForm } from "./batch-form.tsx";
import { BatchPreview } from "./batch-preview.tsx";
import { ReturnList } from "./return-list.tsx";
import { requireCycleScrutiny } from "./requirements.ts";
import { type BatchPage, readBatchPage } from "./show.server.ts";

export async function loader(request: Route.LoaderArgs) {
  const view = await requireCycleScrutiny(request, "send-batch");
  return { ...(await readBatchPage(view)), done: view.search.get("done") };
}

export async function action(request: Route.ActionArgs) {
  const view = await requireCycleScrutiny(request, "send-batch");
  const { db, author, cycle, set } = view;
  const { groups } = await readBatchPage(view);
  const form = await request.request.formData();
  const here = href("/cycles/:cycleId/responses", request.params);
  if (form.get("intent") === "send") {
    const seen = Object.fromEntries(batchGroups.map((group) => [group, Number(form.get(group)) || 0]));
    const started = await startBatch(db, author, { cycle, set, base: Number(form.get("revision")) || 0, seen });
    if (started === "undecided") return data({ reply: null, problem: "Choose first what the letters to each group say" }, 409);
    if (started === "stale")
      return data(
        { reply: null, problem: "The letters, or the returns they go to, have changed since you looked at one. Look at one again first" },
        409,
      );
    if (started === 0) return data({ reply: null, problem: "No return is ready to be answered together now" }, 409);
    return redirect(`${here}?done=sending`);
  }
  const submission = parseWithZod(form, { schema: batchForm(groups.map(({ group }) => group)) });
  const refused = (reply: Reply, status: number) => data({ reply, problem: null }, status);
  if (submission.status !== "success") return refused(submission.reply(), 400);
  const { revision, opening, closing, ...outcomes } = submission.value;
  const saved = await saveBatch(db, author, cycle.id, { opening, closing, outcomes, base: revision });
  if (saved === "stale")
    return refused(
      submission.reply({
        formErrors: [
          "A colleague has changed the letters since you opened the page. Theirs are below: save again to put yours in their place",
        ],
      }),
      409,
    );
  const page = await readBatchPage(view);
  const [first] = page.ready;
  return redirect(first ? `${here}?preview=${first.assessmentId}#preview-heading` : here);
}

export const handle = {
  back: ({ cycle }: BatchPage) => ({ href: href("/cycles/:cycleId", { cycleId: cycle.id }), label: cycle.title }),
};

export default function Responses({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.problem ? { "": [actionData.problem] } : actionData?.reply?.error;
  const { sent } = page;
  return (
    <>
      <ErrorSummary errors={errors} />
      {page.done === "sending" && !actionData && (
        <NotificationBanner isSuccess>The letters are being sent. You can leave this page</NotificationBanner>
      )}
      <div className="app-measure">
        <PageHead caption={page.cycle.title} title="Answer returns together" lead={page.sentence} error={errors} />
        {sent.all > 0 && (
          <section aria-labelledby="sent">
            <h2 className="govuk-heading-m" id="sent">
              Sent together
            </h2>
            <p className="govuk-body">
              {sent.sent} of {counted(sent.all, "letter")}{" "}
              {sent.sent === sent.all ? "are sent" : "are sent so far. Open the page again to see how far it is"}.
            </p>
            <Progress done={sent.sent} of={sent.all} />
          </section>
        )}
        {(sent.all === 0 || page.ready.length + page.toRead.length > 0) && <BatchForm page={page} reply={actionData?.reply} />}
        {page.batch && <BatchPreview page={page} />}
        <Waiting
          heading="To be read first"
          words="None of these gets a letter with the others until somebody has read all of it."
          rows={page.toRead}
          isOpen
        />
        <Waiting heading="Answered one by one" words="These get a letter of their own." rows={page.alone} />
      </div>
    </>
  );
}

interface WaitingProps {
  heading: string;
  words: string;
  rows: { assessmentId: string; organisation: string; reason: string }[];
  isOpen?: boolean;
}

function Waiting({ heading, words, rows, isOpen = false }: WaitingProps) {
  if (rows.length === 0) return null;
  const list = <ReturnList rows={rows} />;
  return (
    <section>
      <h2 className="govuk-heading-m">
        {heading} ({rows.length})
      </h2>
      <p className="govuk-body">{words}</p>
      {isOpen ? list : <Details summary={`Show all ${rows.length}`}>{list}</Details>}
    </section>
  );
}
